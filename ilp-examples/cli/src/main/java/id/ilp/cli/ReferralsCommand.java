package id.ilp.cli;

import id.ilp.rules.care.CareDesk;
import id.ilp.rules.care.CareJson;
import id.ilp.rules.care.ReferralCall;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code ilp referrals}: whom one place has to send on today. */
@Command(
    name = "referrals",
    mixinStandardHelpOptions = true,
    versionProvider = Ilp.Version.class,
    sortOptions = false,
    description = {
      "Whom one place has to send on today, where to and why, the most urgent first.",
      "Files hold one health record, a JSON array of them, or one on each line."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:every record was planned",
      "1:a rule pack or network was refused, or an unexpected fault",
      "2:the command line cannot be understood",
      "3:some records were not planned"
    })
final class ReferralsCommand extends PlaceCommand {
  private final List<ReferralCall> calls = new ArrayList<>();

  ReferralsCommand(InputStream in, OutputStream out, OutputStream err, Complaints complaints) {
    super(in, out, err, complaints);
  }

  @Override
  PlanPrinter printer(CareDesk care) {
    return (record, plan) -> {
      calls.addAll(care.referrals(record, plan, at(), isForKader()));
      return "";
    };
  }

  @Override
  String footer(PlanRun.Counts counts) {
    calls.sort(null);
    return page().isJson()
        ? calls.stream().map(call -> CareJson.write(call) + "\n").collect(Collectors.joining())
        : new TextReferrals(page(), at(), asOf()).write(calls, counts, others());
  }
}
