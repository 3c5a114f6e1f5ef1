package id.ilp.cli;

import id.ilp.rules.IlpEngine;
import id.ilp.rules.pack.PackEdition;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.UnknownEditionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which rule book a command works with: the edition, and the packs laid over it. */
class RuleBook extends Slips {
  @Option(
      names = "--edition",
      paramLabel = "ID",
      completionCandidates = EditionIds.class,
      description =
          "Whose immunization schedule: ${COMPLETION-CANDIDATES}, or one of a pack. Default: the first.")
  private @Nullable String edition;

  @Option(
      names = "--trusted",
      description = "Rules of the packs may import and call anything; only for packs of your own.")
  private boolean isTrusted;

  /** The packs in these directories; {@code option} stands before a name in messages. */
  List<PackFiles> packs(String option, List<String> directories, Complaints complaints)
      throws Stopped {
    List<PackFiles> packs = new ArrayList<>();
    for (String name : directories) {
      Path directory = path(name);
      if (!Files.isDirectory(directory)) {
        throw usage(option + name + ": no such directory");
      }
      try {
        PackFiles pack = PackFiles.directory(directory);
        packs.add(isTrusted ? pack.trusted() : pack);
      } catch (IOException | UncheckedIOException e) {
        complaints.say(option + name + ": cannot be read, " + e.getMessage());
        throw new Stopped();
      }
    }
    return packs;
  }

  /** The edition asked for. */
  Optional<String> edition() {
    return Optional.ofNullable(edition);
  }

  /** The engine of the edition with {@code packs} over it. */
  IlpEngine engine(List<PackFiles> packs, Complaints complaints) throws Stopped {
    return engine(edition(), packs, complaints);
  }

  /** The engine of {@code id}, or of the usual edition, with {@code packs} over it. */
  IlpEngine engine(Optional<String> id, List<PackFiles> packs, Complaints complaints)
      throws Stopped {
    if (packs.isEmpty() && id.isEmpty()) {
      return IlpEngine.national();
    }
    var builder = IlpEngine.builder();
    id.ifPresent(builder::edition);
    packs.forEach(builder::overlay);
    try {
      return builder.build();
    } catch (UnknownEditionException e) {
      throw unknown(e);
    } catch (PackException e) {
      throw refused(e, complaints);
    } catch (IllegalArgumentException | IllegalStateException e) {
      complaints.say("refused, " + e.getMessage());
      throw new Stopped();
    }
  }

  /** The edition asked for is none. */
  ParameterException unknown(UnknownEditionException e) {
    return usage("--edition " + e.getMessage());
  }

  /** Says every problem of a refused pack. */
  static Stopped refused(PackException e, Complaints complaints) {
    e.problems().stream().distinct().forEach(complaints::say);
    return new Stopped();
  }

  /** Refuses a day before the first one the rule book covers. */
  void checkCovered(IlpEngine engine, String option, LocalDate day) {
    if (day.isBefore(engine.firstDay())) {
      throw usage(
          String.format(
              "%s %s is before %s, the first day edition %s covers",
              option, day, engine.firstDay(), engine.edition()));
    }
  }

  /** The editions of the rule book; asked for only where they are shown. */
  static final class EditionIds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return IlpEngine.national().editions().stream().map(PackEdition::id).iterator();
    }
  }
}
