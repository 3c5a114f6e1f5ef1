package id.ilp.rules.internal;

import id.ilp.core.plan.Assessment;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Assessments of the whole record that say the same of everybody on one day. They are kept for the
 * day asked for last: most programs plan many people for one day.
 */
final class AssessmentsOfDay {
  private volatile Day day = new Day(LocalDate.MIN, Map.of());

  /**
   * What is kept.
   *
   * @param byBand by code and band
   */
  private record Day(LocalDate asOf, Map<String, Map<Object, Assessment>> byBand) {}

  /**
   * The one of {@code code} in {@code band}; {@code made} makes it the first time.
   *
   * @param band its name, or a number that stands for it
   */
  Assessment get(LocalDate asOf, String code, Object band, Supplier<Assessment> made) {
    Day known = day;
    if (!known.asOf().equals(asOf)) {
      known = new Day(asOf, new ConcurrentHashMap<>());
      day = known;
    }
    Map<Object, Assessment> byBand = known.byBand().get(code);
    Assessment same = byBand == null ? null : byBand.get(band);
    return same == null
        ? known
            .byBand()
            .computeIfAbsent(code, key -> new ConcurrentHashMap<>())
            .computeIfAbsent(band, key -> made.get())
        : same;
  }
}
