package id.ilp.cli;

import id.ilp.rules.care.CareDesk;
import id.ilp.rules.care.CareJson;
import id.ilp.rules.care.VisitSheet;
import java.io.InputStream;
import java.io.OutputStream;
import picocli.CommandLine.Command;

/** {@code ilp visit}: what to do for each person at one place today. */
@Command(
    name = "visit",
    mixinStandardHelpOptions = true,
    versionProvider = Ilp.Version.class,
    sortOptions = false,
    description = {
      "What to do for each person at one place today, step by step, to print and to fill in.",
      "Files hold one health record, a JSON array of them, or one on each line."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:every record was planned",
      "1:a rule pack or network was refused, or an unexpected fault",
      "2:the command line cannot be understood",
      "3:some records were not planned"
    })
final class VisitCommand extends PlaceCommand {
  VisitCommand(InputStream in, OutputStream out, OutputStream err, Complaints complaints) {
    super(in, out, err, complaints);
  }

  @Override
  PlanPrinter printer(CareDesk care) {
    var text = new TextSheet(page().language(), page().isColoured());
    return (record, plan) -> {
      VisitSheet sheet = care.sheet(record, plan, at(), isForKader());
      return page().isJson() ? CareJson.write(sheet) + "\n" : text.write(sheet);
    };
  }

  @Override
  String footer(PlanRun.Counts counts) {
    return page().isJson()
        ? ""
        : new TextSheet(page().language(), page().isColoured()).footer(counts, others());
  }
}
