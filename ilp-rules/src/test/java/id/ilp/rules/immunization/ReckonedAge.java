package id.ilp.rules.immunization;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;

/**
 * The calendar of the bounds, reckoned a second time: months are counted on, and a day the month
 * does not have becomes the first of the month after it.
 */
final class ReckonedAge {
  private ReckonedAge() {}

  /** The day on which {@code age} has passed since {@code start}. */
  @SuppressWarnings("JavaPeriodGetDays")
  static LocalDate after(LocalDate start, Period age) {
    YearMonth month = YearMonth.from(start);
    for (int i = 0; i < age.getYears() * 12 + age.getMonths(); i++) {
      month = month.plusMonths(1);
    }
    LocalDate day =
        month.isValidDay(start.getDayOfMonth())
            ? month.atDay(start.getDayOfMonth())
            : month.plusMonths(1).atDay(1);
    for (int i = 0; i < age.getDays(); i++) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The first {@code monthDay}, such as 08-01, on or after {@code day}. */
  static LocalDate firstFrom(LocalDate day, String monthDay) {
    LocalDate found = day;
    while (!found.toString().endsWith("-" + monthDay)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /** The first 1 July after {@code day}. */
  static LocalDate endOfSchoolYear(LocalDate day) {
    LocalDate next = LocalDate.of(day.getYear(), Month.JULY, 1);
    return next.isAfter(day) ? next : next.plusYears(1);
  }
}
