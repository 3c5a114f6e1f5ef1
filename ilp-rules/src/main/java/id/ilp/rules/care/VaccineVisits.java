package id.ilp.rules.care;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import id.ilp.core.date.Dates;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.Schedule;
import id.ilp.core.immunization.Series;
import id.ilp.core.immunization.Vaccine;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sorts the vaccines of a plan: what goes together today, and what waits. */
final class VaccineVisits {
  private VaccineVisits() {}

  /**
   * @param announced how far ahead something waiting is told
   */
  static VaccineVisit of(Schedule schedule, Period announced, CarePlan plan, FacilityTier at) {
    LocalDate sight = Dates.plus(plan.asOf(), announced);
    List<Need> all =
        plan.needs().stream()
            .filter(need -> need.kind() == NeedKind.IMMUNIZATION && need.where().contains(at))
            .toList();
    SetMultimap<String, Need> byProduct = LinkedHashMultimap.create();
    for (Need need : all) {
      if (need.status() == NeedStatus.OVERDUE || need.status() == NeedStatus.DUE) {
        byProduct.put(product(schedule, need), need);
      }
    }
    var shots = new ArrayList<VaccineVisit.Shot>();
    byProduct.asMap().forEach((product, needs) -> shots.add(shot(schedule, product, needs)));
    long live = shots.stream().filter(VaccineVisit.Shot::isLive).count();
    return new VaccineVisit(
        ImmutableList.copyOf(shots),
        with(all, Set.of(NeedStatus.UPCOMING, NeedStatus.DEFERRED)).stream()
            .filter(need -> need.earliest().map(day -> !day.isAfter(sight)).orElse(true))
            .collect(toImmutableList()),
        with(all, Set.of(NeedStatus.CLINICIAN_DECIDES, NeedStatus.NEEDS_DATA)),
        with(all, Set.of(NeedStatus.CONTRAINDICATED)),
        live > 1
            ? Optional.of(Dates.plus(plan.asOf(), schedule.liveInterval()))
            : Optional.empty());
  }

  private static ImmutableList<Need> with(List<Need> needs, Set<NeedStatus> statuses) {
    return needs.stream()
        .filter(need -> statuses.contains(need.status()))
        .sorted(
            Comparator.comparing((Need need) -> need.earliest().orElse(LocalDate.MAX))
                .thenComparing(Need::code))
        .collect(toImmutableList());
  }

  /** What is given for a need: the product it names, else the usual one of its series. */
  private static String product(Schedule schedule, Need need) {
    return need.product()
        .or(() -> Optional.ofNullable(schedule.series().get(need.code())).map(VaccineVisits::usual))
        .orElse(need.code());
  }

  private static String usual(Series series) {
    return series.product().code();
  }

  private static VaccineVisit.Shot shot(Schedule schedule, String product, Collection<Need> needs) {
    Optional<Vaccine> vaccine = Optional.ofNullable(schedule.vaccines().get(product));
    boolean countsForAll =
        needs.stream().allMatch(need -> vaccine.map(found -> counts(found, need)).orElse(false));
    return new VaccineVisit.Shot(
        product,
        vaccine.map(Vaccine::name).orElse(needs.iterator().next().name()),
        vaccine.map(Vaccine::isLiveInjection).orElse(false),
        ImmutableList.copyOf(needs),
        needs.size() > 1 && !countsForAll);
  }

  private static boolean counts(Vaccine vaccine, Need need) {
    return vaccine.credits().stream().anyMatch(credit -> credit.series().equals(need.code()));
  }
}
