package id.ilp.rules.internal;

import id.ilp.core.date.Dates;
import java.time.LocalDate;
import java.time.Period;

/**
 * The people of whom one thing holds on one day: by completed months of age, and by day of birth.
 *
 * @param firstMonth the least completed months of age
 * @param endMonth completed months of age from which it no longer holds
 * @param firstBirth the first day of birth, as days since 1970
 * @param lastBirth the last day of birth
 */
record Ages(int firstMonth, int endMonth, long firstBirth, long lastBirth) {
  /** People of any age. */
  static final Ages ALL = new Ages(0, Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);

  /** Nobody lives to be as old, in days. */
  private static final long LIFE = 80_000;

  /**
   * Whether somebody is among them.
   *
   * @param birthDay days from 1970 to birth
   */
  boolean include(int ageInMonths, long birthDay) {
    return firstMonth <= ageInMonths
        && ageInMonths < endMonth
        && firstBirth <= birthDay
        && birthDay <= lastBirth;
  }

  /** Those of them with this many completed months of age or more. */
  Ages fromMonth(int month) {
    return new Ages(Math.max(firstMonth, month), endMonth, firstBirth, lastBirth);
  }

  /** Those of them with fewer completed months of age. */
  Ages beforeMonth(int month) {
    return new Ages(firstMonth, Math.min(endMonth, month), firstBirth, lastBirth);
  }

  /**
   * Those of them who have reached {@code age} on {@code day}, as somebody born on {@code birth}
   * has.
   */
  Ages reaching(Period age, LocalDate day, LocalDate birth) {
    long known = birth.toEpochDay();
    long last = border(known, Math.max(known, day.toEpochDay()) + 1, age, day) - 1;
    return new Ages(firstMonth, endMonth, firstBirth, Math.min(lastBirth, last));
  }

  /** Those of them who have not, as somebody born on {@code birth} has not. */
  Ages notReaching(Period age, LocalDate day, LocalDate birth) {
    long known = birth.toEpochDay();
    long first = border(known - LIFE, known, age, day);
    return new Ages(firstMonth, endMonth, Math.max(firstBirth, first), lastBirth);
  }

  /** The first day of birth from {@code from} to {@code to} of somebody who has not reached it. */
  private static long border(long from, long to, Period age, LocalDate day) {
    long low = from;
    long high = to;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (Dates.isReached(LocalDate.ofEpochDay(middle), age, day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
