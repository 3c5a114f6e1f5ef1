package id.ilp.rules.internal;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an index that may come to something at each age, as rows of bits; a row is worked
 * out when somebody of that age is first planned.
 *
 * <p>Of a rule nobody has heard yet nothing is known, and it is asked at every age. Threads may
 * work out a row side by side; a row that knows less only asks a rule in vain.
 */
final class AgeRows {
  /** Nobody is older; whoever is has rows worked out each time. */
  private static final int MONTHS = 1_800;

  private final int words;

  /** By rule, completed months of age before which nothing it offers is open. */
  private final int[] opensAtMonth;

  /** By rule, completed months of age from which all it offers is over. */
  private final int[] isOverAtMonth;

  private volatile @Nullable Rows rows;

  /** By completed months, the rules that are open, and those that are not over. */
  private static final class Rows {
    final AtomicReferenceArray<long[]> open = new AtomicReferenceArray<>(MONTHS);
    final AtomicReferenceArray<long[]> notOver = new AtomicReferenceArray<>(MONTHS);
  }

  AgeRows(int rules, int words) {
    this.words = words;
    opensAtMonth = new int[rules];
    isOverAtMonth = new int[rules];
    Arrays.fill(isOverAtMonth, Integer.MAX_VALUE);
  }

  /** Remembers the ages of what the rule at {@code place} says to everybody. */
  synchronized void heard(int place, BookRule.Said said) {
    opensAtMonth[place] = said.opensAtMonth();
    isOverAtMonth[place] = said.isOverAtMonth();
    rows = null;
  }

  /**
   * Leaves out of {@code bits} the rules all of whose offers are surely over at an age of so many
   * completed months, or further off than {@code announced} months.
   */
  void leaveOutOthers(long[] bits, int ageInMonths, int announced) {
    Rows known = rows;
    if (known == null) {
      known = begin();
    }
    long[] open = open(known.open, ageInMonths + announced);
    long[] notOver = notOver(known.notOver, ageInMonths);
    for (int i = 0; i < words; i++) {
      bits[i] &= open[i] & notOver[i];
    }
  }

  private synchronized Rows begin() {
    var fresh = new Rows();
    rows = fresh;
    return fresh;
  }

  private long[] open(AtomicReferenceArray<long[]> known, int months) {
    long[] row = months < MONTHS ? known.get(months) : null;
    if (row == null) {
      row = new long[words];
      for (int place = 0; place < opensAtMonth.length; place++) {
        if (opensAtMonth[place] <= months) {
          Bits.set(row, place);
        }
      }
      keep(known, months, row);
    }
    return row;
  }

  private long[] notOver(AtomicReferenceArray<long[]> known, int months) {
    long[] row = months < MONTHS ? known.get(months) : null;
    if (row == null) {
      row = new long[words];
      for (int place = 0; place < isOverAtMonth.length; place++) {
        if (months < isOverAtMonth[place]) {
          Bits.set(row, place);
        }
      }
      keep(known, months, row);
    }
    return row;
  }

  private static void keep(AtomicReferenceArray<long[]> known, int months, long[] row) {
    if (months < MONTHS) {
      known.set(months, row);
    }
  }
}
