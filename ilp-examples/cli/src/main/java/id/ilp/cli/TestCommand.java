package id.ilp.cli;

import id.ilp.rules.IlpEngine;
import id.ilp.rules.cases.CaseReport;
import id.ilp.rules.cases.WorkedCases;
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
      "Runs the worked cases of rule packs over the shipped rule book and all of the packs,",
      "and names the rules no case reaches."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:every case passed",
      "1:a case failed, or a pack was refused",
      "2:the command line cannot be understood"
    })
final class TestCommand extends BookCommand {
  @Option(names = "--strict", description = "Status 1 also for a rule that no case reaches.")
  private boolean isStrict;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "Directories of rule packs.")
  private List<String> directories = new ArrayList<>();

  TestCommand(OutputStream out, Complaints complaints) {
    super(out, complaints);
  }

  @Override
  int run() throws Stopped {
    List<PackFiles> packs = new ArrayList<>();
    for (String directory : directories) {
      packs.add(pack(directory));
    }
    IlpEngine engine = engine(packs);
    boolean isFaultless = true;
    for (PackFiles pack : packs) {
      CaseReport report = report(pack, engine);
      print(CaseText.of(pack.name(), report, language()));
      isFaultless &= report.failures().isEmpty() && !(isStrict && !report.unreached().isEmpty());
    }
    return isFaultless ? ExitStatus.PLANNED : ExitStatus.CASE_FAILED;
  }

  private CaseReport report(PackFiles pack, IlpEngine engine) throws Stopped {
    try {
      return WorkedCases.of(pack, engine).run();
    } catch (PackException e) {
      throw refused(e);
    }
  }
}
