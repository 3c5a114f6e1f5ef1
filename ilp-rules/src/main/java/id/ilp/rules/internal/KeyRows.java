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
  private Ages days = new Ages(0);
  private Ages months = days;
  private Ages years = days;

  /** The rows of an assessment with a class, and of its bands. */
  private static final class Classes {
    final long[] any;
    final Map<String, long[]> bands = new HashMap<>();

    Classes(int length) {
      any = new long[length];
    }
  }

  /** The rows of ages; each holds the bits of all younger ones. */
  private static final class Ages {
    final int[] from;
    final long[][] rows;

    Ages(int several) {
      from = new int[several];
      rows = new long[several][];
    }

    void addTo(long[] bits, int age) {
      int place = from.length - 1;
      while (place >= 0 && from[place] > age) {
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
    days = ages(Kind.AGE_IN_DAYS);
    months = ages(Kind.AGE_IN_MONTHS);
    years = ages(Kind.AGE_IN_YEARS);
    return this;
  }

  private Ages ages(Kind kind) {
    Map<Integer, long[]> sorted = new TreeMap<>();
    of(kind).forEach((age, row) -> sorted.put(Integer.valueOf(age), row));
    var ages = new Ages(sorted.size());
    int place = 0;
    for (Map.Entry<Integer, long[]> one : sorted.entrySet()) {
      ages.from[place] = one.getKey();
      ages.rows[place] = one.getValue();
      if (place > 0) {
        Bits.add(ages.rows[place - 1], ages.rows[place]);
      }
      place++;
    }
    return ages;
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

  /** Adds the rows of an age. */
  void addAge(int inDays, int inMonths, int inYears, long[] bits) {
    days.addTo(bits, inDays);
    months.addTo(bits, inMonths);
    years.addTo(bits, inYears);
  }
}
