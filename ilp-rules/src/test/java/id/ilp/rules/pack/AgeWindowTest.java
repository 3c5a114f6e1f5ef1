package id.ilp.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.date.DayOfLife;
import id.ilp.rules.pack.AssessmentScheme.AgeWindow;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whole numbers say the same of an age as the calendar does. */
class AgeWindowTest {
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1999, 12, 1);

  @Provide
  Arbitrary<Period> ages() {
    return Arbitraries.of(
        Period.ZERO,
        Period.ofDays(1),
        Period.ofDays(28),
        Period.ofDays(29),
        Period.ofWeeks(6),
        Period.ofMonths(1),
        Period.ofMonths(6),
        Period.ofYears(1),
        Period.of(1, 6, 0),
        Period.of(0, 6, 29),
        Period.of(0, 2, 1));
  }

  @Property(tries = 5000)
  void whole_numbers_say_what_the_calendar_says(
      @ForAll("ages") Period from,
      @ForAll("ages") Period before,
      @ForAll boolean isOpen,
      @ForAll @IntRange(max = 800) int birth,
      @ForAll @IntRange(max = 700) int days) {
    var window = new AgeWindow(from, isOpen ? Optional.empty() : Optional.of(before));
    LocalDate born = FIRST_BIRTH.plusDays(birth);
    LocalDate day = born.plusDays(days);
    assertThat(window.includes(DayOfLife.of(born, day))).isEqualTo(window.includes(born, day));
  }

  @Test
  void somebody_born_on_the_31st_is_a_month_old_on_the_first_after_a_short_one() {
    var fromOneMonth = new AgeWindow(Period.ofMonths(1), Optional.empty());
    LocalDate born = LocalDate.of(2025, 1, 31);
    assertThat(fromOneMonth.includes(DayOfLife.of(born, LocalDate.of(2025, 2, 28)))).isFalse();
    assertThat(fromOneMonth.includes(DayOfLife.of(born, LocalDate.of(2025, 3, 1)))).isTrue();
  }
}
