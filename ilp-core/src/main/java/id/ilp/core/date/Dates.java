package id.ilp.core.date;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.temporal.ChronoUnit;

/**
 * Ages and intervals on the calendar.
 *
 * <p>A day that does not exist rolls <em>forward</em> to the first of the next month, so that a
 * minimum age is never reached early: 31 January + 1 month is 1 March, 29 February + 1 year is 1
 * March. {@code java.time} would clamp to the month's end. Weeks and days are counted as days.
 */
public final class Dates {
  private static final int SHORTEST_MONTH = 28;

  private Dates() {}

  /** The day on which {@code age} has passed since {@code start}: months first, then days. */
  @SuppressWarnings("JavaPeriodGetDays") // months and days are added one after the other
  public static LocalDate plus(LocalDate start, Period age) {
    long months = age.toTotalMonths();
    LocalDate day = months == 0 ? start : plusMonths(start, months);
    return age.getDays() == 0 ? day : day.plusDays(age.getDays());
  }

  private static LocalDate plusMonths(LocalDate start, long months) {
    long count = start.getYear() * 12L + start.getMonthValue() - 1 + months;
    int year = Math.toIntExact(Math.floorDiv(count, 12L));
    Month month = Month.of((int) Math.floorMod(count, 12L) + 1);
    if (start.getDayOfMonth() <= month.length(Year.isLeap(year))) {
      return LocalDate.of(year, month, start.getDayOfMonth());
    }
    return month == Month.DECEMBER
        ? LocalDate.of(year + 1, Month.JANUARY, 1)
        : LocalDate.of(year, month.plus(1), 1);
  }

  /** Completed months from {@code birth} to {@code on}; negative before birth. */
  public static int completedMonths(LocalDate birth, LocalDate on) {
    int months = (on.getYear() - birth.getYear()) * 12 + on.getMonthValue() - birth.getMonthValue();
    return plusMonths(birth, months).isAfter(on) ? months - 1 : months;
  }

  /** Completed years from {@code birth} to {@code on}; negative before birth. */
  public static int completedYears(LocalDate birth, LocalDate on) {
    return Math.floorDiv(completedMonths(birth, on), 12);
  }

  /** The fewest completed months after which {@code age} has passed, from whatever day on. */
  @SuppressWarnings("JavaPeriodGetDays") // the days beside the months
  public static int monthsCovering(Period age) {
    int months = Math.toIntExact(age.toTotalMonths());
    return age.getDays() == 0 ? months : months + age.getDays() / SHORTEST_MONTH + 1;
  }

  /** Days from {@code birth} to {@code on}; the day of birth is day 0. */
  public static int days(LocalDate birth, LocalDate on) {
    return (int) ChronoUnit.DAYS.between(birth, on);
  }

  /** The later of two days. */
  public static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  /** The earlier of two days. */
  public static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
