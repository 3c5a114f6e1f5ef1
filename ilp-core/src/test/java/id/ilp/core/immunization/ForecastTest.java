package id.ilp.core.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.immunization.Forecast.Basis;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the next dose comes. The child is born on 15 January 2024. */
class ForecastTest {
  private static final LocalDate BIRTH = LocalDate.parse("2024-01-15");
  private final SeriesEvaluator evaluator = new SeriesEvaluator(Schedules.INFANT);

  @ParameterizedTest(name = "{0} after {1}, on {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // series     | doses                      | as of      | dose earliest overdue latest basis
        "opv          | ''                         | 2024-01-15 | 1 2024-01-15 2024-03-15 2029-01-13 AGE",
        "dpt-hb-hib   | ''                         | 2024-01-15 | 1 2024-03-15 2024-04-15 2029-01-13 AGE",
        "bcg          | ''                         | 2024-01-15 | 1 2024-01-15 2024-03-15 2025-01-14 AGE",
        "hb0          | ''                         | 2024-01-15 | 1 2024-01-15 2024-01-17 2024-01-22 AGE",
        // age decides while the interval is over before it
        "opv          | opv 2024-01-15             | 2024-02-01 | 2 2024-03-15 2024-04-15 2029-01-13 AGE",
        "dpt-hb-hib   | dpt-hb-hib 2024-03-16      | 2024-04-01 | 2 2024-04-15 2024-05-15 2029-01-13 AGE",
        // the interval decides; overdue 28 days after, not before the age
        "dpt-hb-hib   | dpt-hb-hib 2024-04-10      | 2024-05-01 | 2 2024-05-08 2024-06-05 2029-01-13 INTERVAL",
        "dpt-hb-hib   | dpt-hb-hib 2024-03-19      | 2024-04-01 | 2 2024-04-16 2024-05-15 2029-01-13 INTERVAL",
        "mr           | mr 2025-03-01              | 2025-03-02 | 2 2025-09-01 2026-01-15 2029-01-13 INTERVAL",
        "mr           | mr 2024-10-15              | 2024-11-01 | 2 2025-07-15 2026-01-15 2029-01-13 AGE",
        // a spoilt dose decides: minInterval, P28D where the row is blank
        "dpt-hb-hib   | dpt-hb-hib 2024-02-25      | 2024-03-01 | 1 2024-03-24 2024-04-21 2029-01-13 SPOILT_DOSE",
        "ipv          | ipv 2024-02-25             | 2024-03-01 | 1 2024-05-15 2024-06-15 2029-01-13 AGE",
        "mr           | mr 2025-01-20,mr 2025-08-01,mr 2025-08-02 | 2025-09-01 | complete",
        // dueInterval, and minInterval where only it fits, and nothing
        "mr           | mr 2028-07-13              | 2028-08-01 | 2 2029-01-13 - 2029-01-13 INTERVAL",
        "mr           | mr 2028-07-14              | 2028-08-01 | 2 2028-08-11 2028-09-08 2029-01-13 INTERVAL",
        "mr           | mr 2028-12-16              | 2028-12-17 | 2 2029-01-13 - 2029-01-13 INTERVAL",
        "mr           | mr 2028-12-17              | 2028-12-18 | 2 - - 2029-01-13 NOTHING_FITS",
        "bcg          | mr 2024-12-18              | 2024-12-19 | 1 - - 2025-01-14 NOTHING_FITS",
        // overdue is absent when later than the last day
        "bcg          | mr 2024-12-01              | 2024-12-02 | 1 2024-12-29 - 2025-01-14 LIVE_VACCINE",
        // live injections: any given counts, valid or not, 28 days
        "mr           | bcg 2024-10-10             | 2024-10-11 | 1 2024-11-07 2025-01-15 2029-01-13 LIVE_VACCINE",
        "mr           | varicella 2025-01-10       | 2025-01-11 | 1 2025-02-07 2025-03-07 2029-01-13 LIVE_VACCINE",
        "mr           | bcg 2025-01-20             | 2025-01-21 | 1 2025-02-17 2025-03-17 2029-01-13 LIVE_VACCINE",
        "mr           | mr 2024-10-10 CAMPAIGN     | 2024-10-11 | 1 2024-11-07 2025-01-15 2029-01-13 LIVE_VACCINE",
        "mr           | bcg 2024-09                | 2024-10-15 | 1 2024-10-28 2025-01-15 2029-01-13 LIVE_VACCINE",
        // which block no other kind of vaccine
        "opv          | mr 2024-10-15              | 2024-10-16 | 1 2024-01-15 2024-03-15 2029-01-13 AGE",
        // one of the as-of day blocks nothing that day, everything after it
        "mr           | bcg 2024-11-01             | 2024-11-01 | 1 2024-10-15 2025-01-15 2029-01-13 AGE",
        "mr           | bcg 2024-11-01             | 2024-11-02 | 1 2024-11-29 2025-01-15 2029-01-13 LIVE_VACCINE",
        "mr           | bcg 2024-10-01             | 2024-10-01 | 1 2024-10-29 2025-01-15 2029-01-13 LIVE_VACCINE",
        "je           | mr 2024-10-15              | 2024-10-15 | 1 2024-11-15 2025-01-15 2029-01-13 AGE",
        "bcg          | mr 2024-10-10,varicella 2024-10-20 | 2024-10-20 | 1 2024-11-17 2024-12-15 2025-01-14 LIVE_VACCINE",
        // the rows in force on the as-of date
        "ipv          | ipv 2024-08-15             | 2024-09-01 | 2 2024-12-15 2025-01-15 2029-01-13 INTERVAL",
        "ipv          | hexa 2024-03-15            | 2024-04-01 | 2 2024-10-15 2025-01-15 2029-01-13 AGE",
        // complete, or never begun and too late
        "bcg          | bcg 2024-01-15             | 2024-02-01 | complete",
        "hb0          | hb0 2024-01-23             | 2024-02-01 | 1 2024-01-15 2024-01-17 2024-01-22 AGE",
      })
  void forecasts(String series, String doses, LocalDate asOf, String expected) {
    assertThat(shown(forecast(series, asOf, doses.isEmpty() ? new String[0] : doses.split(","))))
        .isEqualTo(expected);
  }

  @Test
  void is_too_late_from_the_day_after_the_last() {
    Forecast bcg = forecast("bcg", LocalDate.parse("2024-06-01"));
    assertThat(Schedules.isTooLateOn(bcg, LocalDate.parse("2025-01-13"))).isFalse();
    assertThat(Schedules.isTooLateOn(bcg, LocalDate.parse("2025-01-14"))).isFalse();
    assertThat(Schedules.isTooLateOn(bcg, LocalDate.parse("2025-01-15"))).isTrue();
  }

  @Test
  void is_too_late_at_once_when_nothing_fits() {
    LocalDate asOf = LocalDate.parse("2028-12-18");
    Forecast mr = forecast("mr", asOf, "mr 2028-12-17");
    assertThat(Schedules.isTooLateOn(mr, asOf)).isTrue();
    assertThat(mr.isComplete()).isFalse();
  }

  @Test
  void is_never_too_late_once_complete() {
    Forecast bcg = forecast("bcg", LocalDate.parse("2024-02-01"), "bcg 2024-01-15");
    assertThat(bcg.isComplete()).isTrue();
    assertThat(bcg.basis()).isEqualTo(Basis.COMPLETE);
    assertThat(Schedules.isTooLateOn(bcg, LocalDate.parse("2060-01-01"))).isFalse();
    assertThat(bcg.uses()).containsExactly("i1");
  }

  @Test
  void names_the_doses_it_rests_on() {
    assertThat(
            forecast(
                    "opv",
                    LocalDate.parse("2024-06-01"),
                    "opv 2024-03-15",
                    "opv 2024-04-01",
                    "bcg 2024-03-15",
                    "opv 2024-04-02 CAMPAIGN")
                .uses())
        .containsExactly("i1", "i2");
  }

  @Test
  void rolls_an_age_forward_to_a_day_that_exists() {
    LocalDate birth = LocalDate.parse("2023-12-31");
    LocalDate asOf = LocalDate.parse("2024-01-10");
    Schedule schedule = Schedules.INFANT;
    Forecast forecast =
        evaluator.forecast(
            schedule.series().get("dpt-hb-hib"),
            evaluator.judge(Vaccinee.of(birth, asOf), java.util.List.of()),
            Vaccinee.of(birth, asOf));
    assertThat(forecast.earliest()).contains(LocalDate.parse("2024-03-01"));
    assertThat(forecast.latest()).contains(LocalDate.parse("2028-12-30"));
  }

  private Forecast forecast(String series, LocalDate asOf, String... doses) {
    return evaluator.forecast(
        Schedules.INFANT.series().get(series),
        evaluator.judge(Vaccinee.of(BIRTH, asOf), Schedules.doses(doses)),
        Vaccinee.of(BIRTH, asOf));
  }

  private static String shown(Forecast forecast) {
    if (forecast.isComplete()) {
      return "complete";
    }
    return forecast.slot().orElseThrow().dose()
        + " "
        + forecast.earliest().map(LocalDate::toString).orElse("-")
        + " "
        + forecast.overdueFrom().map(LocalDate::toString).orElse("-")
        + " "
        + forecast.latest().map(LocalDate::toString).orElse("-")
        + " "
        + forecast.basis();
  }
}
