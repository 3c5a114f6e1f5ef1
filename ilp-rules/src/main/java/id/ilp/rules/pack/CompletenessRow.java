package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.rows.Row;
import id.ilp.core.source.Citation;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * When somebody counts as completely immunized.
 *
 * @param code of the assessment, such as {@code idl}
 * @param band its name when complete, such as {@code IDL}
 * @param beforeAge complete in time if all doses were given before this age; later is its own band
 * @param lateBand the band when complete but late
 * @param otherwise the band of everybody else
 * @param doses how many valid doses of each series it takes; none = nothing is due or overdue
 */
public record CompletenessRow(
    String code,
    String band,
    Optional<Period> beforeAge,
    Optional<String> lateBand,
    String otherwise,
    ImmutableMap<String, Integer> doses,
    LocalDate inForceFrom,
    Optional<LocalDate> inForceBefore,
    String row,
    ImmutableList<Citation> citations) {
  static CompletenessRow of(Row row, CitationParser citations) {
    var doses = ImmutableMap.<String, Integer>builder();
    for (String word : row.words("doses")) {
      int colon = word.indexOf(':');
      try {
        doses.put(word.substring(0, colon), Integer.valueOf(word.substring(colon + 1)));
      } catch (IndexOutOfBoundsException | NumberFormatException e) {
        throw row.problem("doses", "'" + word + "' is not series:doses, such as opv:4");
      }
    }
    return new CompletenessRow(
        row.text("code"),
        row.text("band"),
        row.optionalPeriod("before_age"),
        row.optionalText("late_band"),
        row.text("otherwise"),
        doses.buildOrThrow(),
        row.date("in_force_from"),
        row.optionalDate("in_force_before"),
        row.place(),
        citations.of(row));
  }
}
