package id.ilp.core.screening;

import com.google.common.collect.ImmutableMap;

/**
 * Measurements by name, side by side: a record has one, two or three of them, and they are asked
 * for by many readings. Not for use by two threads while it is filled.
 */
final class Measured {
  static final Measured NOTHING = new Measured(0);

  private final String[] names;
  private final double[] values;
  private int count;

  /** {@code room} for so many. */
  Measured(int room) {
    names = new String[room];
    values = new double[room];
  }

  /** Puts in one that is not there yet. */
  void put(String name, double value) {
    names[count] = name;
    values[count++] = value;
  }

  void remove(String name) {
    int place = place(name);
    if (place >= 0) {
      count--;
      System.arraycopy(names, place + 1, names, place, count - place);
      System.arraycopy(values, place + 1, values, place, count - place);
    }
  }

  /** Not a number if there is none. */
  double get(String name) {
    int place = place(name);
    return place < 0 ? Double.NaN : values[place];
  }

  private int place(String name) {
    for (int i = 0; i < count; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  int count() {
    return count;
  }

  boolean hasNameEndingWith(String end) {
    for (int i = 0; i < count; i++) {
      if (names[i].endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** All, in the order they were put in. */
  ImmutableMap<String, Double> byName() {
    var all = ImmutableMap.<String, Double>builderWithExpectedSize(count);
    for (int i = 0; i < count; i++) {
      all.put(names[i], values[i]);
    }
    return all.buildOrThrow();
  }
}
