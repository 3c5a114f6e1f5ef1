package id.ilp.core.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;

/**
 * Days and periods from the texts of ISO 8601, as {@code java.time} reads them. The usual ones are
 * read letter by letter: the platform's own formats and patterns take longer to be made than all
 * that is read with them before the first plan.
 */
public final class IsoText {
  private static final String DAY = "0000-00-00";
  private static final String MONTH = "0000-00";
  private static final String UNITS = "YMWD";
  private static final int MOST_DIGITS = 4;
  private static final int WEEK = 7;

  private IsoText() {}

  /**
   * A day such as {@code 2026-01-15}.
   *
   * @throws DateTimeException if there is no such day
   */
  public static LocalDate day(String text) {
    return isDay(text)
        ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
        : LocalDate.parse(text);
  }

  /** Whether {@code text} has the form of a day, though there may be none such. */
  static boolean isDay(String text) {
    return isLike(DAY, text);
  }

  /** Whether {@code text} has the form of a month, such as {@code 2026-01}. */
  static boolean isMonth(String text) {
    return isLike(MONTH, text);
  }

  /** The month of a text that {@link #isMonth}. */
  static YearMonth month(String text) {
    return YearMonth.of(number(text, 0, 4), number(text, 5, 7));
  }

  /** Whether {@code text} has digits where {@code form} has zeros, and else the same. */
  private static boolean isLike(String form, String text) {
    boolean isLike = text.length() == form.length();
    for (int i = 0; isLike && i < form.length(); i++) {
      char c = text.charAt(i);
      isLike = form.charAt(i) == '0' ? isDigit(c) : c == form.charAt(i);
    }
    return isLike;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /**
   * A period such as {@code P28D} or {@code P1Y6M}.
   *
   * @throws DateTimeException if it is none
   */
  public static Period period(String text) {
    int[] counts = new int[UNITS.length()];
    int next = 0;
    int from = 1;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && isDigit(text.charAt(to))) {
        to++;
      }
      int unit = to < text.length() ? UNITS.indexOf(text.charAt(to), next) : -1;
      if (unit < 0 || to == from || to - from > MOST_DIGITS) {
        return Period.parse(text);
      }
      counts[unit] = number(text, from, to);
      next = unit + 1;
      from = to + 1;
    }
    return text.length() > 1 && text.charAt(0) == 'P'
        ? Period.of(counts[0], counts[1], counts[2] * WEEK + counts[3])
        : Period.parse(text);
  }
}
