package id.ilp.cli;

import id.ilp.rules.IlpEngine;
import id.ilp.rules.pack.PackFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ilp watch}: at every save of a pack, its cases and what changes for whom. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    versionProvider = Ilp.Version.class,
    sortOptions = false,
    description = {
      "At every save of a rule pack: checks it, runs its worked cases, plans the people of a file",
      "again and shows what changed since the last good state. A broken save shows its errors",
      "and changes nothing. Ctrl-C ends."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "1:the pack cannot be watched, or an unexpected fault",
      "2:the command line cannot be understood"
    })
final class WatchCommand extends BookCommand {
  @Mixin private CompareOptions options = new CompareOptions();

  @Parameters(index = "0", paramLabel = "DIR", description = "The directory of the rule pack.")
  private String directory = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "The people to plan.")
  private String file = "";

  private final InputStream in;

  WatchCommand(InputStream in, OutputStream out, Complaints complaints) {
    super(out, complaints);
    this.in = in;
  }

  @Override
  int run() throws Stopped {
    DiffText text = options.text(this);
    RecordFile source = people(file, in);
    pack(directory);
    book().checkCovered(engine(List.of()), "--as-of", options.asOf());
    PeopleFile people = PeopleFile.read(source, complaints);
    var bench = new Bench(this, people, options.asOf(), text);
    Path root = book().path(directory);
    try (var saves = new Saves(root)) {
      print(Phrase.WATCHING.in(language(), directory) + "\n");
      do {
        look(bench);
      } while (saves.await());
    } catch (IOException e) {
      complaints.say(directory + ": cannot be watched, " + e.getMessage());
    }
    return ExitStatus.FAULT;
  }

  /** One look at the pack as it is now; its problems have been said if it is refused. */
  private void look(Bench bench) {
    try {
      PackFiles pack = pack(directory);
      IlpEngine engine = engine(List.of(pack));
      bench.take(pack, engine);
    } catch (Stopped e) {
      print(Phrase.BROKEN.in(language()) + "\n");
    }
  }
}
