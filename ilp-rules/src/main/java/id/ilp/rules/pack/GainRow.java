package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import id.ilp.core.instrument.pregnancy.ExpectedWeightGain;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowException;
import id.ilp.core.rows.RowFile;
import java.util.OptionalDouble;

/**
 * The weight a woman with one child is expected to gain, by her body mass index before pregnancy.
 *
 * @param fromBmi in kg/m2, itself within; empty: no lower end
 * @param beforeBmi itself outside; empty: no upper end
 */
public record GainRow(
    OptionalDouble fromBmi, OptionalDouble beforeBmi, ExpectedWeightGain expected) {
  /** The columns of the file. */
  static final String[] COLUMNS = {
    "from_bmi",
    "before_bmi",
    "last_flat_week",
    "early_low",
    "early_high",
    "weekly_low",
    "weekly_high",
    "source"
  };

  /** Reads the rows of {@code file}. */
  static ImmutableList<GainRow> all(RowFile file, CitationParser citations) {
    var gains = ImmutableList.<GainRow>builder();
    for (Row row : file.rows()) {
      citations.of(row);
      gains.add(of(row));
    }
    return gains.build();
  }

  /**
   * Reads a row.
   *
   * @throws RowException if a figure is missing or out of its bounds
   */
  static GainRow of(Row row) {
    try {
      return new GainRow(
          row.optionalNumber("from_bmi"),
          row.optionalNumber("before_bmi"),
          new ExpectedWeightGain(
              row.integer("last_flat_week"),
              row.number("early_low"),
              row.number("early_high"),
              row.number("weekly_low"),
              row.number("weekly_high")));
    } catch (IllegalArgumentException e) {
      throw row.problem("last_flat_week", String.valueOf(e.getMessage()));
    }
  }

  /** Whether the row is for somebody of this body mass index. */
  public boolean includes(double bmi) {
    return bmi >= fromBmi.orElse(Double.NEGATIVE_INFINITY)
        && bmi < beforeBmi.orElse(Double.POSITIVE_INFINITY);
  }
}
