package id.ilp.cli;

import id.ilp.core.facility.FacilityNetwork;
import id.ilp.rules.care.CareDesk;
import id.ilp.rules.care.CareJson;
import id.ilp.rules.care.HomeCall;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code ilp home-visits}: the homes to visit this week. */
@Command(
    name = "home-visits",
    mixinStandardHelpOptions = true,
    versionProvider = Ilp.Version.class,
    sortOptions = false,
    description = {
      "The homes to visit, by hamlet and urgency, a line each; names no diagnosis.",
      "Files hold one health record, a JSON array of them, or one on each line."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:every record was planned",
      "1:a rule pack or network was refused, or an unexpected fault",
      "2:the command line cannot be understood",
      "3:some records were not planned"
    })
final class HomeVisitsCommand extends DeskCommand {
  private final List<HomeCall> calls = new ArrayList<>();
  private FacilityNetwork villages = FacilityNetwork.EMPTY;

  HomeVisitsCommand(InputStream in, OutputStream out, OutputStream err, Complaints complaints) {
    super(in, out, err, complaints);
  }

  @Override
  PlanPrinter printer(Desk desk) {
    var care = new CareDesk(desk.engine().pack(), desk.network());
    villages = desk.network();
    return (record, plan) -> {
      care.homeCall(record, plan).ifPresent(calls::add);
      return "";
    };
  }

  @Override
  String footer(PlanRun.Counts counts) {
    calls.sort(null);
    return page().isJson()
        ? calls.stream().map(call -> CareJson.write(call) + "\n").collect(Collectors.joining())
        : new TextHomeCalls(villages, page(), asOf()).write(calls, counts);
  }
}
