package id.ilp.rules.pack;

import id.ilp.core.date.Dates;
import id.ilp.core.rows.Row;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a row holds: from one column up to, not including, another; empty cells are open ends.
 *
 * @param from the column of the first day or age
 * @param before the column of the end
 * @param isAge whether the columns hold ages, else dates
 */
public record RowWindow(String from, String before, boolean isAge) {
  /** Any birth will do: ages are compared, not dates. */
  private static final LocalDate BIRTH = LocalDate.of(2000, 1, 1);

  /** Days on which a row is in force. */
  public static final RowWindow IN_FORCE = new RowWindow("in_force_from", "in_force_before", false);

  /** Ages at which a series was begun. */
  static final RowWindow STARTED = new RowWindow("started_from_age", "started_before_age", true);

  /** Whether both rows hold at some time. */
  public boolean overlaps(Row one, Row other) {
    return begin(one).isBefore(end(other)) && begin(other).isBefore(end(one));
  }

  private LocalDate begin(Row row) {
    return at(row, from).orElse(LocalDate.MIN);
  }

  private LocalDate end(Row row) {
    return at(row, before).orElse(LocalDate.MAX);
  }

  private Optional<LocalDate> at(Row row, String column) {
    return isAge
        ? row.optionalPeriod(column).map(age -> Dates.plus(BIRTH, age))
        : row.optionalDate(column);
  }
}
