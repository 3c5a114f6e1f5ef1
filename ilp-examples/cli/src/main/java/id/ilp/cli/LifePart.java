package id.ilp.cli;

import static id.ilp.core.date.Dates.plus;

import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;

/** The parts of a life as a page shows them: much happens early, so each has a scale of its own. */
enum LifePart {
  INFANCY(0, 24, 420, Text.of("umur 0–23 bulan", "0–23 months")),
  CHILDHOOD(24, 72, 95, Text.of("umur 2–5 tahun", "2–5 years")),
  SCHOOL(72, 216, 190, Text.of("umur 6–17 tahun", "6–17 years")),
  ADULT(216, 720, 128, Text.of("umur 18–59 tahun", "18–59 years")),
  OLDER(720, 12_000, 80, Text.of("umur 60 tahun ke atas", "60 years and over"));

  private final int fromMonth;
  private final int beforeMonth;
  private final int width;
  private final Text title;

  LifePart(int fromMonth, int beforeMonth, int width, Text title) {
    this.fromMonth = fromMonth;
    this.beforeMonth = beforeMonth;
    this.width = width;
    this.title = title;
  }

  /** The part somebody born on {@code birth} is in on {@code day}. */
  static LifePart on(LocalDate birth, LocalDate day) {
    return Arrays.stream(values())
        .filter(part -> day.isBefore(part.before(birth)))
        .findFirst()
        .orElse(OLDER);
  }

  /** Its first day. */
  LocalDate from(LocalDate birth) {
    return plus(birth, Period.ofMonths(fromMonth));
  }

  /** The day after its last. */
  LocalDate before(LocalDate birth) {
    return plus(birth, Period.ofMonths(beforeMonth));
  }

  /** The age it begins at, in months. */
  int fromMonth() {
    return fromMonth;
  }

  /** How wide it is beside the others, where it is shown whole. */
  int width() {
    return width;
  }

  /** Whether its ages are told in months. */
  boolean isInMonths() {
    return this == INFANCY;
  }

  Text title() {
    return title;
  }
}
