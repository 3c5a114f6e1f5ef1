package id.ilp.cli;

import id.ilp.rules.check.PackCheck;
import id.ilp.rules.check.PackProblem;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.UnknownEditionException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ilp check}: what is wrong in rule packs. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Ilp.Version.class,
    sortOptions = false,
    description = {
      "Finds what is wrong in rule packs, laid over the shipped rule book in this order: syntax,",
      "names, sources, forbidden constructs, rows, and what shows when people are planned.",
      "Every problem is a line: file:line:column: message."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:nothing is wrong; there may be warnings",
      "1:there are errors; with --strict also warnings",
      "2:the command line cannot be understood"
    })
final class CheckCommand extends BookCommand {
  @Option(names = "--strict", description = "Status 1 also for a warning.")
  private boolean isStrict;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "Directories of rule packs.")
  private List<String> directories = new ArrayList<>();

  CheckCommand(OutputStream out, Complaints complaints) {
    super(out, complaints);
  }

  @Override
  int run() throws Stopped {
    List<PackFiles> packs = packs(directories);
    List<PackProblem> problems;
    try {
      problems = PackCheck.problems(packs, book().edition());
    } catch (UnknownEditionException e) {
      throw book().unknown(e);
    }
    print(CheckText.lines(problems, language()) + CheckText.sum(directories, problems, language()));
    return CheckText.isFaultless(problems, isStrict) ? ExitStatus.PLANNED : ExitStatus.PACK_FAULTY;
  }
}
