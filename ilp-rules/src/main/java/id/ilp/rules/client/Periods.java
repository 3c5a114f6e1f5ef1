package id.ilp.rules.client;

import id.ilp.core.date.IsoText;
import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.ConcurrentHashMap;

/** The few periods and days rules are written with, each parsed once. */
final class Periods {
  private static final ConcurrentHashMap<String, LocalDate> DAYS = new ConcurrentHashMap<>();
  private static final ConcurrentHashMap<String, Period> PARSED = new ConcurrentHashMap<>();

  private Periods() {}

  static Period parse(String text) {
    Period known = PARSED.get(text);
    return known != null ? known : PARSED.computeIfAbsent(text, IsoText::period);
  }

  static LocalDate day(String text) {
    LocalDate known = DAYS.get(text);
    return known != null ? known : DAYS.computeIfAbsent(text, IsoText::day);
  }
}
