package id.ilp.core.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Doses given again and again, for life, or at a distance from the first. */
class RepeatedDoseTest {
  private static final LocalDate BIRTH = LocalDate.of(2020, 1, 15);

  private static Slot.Builder slot(int dose, Optional<Period> before) {
    return Slot.builder()
        .series("flu")
        .dose(dose)
        .minAge(Period.ofMonths(6))
        .timing(
            new Timing.ByAge(
                Period.ofMonths(6),
                Period.ofMonths(6),
                Optional.empty(),
                before,
                before,
                Period.ofYears(1)))
        .row("flu.csv:2:1");
  }

  private static Schedule schedule(Slot.Builder... slots) {
    var flu =
        new Vaccine(
            "flu",
            Text.of("flu", "flu"),
            false,
            false,
            ImmutableList.of(
                new Vaccine.Credit("flu", Period.ZERO, Optional.empty(), Optional.empty())));
    var series = Series.builder().code("flu").name(Text.of("flu", "flu")).product(flu);
    for (Slot.Builder slot : slots) {
      series.addSlots(slot.build());
    }
    return new Schedule(
        ImmutableMap.of("flu", flu),
        ImmutableMap.of("flu", series.build()),
        ImmutableList.of(),
        TetanusLadder.none(),
        Period.ofDays(28),
        Period.ofDays(28),
        Period.ofDays(28));
  }

  private static Forecast forecast(Schedule schedule, String asOf, String... doses) {
    var person = Vaccinee.of(BIRTH, LocalDate.parse(asOf));
    var evaluator = new SeriesEvaluator(schedule);
    var history = evaluator.judge(person, Schedules.doses(doses));
    return evaluator.forecast(schedule.series().get("flu"), history, person);
  }

  private static Schedule yearly(Optional<Period> before) {
    return schedule(slot(1, before), slot(2, before).repeats(true).dueInterval(Period.ofYears(1)));
  }

  @Test
  void a_repeated_dose_comes_round_and_is_numbered_on() {
    Forecast next =
        forecast(
            yearly(Optional.empty()),
            "2026-01-01",
            "flu 2023-02-01",
            "flu 2024-02-01",
            "flu 2025-02-01");
    assertThat(next.earliest()).hasValue(LocalDate.of(2026, 2, 1));
    assertThat(next.slot().orElseThrow().dose()).isEqualTo(4);
  }

  @Test
  void without_a_last_age_and_an_overdue_age_it_stays_due_for_life() {
    Forecast next = forecast(yearly(Optional.empty()), "2110-01-01");
    assertThat(next.latest()).hasValue(LocalDate.MAX);
    assertThat(next.overdueFrom()).isEmpty();
  }

  @Test
  void a_repeated_dose_that_would_come_after_the_last_age_is_not_asked_for() {
    Schedule schedule = yearly(Optional.of(Period.ofYears(6)));
    assertThat(forecast(schedule, "2025-01-20", "flu 2025-01-15").isComplete()).isTrue();
    assertThat(forecast(schedule, "2025-01-20", "flu 2025-01-14").earliest())
        .hasValue(LocalDate.of(2026, 1, 14));
  }

  @Test
  void the_distance_from_the_first_dose_holds_for_the_forecast_and_the_verdict() {
    Optional<Period> never = Optional.empty();
    Schedule schedule =
        schedule(
            slot(1, never),
            slot(2, never).minInterval(Period.ofDays(28)).dueInterval(Period.ofDays(28)),
            slot(3, never).sinceFirst(Period.ofMonths(6)));
    Forecast third = forecast(schedule, "2025-03-01", "flu 2025-01-10", "flu 2025-02-10");
    assertThat(third.earliest()).hasValue(LocalDate.of(2025, 7, 10));
    assertThat(third.basis()).isEqualTo(Forecast.Basis.FIRST_DOSE);
    assertThat(
            forecast(schedule, "2025-08-01", "flu 2025-01-10", "flu 2025-02-10", "flu 2025-07-09")
                .isComplete())
        .isFalse();
    assertThat(
            forecast(schedule, "2025-08-01", "flu 2025-01-10", "flu 2025-02-10", "flu 2025-07-10")
                .isComplete())
        .isTrue();
  }
}
