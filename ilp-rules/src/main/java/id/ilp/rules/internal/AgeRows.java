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

  private volatile @Nullable Known known;

  /** The rules that are open at an age, and those that are not over. */
  private record Known(Rows open, Rows notOver) {}

  /** Tells of the rule at a place whether it is in the row of an age. */
  private interface Test {
    boolean holds(int place, int months);
  }

  private final class Rows {
    private final AtomicReferenceArray<long[]> byMonth = new AtomicReferenceArray<>(MONTHS);
    private final Test test;

    Rows(Test test) {
      this.test = test;
    }

    long[] of(int months) {
      long[] row = months < MONTHS ? byMonth.get(months) : null;
      if (row == null) {
        row = new long[words];
        for (int place = 0; place < opensAtMonth.length; place++) {
          if (test.holds(place, months)) {
            Bits.set(row, place);
          }
        }
        if (months < MONTHS) {
          byMonth.set(months, row);
        }
      }
      return row;
    }
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
    known = null;
  }

  /**
   * Leaves out of {@code bits} the rules all of whose offers are surely over at an age of so many
   * completed months, or further off than {@code announced} months.
   */
  void leaveOutOthers(long[] bits, int ageInMonths, int announced) {
    Known rows = known;
    if (rows == null) {
      rows = begin();
    }
    long[] open = rows.open.of(ageInMonths + announced);
    long[] notOver = rows.notOver.of(ageInMonths);
    for (int i = 0; i < words; i++) {
      bits[i] &= open[i] & notOver[i];
    }
  }

  private synchronized Known begin() {
    var fresh =
        new Known(
            new Rows((place, months) -> opensAtMonth[place] <= months),
            new Rows((place, months) -> months < isOverAtMonth[place]));
    known = fresh;
    return fresh;
  }
}
