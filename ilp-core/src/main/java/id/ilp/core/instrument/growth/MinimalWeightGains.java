package id.ilp.core.instrument.growth;

import com.google.common.collect.ImmutableList;
import id.ilp.core.person.Sex;
import java.util.List;
import java.util.OptionalInt;

/** The least gains a month (KBM, kenaikan berat badan minimal) by sex and age: a table of rows. */
public final class MinimalWeightGains {

  private final ImmutableList<Row> rows;

  private MinimalWeightGains(ImmutableList<Row> rows) {
    this.rows = rows;
  }

  /**
   * The least gain of one sex at some ages.
   *
   * @param fromMonth first age at this weighing, in completed months; 0 or more
   * @param beforeMonth first age that no longer belongs to it
   * @param grams since the month before; above 0
   */
  public record Row(Sex sex, int fromMonth, int beforeMonth, int grams) {
    /** Checks that there are ages and a gain. */
    public Row {
      if (fromMonth < 0 || fromMonth >= beforeMonth) {
        throw new IllegalArgumentException(
            "ages from month %d, before month %d: must be 0 or more, and at least one month"
                .formatted(fromMonth, beforeMonth));
      }
      if (grams <= 0) {
        throw new IllegalArgumentException(
            "least gain %d g from month %d must be above 0".formatted(grams, fromMonth));
      }
    }

    boolean includes(Sex sex, int completedMonths) {
      return sex == this.sex && completedMonths >= fromMonth && completedMonths < beforeMonth;
    }

    private boolean overlaps(Row other) {
      return includes(other.sex, other.fromMonth) || other.includes(sex, fromMonth);
    }
  }

  /**
   * A table; ages without a row have no least gain.
   *
   * @throws IllegalArgumentException if two rows speak of one age of one sex
   */
  public static MinimalWeightGains of(List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      for (Row earlier : rows.subList(0, i)) {
        if (rows.get(i).overlaps(earlier)) {
          throw new IllegalArgumentException(
              "%s and %s speak of the same ages".formatted(earlier, rows.get(i)));
        }
      }
    }
    return new MinimalWeightGains(ImmutableList.copyOf(rows));
  }

  /** The least gain in grams at an age; empty if the table has none. */
  public OptionalInt grams(Sex sex, int completedMonths) {
    for (Row row : rows) {
      if (row.includes(sex, completedMonths)) {
        return OptionalInt.of(row.grams());
      }
    }
    return OptionalInt.empty();
  }
}
