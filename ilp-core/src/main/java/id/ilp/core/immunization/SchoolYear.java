package id.ilp.core.immunization;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;

/**
 * A school year, 1 July to 30 June.
 *
 * @param startsIn the year of its first day
 */
public record SchoolYear(int startsIn) implements Comparable<SchoolYear> {
  private static final MonthDay BEGINS = MonthDay.of(Month.JULY, 1);

  /** The school year of {@code day}. */
  public static SchoolYear of(LocalDate day) {
    return new SchoolYear(compare(BEGINS, day) > 0 ? day.getYear() - 1 : day.getYear());
  }

  /** The school year of the first {@code opening} on or after {@code day}. */
  static SchoolYear ofFirst(MonthDay opening, LocalDate day) {
    int year = compare(opening, day) < 0 ? day.getYear() + 1 : day.getYear();
    return new SchoolYear(opening.isBefore(BEGINS) ? year - 1 : year);
  }

  /** How {@code one} lies to {@code day} in the year of the latter; no other day is made. */
  private static int compare(MonthDay one, LocalDate day) {
    int months = one.getMonthValue() - day.getMonthValue();
    return months == 0 ? one.getDayOfMonth() - day.getDayOfMonth() : months;
  }

  /** Its first day. */
  public LocalDate first() {
    return BEGINS.atYear(startsIn);
  }

  /** The first day after it. */
  public LocalDate end() {
    return BEGINS.atYear(startsIn + 1);
  }

  /** The school year so many years on, or back. */
  public SchoolYear plus(int years) {
    return new SchoolYear(startsIn + years);
  }

  /** The day {@code day} of the year that lies in this school year. */
  public LocalDate at(MonthDay day) {
    return day.atYear(day.isBefore(BEGINS) ? startsIn + 1 : startsIn);
  }

  @Override
  public int compareTo(SchoolYear other) {
    return Integer.compare(startsIn, other.startsIn);
  }
}
