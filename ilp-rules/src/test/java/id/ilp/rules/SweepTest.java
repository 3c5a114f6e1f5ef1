package id.ilp.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every month of life: no gap, one status each. Every day of childhood is swept beside the doses.
 */
class SweepTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void every_month_from_birth_to_95_years_has_every_need_once() {
    Set<NeedStatus> seen = EnumSet.noneOf(NeedStatus.class);
    for (int month = 0; month <= 95 * 12; month++) {
      LocalDate birth = TODAY.minusMonths(month);
      for (HealthRecord person :
          List.of(
              People.girl().born(birth).record(),
              People.boy().born(birth).knownWith("hypertension").record(),
              People.somebody().born(birth).record())) {
        CarePlan plan = Plans.plan(person, TODAY);
        Plans.assertSound(person, plan);
        assertThat(plan.stages()).as(birth.toString()).isNotEmpty();
        assertThat(plan.clusters()).as(birth.toString()).isNotEmpty();
        plan.needs().forEach(need -> seen.add(need.status()));
      }
    }
    assertThat(seen)
        .contains(
            NeedStatus.UPCOMING,
            NeedStatus.DUE,
            NeedStatus.OVERDUE,
            NeedStatus.TOO_LATE,
            NeedStatus.NOT_OFFERED);
  }

  @Test
  void blood_pressure_is_asked_of_everybody_from_six_years_on() {
    for (int month = 0; month <= 95 * 12; month++) {
      HealthRecord person = People.girl().born(TODAY.minusMonths(month)).record();
      NeedStatus status = Plans.need(Plans.plan(person, TODAY), "blood-pressure").status();
      NeedStatus expected =
          month >= 72 ? NeedStatus.DUE : month >= 60 ? NeedStatus.UPCOMING : NeedStatus.NOT_OFFERED;
      assertThat(status).as(month + " months").isEqualTo(expected);
    }
  }
}
