package id.ilp.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
  @CsvSource({
    "2026-01-31, P1M,    2026-03-01, 31 February does not exist",
    "2024-01-31, P1M,    2024-03-01, nor in a leap year",
    "2024-01-29, P1M,    2024-02-29, 29 February does in a leap year",
    "2026-01-29, P1M,    2026-03-01, and not in another",
    "2026-03-31, P1M,    2026-05-01, 31 April does not exist",
    "2024-02-29, P1Y,    2025-03-01, born on the leap day",
    "2024-02-29, P4Y,    2028-02-29, the next leap day",
    "2024-02-29, P12M,   2025-03-01, twelve months are a year",
    "2026-01-15, P9M,    2026-10-15, the ordinary case",
    "2026-01-15, P59M29D, 2031-01-13, months first and then days",
    "2026-01-31, P1M1D,  2026-03-02, the days start from the rolled day",
    "2026-01-15, P6W,    2026-02-26, weeks are days",
    "2026-01-31, P28D,   2026-02-28, days never roll",
    "2026-01-15, P0D,    2026-01-15, nothing",
    "2026-03-31, P-1M,   2026-03-01, backwards the day does not exist either",
    "2026-03-15, P-1M,   2026-02-15, backwards",
  })
  void adds_an_age(LocalDate start, Period age, LocalDate expected, String why) {
    assertThat(Dates.plus(start, age)).as(why).isEqualTo(expected);
  }

  @ParameterizedTest(name = "born {0}, on {1}: {2} months, {3} years")
  @CsvSource({
    "2020-05-20, 2021-05-19, 11, 0",
    "2020-05-20, 2021-05-20, 12, 1",
    "2020-05-20, 2021-05-21, 12, 1",
    "2020-05-20, 2020-05-20, 0, 0",
    "2020-05-20, 2020-05-19, -1, -1",
    "2020-05-20, 2019-05-20, -12, -1",
    "2020-05-20, 2019-05-19, -13, -2",
    "2024-02-29, 2025-02-28, 11, 0",
    "2024-02-29, 2025-03-01, 12, 1",
    "2026-01-31, 2026-02-28, 0, 0",
    "2026-01-31, 2026-03-01, 1, 0",
    "2026-01-31, 2026-03-30, 1, 0",
    "2026-01-31, 2026-03-31, 2, 0",
  })
  void counts_completed_months_and_years(LocalDate birth, LocalDate on, int months, int years) {
    assertThat(Dates.completedMonths(birth, on)).isEqualTo(months);
    assertThat(Dates.completedYears(birth, on)).isEqualTo(years);
  }

  @Test
  void counts_the_day_of_birth_as_day_0() {
    LocalDate birth = LocalDate.parse("2026-01-15");
    assertThat(Dates.days(birth, birth)).isZero();
    assertThat(Dates.days(birth, birth.plusDays(28))).isEqualTo(28);
    assertThat(Dates.days(birth, birth.minusDays(1))).isEqualTo(-1);
  }

  @Test
  void tells_the_later_and_the_earlier_day() {
    LocalDate a = LocalDate.parse("2026-01-15");
    LocalDate b = LocalDate.parse("2026-01-16");
    assertThat(Dates.later(a, b)).isEqualTo(Dates.later(b, a)).isEqualTo(b);
    assertThat(Dates.earlier(a, b)).isEqualTo(Dates.earlier(b, a)).isEqualTo(a);
    assertThat(Dates.later(a, a)).isEqualTo(Dates.earlier(a, a)).isEqualTo(a);
  }

  @Property
  void an_age_in_months_is_reached_exactly_on_the_day_that_plus_names(
      @ForAll("days") LocalDate birth, @ForAll @IntRange(max = 1_200) int months) {
    LocalDate day = Dates.plus(birth, Period.ofMonths(months));
    assertThat(Dates.completedMonths(birth, day)).isEqualTo(months);
    assertThat(Dates.completedMonths(birth, day.minusDays(1))).isEqualTo(months - 1);
  }

  @Property
  void an_age_in_years_is_reached_exactly_on_the_day_that_plus_names(
      @ForAll("days") LocalDate birth, @ForAll @IntRange(max = 100) int years) {
    LocalDate day = Dates.plus(birth, Period.ofYears(years));
    assertThat(Dates.completedYears(birth, day)).isEqualTo(years);
    assertThat(Dates.completedYears(birth, day.minusDays(1))).isEqualTo(years - 1);
  }

  @Property
  void completed_months_never_fall_as_time_passes(
      @ForAll("days") LocalDate birth, @ForAll("days") LocalDate on) {
    int today = Dates.completedMonths(birth, on);
    assertThat(Dates.completedMonths(birth, on.plusDays(1))).isBetween(today, today + 1);
  }

  @Property
  void an_age_is_never_reached_before_the_clamping_calendar_reaches_it(
      @ForAll("days") LocalDate birth, @ForAll @IntRange(max = 1_200) int months) {
    LocalDate rolled = Dates.plus(birth, Period.ofMonths(months));
    LocalDate clamped = birth.plusMonths(months);
    assertThat(rolled).isBetween(clamped, clamped.plusDays(1));
    assertThat(rolled.equals(clamped)).isEqualTo(clamped.getDayOfMonth() == birth.getDayOfMonth());
  }

  @Property
  void a_longer_age_is_never_reached_earlier(
      @ForAll("days") LocalDate birth,
      @ForAll @IntRange(max = 700) int months,
      @ForAll @IntRange(max = 700) int days) {
    LocalDate day = Dates.plus(birth, Period.of(0, months, days));
    assertThat(Dates.plus(birth, Period.of(0, months + 1, days))).isAfterOrEqualTo(day);
    assertThat(Dates.plus(birth, Period.of(0, months, days + 1))).isAfter(day);
    assertThat(Dates.plus(birth.plusDays(1), Period.of(0, months, days))).isAfterOrEqualTo(day);
  }

  @Property
  void an_age_is_reached_from_the_day_that_plus_names_on(
      @ForAll("days") LocalDate birth,
      @ForAll @IntRange(max = 1_200) int months,
      @ForAll @IntRange(max = 40) int days) {
    Period age = Period.of(0, months, days);
    LocalDate day = Dates.plus(birth, age);
    assertThat(Dates.isReached(birth, age, day)).isTrue();
    assertThat(Dates.isReached(birth, age, day.plusDays(1))).isTrue();
    assertThat(Dates.isReached(birth, age, day.minusDays(1))).isFalse();
  }

  @Test
  void an_age_is_reached_just_when_plus_says_so_on_every_day_of_two_years() {
    for (String age :
        new String[] {"P0D", "P1D", "P28D", "P1M", "P1M1D", "P11M29D", "P1Y", "P-1M"}) {
      for (LocalDate birth = LocalDate.of(2024, 1, 27);
          birth.isBefore(LocalDate.of(2024, 3, 3));
          birth = birth.plusDays(1)) {
        for (int later = -60; later < 500; later++) {
          LocalDate day = birth.plusDays(later);
          assertThat(Dates.isReached(birth, Period.parse(age), day))
              .as("%s after %s on %s", age, birth, day)
              .isEqualTo(!day.isBefore(Dates.plus(birth, Period.parse(age))));
        }
      }
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    int first = (int) LocalDate.of(1900, 1, 1).toEpochDay();
    int last = (int) LocalDate.of(2100, 1, 1).toEpochDay();
    return Arbitraries.integers().between(first, last).map(LocalDate::ofEpochDay);
  }
}
