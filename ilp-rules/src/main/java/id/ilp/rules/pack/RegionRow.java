package id.ilp.rules.pack;

import com.google.common.collect.ImmutableSet;
import id.ilp.core.rows.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something offered only in some places, from a day on.
 *
 * @param what such as {@code je}
 * @param places beginnings of village codes: a province, a regency, a district or a village; none
 *     if nobody knows them yet
 * @param before the day from which it is no longer offered there
 */
public record RegionRow(
    String what, ImmutableSet<String> places, LocalDate from, Optional<LocalDate> before) {
  /** The columns of the file. */
  static final String[] COLUMNS = {"what", "places", "from", "before", "source"};

  static RegionRow of(Row row) {
    return new RegionRow(
        row.text("what"),
        PlaceCodes.ofKnown(row, "places"),
        row.date("from"),
        row.optionalDate("before"));
  }

  /**
   * Adds this row to {@code rows}. A row of the same places and the same first day takes the place
   * of the one before it: so a later pack closes it.
   */
  void layOver(List<RegionRow> rows) {
    rows.removeIf(
        row -> row.what.equals(what) && row.places.equals(places) && row.from.equals(from));
    rows.add(this);
  }

  /** Whether {@code subject} is offered in {@code village} on {@code day} by this row. */
  public boolean offers(String subject, String village, LocalDate day) {
    return holds(subject, day) && includes(village);
  }

  private boolean includes(String village) {
    for (String place : places) {
      if (village.startsWith(place)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the row offers {@code subject} somewhere on {@code day}. */
  public boolean holds(String subject, LocalDate day) {
    return what.equals(subject)
        && !day.isBefore(from)
        && (before.isEmpty() || day.isBefore(before.get()));
  }
}
