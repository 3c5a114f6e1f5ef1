package id.ilp.rules.internal;

import static java.util.Objects.requireNonNull;

import id.ilp.rules.internal.RuleKey.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Rows of bits by what may be known of a fact; put together once, then only read. */
final class KeyRows {
  private final int length;
  private final Map<Kind, Map<String, long[]>> byKind = new EnumMap<>(Kind.class);
  private final Map<String, Classes> byAssessment = new HashMap<>();
  private Thresholds days = new Thresholds(0);
  private Thresholds months = days;
  private Thresholds years = days;
  private Thresholds births = days;

  /** The rows of an assessment with a class, and of its bands. */
  private static final class Classes {
    final long[] any;
    final Map<String, long[]> bands = new HashMap<>();

    Classes(int length) {
      any = new long[length];
    }
  }

  /** The rows of numbers to be reached, such as ages; each holds the bits of all lower ones. */
  private static final class Thresholds {
    final int[] from;
    final long[][] rows;

    Thresholds(int several) {
      from = new int[several];
      rows = new long[several][];
    }

    void addTo(long[] bits, int number) {
      int place = from.length - 1;
      while (place >= 0 && from[place] > number) {
        place--;
      }
      if (place >= 0) {
        Bits.add(rows[place], bits);
      }
    }
  }

  /**
   * No rows yet.
   *
   * @param length longs in a row
   */
  KeyRows(int length) {
    this.length = length;
    for (Kind kind : Kind.values()) {
      byKind.put(kind, new HashMap<>());
    }
  }

  /** Sets a bit in the row of {@code key}. */
  void set(RuleKey key, int bit) {
    switch (key.kind()) {
      case CLASS -> Bits.set(classes(key.code()).any, bit);
      case BAND -> Bits.set(row(classes(key.assessment()).bands, key.band()), bit);
      default -> Bits.set(row(of(key.kind()), key.code()), bit);
    }
  }

  private Map<String, long[]> of(Kind kind) {
    return requireNonNull(byKind.get(kind));
  }

  private long[] row(Map<String, long[]> rows, String code) {
    return rows.computeIfAbsent(code, one -> new long[length]);
  }

  private Classes classes(String assessment) {
    return byAssessment.computeIfAbsent(assessment, one -> new Classes(length));
  }

  /** Ends the setting of bits. */
  KeyRows complete() {
    days = thresholds(Kind.AGE_IN_DAYS);
    months = thresholds(Kind.AGE_IN_MONTHS);
    years = thresholds(Kind.AGE_IN_YEARS);
    births = thresholds(Kind.BORN_FROM);
    return this;
  }

  private Thresholds thresholds(Kind kind) {
    Map<Integer, long[]> sorted = new TreeMap<>();
    of(kind).forEach((number, row) -> sorted.put(Integer.valueOf(number), row));
    var thresholds = new Thresholds(sorted.size());
    int place = 0;
    for (Map.Entry<Integer, long[]> one : sorted.entrySet()) {
      thresholds.from[place] = one.getKey();
      thresholds.rows[place] = one.getValue();
      if (place > 0) {
        Bits.add(thresholds.rows[place - 1], thresholds.rows[place]);
      }
      place++;
    }
    return thresholds;
  }

  /** Adds the row of {@code code} to {@code bits}. */
  void add(Kind kind, String code, long[] bits) {
    Bits.add(of(kind).get(code), bits);
  }

  /** Adds the rows of a class and its band. */
  void addClass(String assessment, String band, long[] bits) {
    Classes classes = byAssessment.get(assessment);
    if (classes != null) {
      Bits.add(classes.any, bits);
      Bits.add(classes.bands.get(band), bits);
    }
  }

  /**
   * Adds the rows of a day of birth.
   *
   * @param day days since 1970
   */
  void addBirth(int day, long[] bits) {
    births.addTo(bits, day);
  }

  /** Adds the rows of an age. */
  void addAge(int inDays, int inMonths, int inYears, long[] bits) {
    days.addTo(bits, inDays);
    months.addTo(bits, inMonths);
    years.addTo(bits, inYears);
  }
}
