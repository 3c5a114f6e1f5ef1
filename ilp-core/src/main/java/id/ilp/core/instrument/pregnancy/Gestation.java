package id.ilp.core.instrument.pregnancy;

import id.ilp.core.date.Dates;
import java.time.LocalDate;
import java.time.Period;

/**
 * How far a pregnancy is (usia kehamilan), since the first day of the last menstrual period.
 *
 * @param totalDays 0 or more
 */
public record Gestation(int totalDays) implements Comparable<Gestation> {

  private static final int DAYS_PER_WEEK = 7;
  private static final int DAYS_TO_BIRTH = 280;

  /** Checks that it is not before the last menstrual period. */
  public Gestation {
    if (totalDays < 0) {
      throw new IllegalArgumentException("gestation %d days is below 0".formatted(totalDays));
    }
  }

  /**
   * Completed weeks, 0 or more, and the days above them.
   *
   * @param days 0 to 6
   */
  public static Gestation of(int weeks, int days) {
    if (weeks < 0 || days < 0 || days >= DAYS_PER_WEEK) {
      throw new IllegalArgumentException(
          "gestation of %d weeks and %d days: weeks must be 0 or more, days 0 to 6"
              .formatted(weeks, days));
    }
    return new Gestation(weeks * DAYS_PER_WEEK + days);
  }

  /** From a period without months, such as {@code P12W1D}. */
  @SuppressWarnings("JavaPeriodGetDays") // months are refused
  public static Gestation from(Period period) {
    if (period.toTotalMonths() != 0) {
      throw new IllegalArgumentException(
          "gestation %s has months; give weeks and days, such as P12W1D".formatted(period));
    }
    return new Gestation(period.getDays());
  }

  /**
   * The gestation on a day.
   *
   * @throws IllegalArgumentException if the day is before the last menstrual period
   */
  public static Gestation on(LocalDate day, LocalDate lastMenstrualPeriod) {
    if (day.isBefore(lastMenstrualPeriod)) {
      throw new IllegalArgumentException(
          "%s is before the last menstrual period on %s".formatted(day, lastMenstrualPeriod));
    }
    return new Gestation(Dates.days(lastMenstrualPeriod, day));
  }

  /** The expected day of birth (HPL, hari perkiraan lahir): 280 days after the last period. */
  public static LocalDate expectedBirth(LocalDate lastMenstrualPeriod) {
    return lastMenstrualPeriod.plusDays(DAYS_TO_BIRTH);
  }

  /** Completed weeks. */
  public int weeks() {
    return totalDays / DAYS_PER_WEEK;
  }

  /** Days above the completed weeks, 0 to 6. */
  public int days() {
    return totalDays % DAYS_PER_WEEK;
  }

  /**
   * The trimester, 1 to 3.
   *
   * @param secondFrom where the second begins; a first trimester of twelve weeks ends on 12w0d, so
   *     that the second begins on 12w1d
   * @param thirdFrom where the third begins; after {@code secondFrom}
   */
  public int trimester(Gestation secondFrom, Gestation thirdFrom) {
    if (secondFrom.compareTo(thirdFrom) >= 0) {
      throw new IllegalArgumentException(
          "trimester 3 from %s must begin after trimester 2 from %s"
              .formatted(thirdFrom, secondFrom));
    }
    if (compareTo(secondFrom) < 0) {
      return 1;
    }
    return compareTo(thirdFrom) < 0 ? 2 : 3;
  }

  /** The shorter first. */
  @Override
  public int compareTo(Gestation other) {
    return Integer.compare(totalDays, other.totalDays);
  }

  /** Weeks and days as midwives write them, such as {@code 12w1d}. */
  @Override
  public String toString() {
    return weeks() + "w" + days() + "d";
  }
}
