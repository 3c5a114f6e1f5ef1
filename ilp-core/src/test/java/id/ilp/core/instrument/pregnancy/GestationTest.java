package id.ilp.core.instrument.pregnancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GestationTest {

  private static final Gestation SECOND = Gestation.from(Period.parse("P12W1D"));
  private static final Gestation THIRD = Gestation.from(Period.parse("P24W1D"));

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-01-01, 0w0d",
    "2026-01-01, 2026-01-07, 0w6d",
    "2026-01-01, 2026-01-08, 1w0d",
    "2026-01-01, 2026-10-08, 40w0d",
    "2027-06-01, 2028-02-28, 38w6d",
    "2027-06-01, 2028-02-29, 39w0d", // the leap day is a day like others
    "2027-06-01, 2028-03-01, 39w1d",
    "2028-02-29, 2028-03-07, 1w0d",
    "2026-01-01, 2027-01-01, 52w1d", // long past birth: still arithmetic
  })
  void counts_weeks_and_days_since_the_last_menstrual_period(
      LocalDate lastMenstrualPeriod, LocalDate day, String expected) {
    assertThat(Gestation.on(day, lastMenstrualPeriod)).hasToString(expected);
  }

  @Test
  void a_day_before_the_last_menstrual_period_is_refused() {
    var lastMenstrualPeriod = LocalDate.parse("2026-01-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gestation.on(LocalDate.parse("2025-12-31"), lastMenstrualPeriod))
        .withMessage("2025-12-31 is before the last menstrual period on 2026-01-01");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-10-08",
    "2027-05-25, 2028-02-29", // born on the leap day
    "2027-05-26, 2028-03-01",
    "2028-02-29, 2028-12-05",
    "2026-05-25, 2027-03-01", // no leap day to be born on
  })
  void birth_is_expected_after_280_days(LocalDate lastMenstrualPeriod, LocalDate expected) {
    assertThat(Gestation.expectedBirth(lastMenstrualPeriod)).isEqualTo(expected);
    assertThat(Gestation.on(expected, lastMenstrualPeriod)).hasToString("40w0d");
  }

  @ParameterizedTest
  @CsvSource({
    "0,  0, 1",
    "11, 6, 1",
    "12, 0, 1",
    "12, 1, 2",
    "24, 0, 2",
    "24, 1, 3",
    "42, 0, 3",
  })
  void a_trimester_begins_where_the_limits_say(int weeks, int days, int expected) {
    assertThat(Gestation.of(weeks, days).trimester(SECOND, THIRD)).isEqualTo(expected);
  }

  @Test
  void other_limits_give_other_trimesters() {
    var second = Gestation.of(14, 0);
    var third = Gestation.of(28, 0);
    assertThat(Gestation.of(13, 6).trimester(second, third)).isEqualTo(1);
    assertThat(Gestation.of(27, 6).trimester(second, third)).isEqualTo(2);
    assertThat(Gestation.of(28, 0).trimester(second, third)).isEqualTo(3);
  }

  @Test
  void limits_out_of_order_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SECOND.trimester(THIRD, SECOND))
        .withMessage("trimester 3 from 12w1d must begin after trimester 2 from 24w1d");
    assertThatIllegalArgumentException().isThrownBy(() -> SECOND.trimester(SECOND, SECOND));
  }

  @Test
  void what_is_no_gestation_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Gestation(-1))
        .withMessage("gestation -1 days is below 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gestation.of(12, 7))
        .withMessage("gestation of 12 weeks and 7 days: weeks must be 0 or more, days 0 to 6");
    assertThatIllegalArgumentException().isThrownBy(() -> Gestation.of(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Gestation.of(1, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gestation.from(Period.parse("P3M")))
        .withMessage("gestation P3M has months; give weeks and days, such as P12W1D");
  }

  @Test
  void is_made_of_weeks_and_days() {
    var gestation = Gestation.from(Period.parse("P12W6D"));
    assertThat(gestation).isEqualTo(Gestation.of(12, 6)).isEqualTo(new Gestation(90));
    assertThat(gestation.weeks()).isEqualTo(12);
    assertThat(gestation.days()).isEqualTo(6);
    assertThat(gestation).isLessThan(Gestation.of(13, 0));
  }
}
