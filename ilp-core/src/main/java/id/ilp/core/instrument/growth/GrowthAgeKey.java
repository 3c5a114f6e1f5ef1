package id.ilp.core.instrument.growth;

import id.ilp.core.date.DayOfLife;
import java.time.LocalDate;

/**
 * By which age a child is looked up in the growth tables (kunci umur). Two systems with different
 * keys disagree about young infants by design: a boy of median weight on the day before his first
 * completed month has a z-score of 0 by the day and of 1.98 by the month.
 */
public enum GrowthAgeKey {
  /** Days of age, as WHO reads its tables. */
  DAY,
  /** Completed months of the calendar, as printed tables are read. */
  COMPLETED_MONTH;

  /**
   * The age in days at which the tables are read for a child born on {@code birth}, on {@code day}.
   * Completed months are months of 30.4375 days, rounded to whole days as WHO does, halves up: 24
   * months are day 731, the first of height, and 60 months day 1826, the last of the standard of
   * 2006.
   */
  public int days(LocalDate birth, LocalDate day) {
    return days(DayOfLife.of(birth, day));
  }

  /** The same on a day of life. */
  public int days(DayOfLife day) {
    return this == DAY
        ? day.days()
        : (int) Math.round(day.months() * GrowthStandard.DAYS_PER_MONTH);
  }
}
