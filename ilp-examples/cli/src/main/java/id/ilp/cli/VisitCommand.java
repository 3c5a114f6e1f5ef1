package id.ilp.cli;

import id.ilp.core.facility.Facility;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.json.IlpJson;
import id.ilp.core.person.Person;
import id.ilp.rules.care.CareDesk;
import id.ilp.rules.care.VisitSheet;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
final class VisitCommand extends DeskCommand {
  @Option(
      names = "--at",
      required = true,
      paramLabel = "TIER",
      description = "Where the visit is: ${COMPLETION-CANDIDATES}.")
  private FacilityTier at = FacilityTier.POSYANDU;

  @Option(
      names = "--facility",
      paramLabel = "ID",
      description = "Only the people of this facility of the network.")
  private @Nullable String facility;

  @Option(
      names = "--view",
      paramLabel = "staff|kader",
      description =
          "For whom; a kader's sheet names no diagnosis. Default: kader at a posyandu and at home.")
  private PlanCommand.@Nullable Reader view;

  private long others;

  VisitCommand(InputStream in, OutputStream out, OutputStream err, Complaints complaints) {
    super(in, out, err, complaints);
  }

  @Override
  PlanPrinter printer(Desk desk) {
    var care = new CareDesk(desk.engine().pack(), desk.network());
    if (!care.hasVisitsAt(at)) {
      throw network().usage("--at " + at + ": no visit is made there");
    }
    Optional<Facility> only = only(desk);
    var text = new TextSheet(page().language(), page().isColoured());
    return (record, plan) -> {
      if (only.isPresent() && !isOf(only.get(), record.person())) {
        others++;
        return "";
      }
      VisitSheet sheet = care.sheet(record, plan, at, isForKader());
      return page().isJson()
          ? IlpJson.write(generator -> new SheetWriter(generator).write(sheet)) + "\n"
          : text.write(sheet);
    };
  }

  private boolean isForKader() {
    return view == null
        ? at == FacilityTier.POSYANDU || at == FacilityTier.HOME_VISIT
        : view == PlanCommand.Reader.KADER;
  }

  private Optional<Facility> only(Desk desk) {
    if (facility == null) {
      return Optional.empty();
    }
    Optional<Facility> found = desk.network().facility(facility);
    if (found.isEmpty()) {
      throw network()
          .usage(
              network().isGiven()
                  ? "--facility '" + facility + "' is none of the network"
                  : "--facility needs --network");
    } else if (found.get().tier() != at) {
      throw network()
          .usage("--facility " + facility + " is a " + found.get().tier() + ", not " + at);
    }
    return found;
  }

  /** Whoever may be of the facility is: with a hamlet nobody wrote down, too. */
  private static boolean isOf(Facility facility, Person person) {
    return person.village().map(facility::isFor).orElse(false)
        && (facility.dusun().isEmpty() || person.dusun().map(facility::isForDusun).orElse(true));
  }

  @Override
  String footer(PlanRun.Counts counts) {
    return page().isJson()
        ? ""
        : new TextSheet(page().language(), page().isColoured()).footer(counts, others);
  }
}
