package id.ilp.core.date;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.Year;

/**
 * Ages and intervals on the calendar.
 *
 * <p>A day that does not exist rolls <em>forward</em> to the first of the next month, so that a
 * minimum age is never reached early: 31 January + 1 month is 1 March, 29 February + 1 year is 1
 * March. {@code java.time} would clamp to the month's end. Weeks and days are counted as days.
 */
public final class Dates {
  /** Every month has so many days. */
  private static final int SHORTEST_MONTH = 28;

  private Dates() {}

  /** The day on which {@code age} has passed since {@code start}: months first, then days. */
  @SuppressWarnings("JavaPeriodGetDays") // months and days are added one after the other
  public static LocalDate plus(LocalDate start, Period age) {
    return plus(start, age.toTotalMonths(), age.getDays());
  }

  /** The same of an age of whole {@code months} and the {@code days} beyond. */
  public static LocalDate plus(LocalDate start, long months, int days) {
    LocalDate day = months == 0 ? start : plusMonths(start, months);
    return days == 0 ? day : day.plusDays(days);
  }

  private static LocalDate plusMonths(LocalDate start, long months) {
    long count = start.getYear() * 12L + start.getMonthValue() - 1 + months;
    int year = Math.toIntExact(Math.floorDiv(count, 12L));
    int month = (int) Math.floorMod(count, 12L) + 1;
    int day = start.getDayOfMonth();
    if (day <= SHORTEST_MONTH || day <= Month.of(month).length(Year.isLeap(year))) {
      return LocalDate.of(year, month, day);
    }
    return month == 12 ? LocalDate.of(year + 1, 1, 1) : LocalDate.of(year, month + 1, 1);
  }

  /**
   * Whether {@code age} has passed since {@code start} on {@code day}: whether {@link #plus} gives
   * that day or one before it. Told without making a date, for it is asked of every row.
   */
  @SuppressWarnings("JavaPeriodGetDays") // as in plus
  public static boolean isReached(LocalDate start, Period age, LocalDate day) {
    long months = age.toTotalMonths();
    if (age.getDays() == 0) {
      return hasPassed(start, months, day);
    }
    return months == 0
        ? day.toEpochDay() - start.toEpochDay() >= age.getDays()
        : hasPassed(start, months, day.minusDays(age.getDays()));
  }

  /** A day that does not exist rolls into the next month, so that its number alone decides. */
  private static boolean hasPassed(LocalDate start, long months, LocalDate day) {
    long gone = calendarMonths(start, day);
    return gone > months || (gone == months && day.getDayOfMonth() >= start.getDayOfMonth());
  }

  private static long calendarMonths(LocalDate start, LocalDate day) {
    return (day.getYear() - start.getYear()) * 12L + day.getMonthValue() - start.getMonthValue();
  }

  /** Completed months from {@code birth} to {@code on}; negative before birth. */
  public static int completedMonths(LocalDate birth, LocalDate on) {
    long months = calendarMonths(birth, on);
    return Math.toIntExact(on.getDayOfMonth() < birth.getDayOfMonth() ? months - 1 : months);
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
    return (int) (on.toEpochDay() - birth.toEpochDay());
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
