package id.ilp.cli;

import id.ilp.core.facility.FacilityNetwork;
import id.ilp.core.json.IlpJson;
import id.ilp.core.json.NetworkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The facility network of a command. */
final class NetworkOption extends Slips {
  @Option(
      names = "--network",
      paramLabel = "FILE",
      description = "The places of care and who refers to whom, as JSON.")
  private @Nullable String file;

  boolean isGiven() {
    return file != null;
  }

  /** The network; one that knows nothing if none is given. What is wrong with it has been said. */
  FacilityNetwork read(Complaints complaints) throws Stopped {
    if (file == null) {
      return FacilityNetwork.EMPTY;
    }
    Path path = path(file);
    if (!Files.isRegularFile(path)) {
      throw usage("--network " + file + ": no such file");
    }
    try {
      return IlpJson.readNetwork(Files.readAllBytes(path));
    } catch (NetworkException e) {
      e.problems().forEach(problem -> complaints.say(file + ":" + problem));
    } catch (IOException e) {
      complaints.say(file + ": cannot be read: " + e.getMessage());
    }
    throw new Stopped();
  }
}
