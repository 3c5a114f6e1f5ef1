package id.ilp.core.date;

import java.time.LocalDate;

/**
 * A day of somebody's life with the age on it, counted once: of every record many windows of age
 * ask for it.
 *
 * @param months completed months since birth
 * @param days days since birth; the day of birth is day 0
 */
public record DayOfLife(LocalDate birth, LocalDate date, int months, int days) {
  /** {@code date} in the life that began on {@code birth}. */
  public static DayOfLife of(LocalDate birth, LocalDate date) {
    return new DayOfLife(birth, date, Dates.completedMonths(birth, date), Dates.days(birth, date));
  }

  /** Completed years since birth. */
  public int years() {
    return Math.floorDiv(months, 12);
  }
}
