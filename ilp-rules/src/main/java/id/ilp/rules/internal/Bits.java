package id.ilp.rules.internal;

import org.jspecify.annotations.Nullable;

/** Bits in a row of longs, numbered from 0. */
final class Bits {
  private Bits() {}

  static void set(long[] row, int bit) {
    row[bit / Long.SIZE] |= 1L << bit;
  }

  static boolean has(long[] row, int bit) {
    return (row[bit / Long.SIZE] & 1L << bit) != 0;
  }

  /** Sets in {@code bits} what is set in {@code row}, if there is one. */
  static void add(long @Nullable [] row, long[] bits) {
    if (row != null) {
      for (int i = 0; i < bits.length; i++) {
        bits[i] |= row[i];
      }
    }
  }

  /** The first bit set in {@code row} from {@code bit} on; negative if there is none. */
  static int next(long[] row, int bit) {
    int word = bit / Long.SIZE;
    if (word >= row.length) {
      return -1;
    }
    long left = row[word] & (-1L << bit);
    while (left == 0) {
      word++;
      if (word == row.length) {
        return -1;
      }
      left = row[word];
    }
    return word * Long.SIZE + Long.numberOfTrailingZeros(left);
  }
}
