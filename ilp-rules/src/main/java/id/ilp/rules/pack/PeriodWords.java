package id.ilp.rules.pack;

import id.ilp.core.text.Language;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Ages and intervals in words: {@code 4 months 14 days}, {@code 4 bulan 14 hari}. */
public final class PeriodWords {
  private PeriodWords() {}

  /** {@code period} in words. */
  @SuppressWarnings("JavaPeriodGetDays") // every unit is written out
  public static String of(Period period, Language language) {
    List<String> words = new ArrayList<>();
    add(words, period.getYears(), "tahun", "year", language);
    add(words, period.getMonths(), "bulan", "month", language);
    boolean isWeeks = period.getDays() % 7 == 0 && period.getDays() >= 42;
    add(words, isWeeks ? period.getDays() / 7 : 0, "minggu", "week", language);
    add(words, isWeeks ? 0 : period.getDays(), "hari", "day", language);
    return words.isEmpty()
        ? (language == Language.ID ? "0 hari" : "0 days")
        : String.join(" ", words);
  }

  private static void add(
      List<String> words, int count, String indonesian, String english, Language language) {
    if (count != 0) {
      words.add(
          count
              + " "
              + (language == Language.ID ? indonesian : count == 1 ? english : english + "s"));
    }
  }
}
