package id.ilp.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.date.Dates;
import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The days of birth between which people are alike are found to the day. */
class AgesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Property
  void whoever_has_reached_an_age_is_told_by_the_day_of_birth(
      @ForAll @IntRange(min = 0, max = 1_200) int months,
      @ForAll @IntRange(min = 0, max = 40) int days,
      @ForAll @IntRange(min = 0, max = 30_000) int lived,
      @ForAll @IntRange(min = -800, max = 800) int other) {
    var age = Period.of(0, months, days);
    LocalDate birth = DAY.minusDays(lived);
    boolean isReached = Dates.isReached(birth, age, DAY);
    Ages alike =
        isReached ? Ages.ALL.reaching(age, DAY, birth) : Ages.ALL.notReaching(age, DAY, birth);
    LocalDate another = birth.plusDays(other);
    assertThat(alike.include(0, birth.toEpochDay())).isTrue();
    assertThat(alike.include(0, another.toEpochDay()))
        .isEqualTo(Dates.isReached(another, age, DAY) == isReached);
  }

  @Test
  void on_the_first_of_march_a_year_has_passed_since_the_leap_day() {
    Period year = Period.ofYears(1);
    LocalDate day = LocalDate.of(2025, 3, 1);
    Ages old = Ages.ALL.reaching(year, day, LocalDate.of(2024, 2, 1));
    assertThat(old.lastBirth()).isEqualTo(LocalDate.of(2024, 3, 1).toEpochDay());
    Ages young = Ages.ALL.notReaching(year, day.minusDays(1), LocalDate.of(2024, 4, 1));
    assertThat(young.firstBirth()).isEqualTo(LocalDate.of(2024, 2, 29).toEpochDay());
  }

  @Test
  void months_are_counted_from_the_first_up_to_the_end() {
    Ages some = Ages.ALL.fromMonth(6).beforeMonth(12).fromMonth(3).beforeMonth(24);
    assertThat(some.include(5, 0)).isFalse();
    assertThat(some.include(6, 0)).isTrue();
    assertThat(some.include(11, 0)).isTrue();
    assertThat(some.include(12, 0)).isFalse();
  }
}
