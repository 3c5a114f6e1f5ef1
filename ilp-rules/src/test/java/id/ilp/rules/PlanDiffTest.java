package id.ilp.rules;

import static id.ilp.core.plan.PlanDiff.Part.ASSESSMENT;
import static id.ilp.core.plan.PlanDiff.Part.FINDING;
import static id.ilp.core.plan.PlanDiff.Part.HOME_VISIT;
import static id.ilp.core.plan.PlanDiff.Part.NEED;
import static id.ilp.core.plan.PlanDiff.Part.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.PlanDiff;
import id.ilp.core.plan.PlanDiff.Change;
import id.ilp.core.plan.PlanDiff.Part;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.fixture.Visits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Differences of plans, on plans of the engine. */
class PlanDiffTest {
  private static Change change(Part part, String code, String before, String after) {
    return new Change(part, code, word(before), word(after), ImmutableList.of());
  }

  private static Optional<String> word(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }

  private static CarePlan infantOn(String day) {
    return Plans.plan(People.girl().born("2026-01-15").record(), day);
  }

  @Test
  void equal_plans_have_no_difference() {
    assertThat(PlanDiff.between(infantOn("2026-03-14"), infantOn("2026-03-14"))).isEmpty();
  }

  @Test
  void a_day_later_some_needs_have_another_status() {
    List<Change> changes = PlanDiff.between(infantOn("2026-03-14"), infantOn("2026-03-15"));
    assertThat(changes)
        .contains(
            change(NEED, "bcg", "DUE", "OVERDUE"), change(NEED, "dpt-hb-hib", "UPCOMING", "DUE"))
        .noneMatch(one -> one.code().equals("hb0"))
        .isSorted();
  }

  @Test
  void findings_referrals_visits_and_classes_come_and_go() {
    var healthy = People.woman().had(Visits.bloodPressure(118, 76).on("2026-11-20")).record();
    var ill = People.woman().had(Visits.bloodPressure(150, 95).on("2026-11-20")).record();
    List<Change> changes =
        PlanDiff.between(Plans.plan(healthy, "2026-11-21"), Plans.plan(ill, "2026-11-21"));
    assertThat(changes)
        .contains(
            change(ASSESSMENT, "blood-pressure-class of s1", "optimal", "grade-1-hypertension"),
            change(FINDING, "hypertension-suspected", "", "found"),
            change(REFERRAL, "hypertension-suspected", "", "PUSKESMAS SOON"));
    assertThat(PlanDiff.between(infantOn("2026-01-16"), infantOn("2026-01-17")))
        .contains(change(HOME_VISIT, "missed-immunization by KADER", "", "asked"));
    assertThat(PlanDiff.between(infantOn("2026-01-17"), infantOn("2026-01-16")))
        .contains(change(HOME_VISIT, "missed-immunization by KADER", "asked", ""));
  }

  @Test
  void the_same_status_with_other_dates_names_the_fields() {
    CarePlan plan = infantOn("2026-03-15");
    Need bcg = plan.need("bcg").orElseThrow();
    var needs =
        plan.needs().stream()
            .map(
                need ->
                    need.equals(bcg)
                        ? Need.builder()
                            .from(bcg)
                            .latest(bcg.latest().orElseThrow().plusDays(1))
                            .programmes(List.of("X"))
                            .build()
                        : need)
            .toList();
    CarePlan other = CarePlan.builder().from(plan).needs(needs).build();
    assertThat(PlanDiff.between(plan, other))
        .containsExactly(
            new Change(
                NEED,
                "bcg",
                Optional.of("OVERDUE"),
                Optional.of("OVERDUE"),
                ImmutableList.of("latest", "programmes")));
  }
}
