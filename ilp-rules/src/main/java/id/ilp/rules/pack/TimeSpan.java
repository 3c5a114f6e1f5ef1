package id.ilp.rules.pack;

import id.ilp.core.rows.Row;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * How far back from the as-of day something counts.
 *
 * @param back that long; empty = since the first day of the calendar year
 */
public record TimeSpan(Optional<Period> back) {
  private static final String YEAR = "YEAR";

  /** The calendar year up to the as-of day. */
  public static final TimeSpan CALENDAR_YEAR = new TimeSpan(Optional.empty());

  /** Reads {@code YEAR} or a period; an empty cell is the calendar year. */
  static TimeSpan of(Row row, String column) {
    return row.optionalText(column).filter(cell -> !cell.equals(YEAR)).isEmpty()
        ? CALENDAR_YEAR
        : new TimeSpan(row.optionalPeriod(column));
  }

  /** The first day that counts. */
  public LocalDate firstDay(LocalDate asOf) {
    return back.map(period -> asOf.minus(period).plusDays(1)).orElse(asOf.withDayOfYear(1));
  }
}
