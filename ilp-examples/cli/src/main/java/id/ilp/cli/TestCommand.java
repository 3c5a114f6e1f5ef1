package id.ilp.cli;

import id.ilp.rules.IlpEngine;
import id.ilp.rules.cases.CaseReport;
import id.ilp.rules.cases.WorkedCases;
import id.ilp.rules.check.PackProblem;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ilp test}: the worked cases of rule packs. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    versionProvider = Ilp.Version.class,
    sortOptions = false,
    description = {
      "Checks rule packs and runs their worked cases over the shipped rule book and all of the",
      "packs, and names the rules no case reaches."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:every case passed",
      "1:a case failed, or a pack has an error",
      "2:the command line cannot be understood"
    })
final class TestCommand extends BookCommand {
  @Option(names = "--strict", description = "Status 1 also for a warning.")
  private boolean isStrict;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "Directories of rule packs.")
  private List<String> directories = new ArrayList<>();

  TestCommand(OutputStream out, Complaints complaints) {
    super(out, complaints);
  }

  @Override
  int run() throws Stopped {
    List<PackFiles> packs = packs(directories);
    IlpEngine engine = engine(packs);
    boolean isFaultless = true;
    var reports = new StringBuilder();
    for (PackFiles pack : packs) {
      CaseReport report = report(pack, engine);
      reports.append(CaseText.of(pack.name(), report, language()));
      isFaultless &= report.failures().isEmpty() && !(isStrict && !report.unreached().isEmpty());
    }
    List<PackProblem> problems = engine.check();
    print(CheckText.lines(problems, language()) + reports);
    isFaultless &= CheckText.isFaultless(problems, isStrict);
    return isFaultless ? ExitStatus.PLANNED : ExitStatus.PACK_FAULTY;
  }

  private CaseReport report(PackFiles pack, IlpEngine engine) throws Stopped {
    try {
      return WorkedCases.of(pack, engine).run();
    } catch (PackException e) {
      throw RuleBook.refused(e, complaints);
    }
  }
}
