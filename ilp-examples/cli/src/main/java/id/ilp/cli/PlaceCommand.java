package id.ilp.cli;

import id.ilp.core.facility.Facility;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.person.Person;
import id.ilp.rules.care.CareDesk;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that makes work for one place, in the words of who works there. */
abstract class PlaceCommand extends DeskCommand {
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
          "For whom; what a kader reads names no diagnosis. Default: kader at a posyandu and at"
              + " home.")
  private PlanCommand.@Nullable Reader view;

  private long others;

  PlaceCommand(InputStream in, OutputStream out, OutputStream err, Complaints complaints) {
    super(in, out, err, complaints);
  }

  /** What is printed for each person of the place. */
  abstract PlanPrinter printer(CareDesk care);

  @Override
  final PlanPrinter printer(Desk desk) {
    var care = new CareDesk(desk.engine().pack(), desk.network());
    if (!care.hasVisitsAt(at)) {
      throw network().usage("--at " + at + ": no visit is made there");
    }
    Optional<Facility> only = only(desk);
    PlanPrinter own = printer(care);
    return (record, plan) -> {
      if (only.isPresent() && !isOf(only.get(), record.person())) {
        others++;
        return "";
      }
      return own.write(record, plan);
    };
  }

  final FacilityTier at() {
    return at;
  }

  final boolean isForKader() {
    return view == null
        ? at == FacilityTier.POSYANDU || at == FacilityTier.HOME_VISIT
        : view == PlanCommand.Reader.KADER;
  }

  /** How many people are of other facilities. */
  final long others() {
    return others;
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
}
