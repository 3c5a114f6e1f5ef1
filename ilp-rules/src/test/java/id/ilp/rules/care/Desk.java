package id.ilp.rules.care;

import id.ilp.core.facility.FacilityNetwork;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import id.ilp.rules.IlpEngine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The desk of the national book, with and without the network of {@link Area}. */
final class Desk {
  static final CareDesk IN_AREA = new CareDesk(IlpEngine.national().pack(), Area.network());
  static final CareDesk ALONE = new CareDesk(IlpEngine.national().pack(), FacilityNetwork.EMPTY);

  private Desk() {}

  static CarePlan plan(HealthRecord record, String asOf) {
    return IlpEngine.national().plan(record, LocalDate.parse(asOf));
  }

  static VisitSheet kader(HealthRecord record, String asOf) {
    return IN_AREA.sheet(record, plan(record, asOf), FacilityTier.POSYANDU, true);
  }

  static VisitSheet staff(HealthRecord record, String asOf, FacilityTier at) {
    return IN_AREA.sheet(record, plan(record, asOf), at, false);
  }

  static Optional<HomeCall> homeCall(HealthRecord record, String asOf) {
    return ALONE.homeCall(record, plan(record, asOf));
  }

  static List<String> english(Collection<Text> texts) {
    return texts.stream().map(text -> text.in(Language.EN)).toList();
  }
}
