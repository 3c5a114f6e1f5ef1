package id.ilp.rules.pack;

import com.google.common.collect.ImmutableSet;
import id.ilp.core.rows.Row;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Codes of places as rows name them: the beginning of a village code that ends with a province, a
 * regency or city, a district, or the village itself.
 */
final class PlaceCodes {
  private static final Pattern CODE = Pattern.compile("\\d\\d(\\d\\d(\\d\\d(\\d{4})?)?)?");

  /** Stands where nobody knows the places. */
  static final String NOT_KNOWN = "?";

  private PlaceCodes() {}

  /** The codes in {@code column}; at least one. */
  static ImmutableSet<String> of(Row row, String column) {
    row.text(column);
    List<String> codes = row.words(column);
    codes.forEach(code -> check(row, column, code));
    return ImmutableSet.copyOf(codes);
  }

  /** The codes in {@code column}; none if it says that nobody knows them. */
  static ImmutableSet<String> ofKnown(Row row, String column) {
    return row.text(column).equals(NOT_KNOWN) ? ImmutableSet.of() : of(row, column);
  }

  /** Refuses what is no code of a place. */
  static void check(Row row, String column, String code) {
    if (!CODE.matcher(code).matches()) {
      throw row.problem(
          column,
          "'"
              + code
              + "' is not the beginning of a village code: 2 digits a province, 4 a regency or"
              + " city, 6 a district, 10 a village");
    }
  }
}
