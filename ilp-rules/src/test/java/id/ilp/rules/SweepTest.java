package id.ilp.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.date.Dates;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every day of childhood, every month of life: no gap, one status each, dates that agree. */
class SweepTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @ValueSource(strings = {"2024-01-31", "2024-02-29", "2024-03-14"})
  void every_day_to_twenty_years_without_a_dose(String birth) {
    sweep(People.girl().born(birth).record());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-29", "2025-03-31"})
  void every_day_to_twenty_years_with_a_history_told_by_day(String birth) {
    LocalDate born = LocalDate.parse(birth);
    var people = People.boy().born(born).given("hb0", born).given("bcg", born.plusDays(30));
    for (int days : List.of(30, 60, 95, 200)) {
      people.given("opv", born.plusDays(days));
    }
    for (int days : List.of(39, 60, 88, 120, 700)) {
      people.given("dpt-hb-hib", born.plusDays(days));
    }
    sweep(people.given("mr", born.plusDays(250)).given("mr", born.plusDays(300)).record());
  }

  /** Without new records a need only moves on: it never becomes less late. */
  private static void sweep(HealthRecord person) {
    LocalDate birth = person.person().birthDate();
    LocalDate end = Dates.plus(birth, Period.ofYears(20));
    int lastDose = Dates.days(birth, birth);
    for (var dose : person.immunizations()) {
      lastDose = Math.max(lastDose, Dates.days(birth, dose.date().orElseThrow().latest()));
    }
    Map<String, Integer> progress = new HashMap<>();
    int days = 0;
    for (LocalDate day = birth; !day.isAfter(end); day = day.plusDays(1)) {
      CarePlan plan = Plans.plan(person, day);
      assertThat(plan.needs().stream().map(Need::code))
          .containsExactlyInAnyOrderElementsOf(Plans.codes());
      for (Need need : plan.needs()) {
        Plans.assertConsistent(need, day);
        if (need.kind() == NeedKind.IMMUNIZATION && days > lastDose) {
          int stage = stage(need.status());
          assertThat(stage)
              .as(need.code() + " on " + day)
              .isGreaterThanOrEqualTo(progress.getOrDefault(need.code(), stage));
          progress.put(need.code(), stage);
        }
      }
      days++;
    }
    assertThat(days).isGreaterThan(7300);
    assertThat(progress).hasSize(5);
    assertThat(progress.values()).containsOnly(stage(NeedStatus.DONE));
  }

  private static int stage(NeedStatus status) {
    return switch (status) {
      case UPCOMING -> 0;
      case DUE -> 1;
      case OVERDUE -> 2;
      case DONE, TOO_LATE -> 3;
      case CLINICIAN_DECIDES, DEFERRED, NEEDS_DATA, CONTRAINDICATED, NOT_OFFERED ->
          throw new AssertionError(status);
    };
  }

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
