package id.ilp.rules.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a number, period or date becomes if it is changed by one unit. */
final class Units {
  private static final Pattern PERIOD = Pattern.compile("P(\\d+[YMWD])+");
  private static final Pattern COMPONENT = Pattern.compile("\\d+");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY_OF_YEAR = Pattern.compile("\\d{2}-\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  // Any year with the day after a 28 February of its own will do.
  private static final int LEAP_YEAR = 2024;

  private Units() {}

  /** One less and one more; empty if the word is no number. */
  static List<String> around(String word) {
    if (PERIOD.matcher(word).matches()) {
      return period(word);
    }
    if (DATE.matcher(word).matches()) {
      LocalDate day = LocalDate.parse(word);
      return List.of(day.minusDays(1).toString(), day.plusDays(1).toString());
    }
    if (MONTH.matcher(word).matches()) {
      YearMonth month = YearMonth.parse(word);
      return List.of(month.minusMonths(1).toString(), month.plusMonths(1).toString());
    }
    if (DAY_OF_YEAR.matcher(word).matches()) {
      LocalDate day = MonthDay.parse("--" + word).atYear(LEAP_YEAR);
      return List.of(
          day.minusDays(1).toString().substring(5), day.plusDays(1).toString().substring(5));
    }
    return NUMBER.matcher(word).matches() ? number(word) : List.of();
  }

  private static List<String> number(String word) {
    var shipped = new BigDecimal(word);
    BigDecimal unit = BigDecimal.ONE.movePointLeft(shipped.scale());
    return List.of(shipped.subtract(unit).toPlainString(), shipped.add(unit).toPlainString());
  }

  /** Each component by itself; below nothing there is nothing. */
  private static List<String> period(String word) {
    List<String> around = new ArrayList<>();
    for (MatchResult part : COMPONENT.matcher(word).results().toList()) {
      int shipped = Integer.parseInt(part.group());
      for (int changed : new int[] {shipped - 1, shipped + 1}) {
        if (changed >= 0) {
          around.add(word.substring(0, part.start()) + changed + word.substring(part.end()));
        }
      }
    }
    return around;
  }
}
