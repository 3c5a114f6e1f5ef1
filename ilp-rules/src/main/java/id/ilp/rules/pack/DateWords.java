package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import id.ilp.core.text.Language;
import java.time.LocalDate;

/**
 * Days in words: {@code 5 Mei 2026}, {@code 5 May 2026}; the year in four digits. The months stand
 * here, for to find those the Java platform knows takes longer than the first plan.
 */
final class DateWords {
  private static final ImmutableList<String> INDONESIAN =
      ImmutableList.of(
          "Januari",
          "Februari",
          "Maret",
          "April",
          "Mei",
          "Juni",
          "Juli",
          "Agustus",
          "September",
          "Oktober",
          "November",
          "Desember");
  private static final ImmutableList<String> ENGLISH =
      ImmutableList.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private DateWords() {}

  /** {@code day} in words. */
  static String of(LocalDate day, Language language) {
    ImmutableList<String> months = language == Language.ID ? INDONESIAN : ENGLISH;
    return day.getDayOfMonth() + " " + months.get(day.getMonthValue() - 1) + " " + year(day);
  }

  private static String year(LocalDate day) {
    String iso = day.toString();
    return iso.substring(0, iso.length() - "-MM-dd".length());
  }
}
