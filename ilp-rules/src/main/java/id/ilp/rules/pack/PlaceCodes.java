package id.ilp.rules.pack;

import com.google.common.collect.ImmutableSet;
import id.ilp.core.rows.Row;
import java.util.List;

/**
 * Codes of places as rows name them: the beginning of a village code that ends with a province, a
 * regency or city, a district, or the village itself.
 */
final class PlaceCodes {
  /** How many digits a province, a regency, a district and a village have. */
  private static final ImmutableSet<Integer> LENGTHS = ImmutableSet.of(2, 4, 6, 10);

  /** Stands where nobody knows the places. */
  static final String NOT_KNOWN = "?";

  private PlaceCodes() {}

  /** The codes in {@code column}; at least one. */
  static ImmutableSet<String> of(Row row, String column) {
    row.text(column);
    List<String> codes = row.words(column);
    for (String code : codes) {
      check(row, column, code);
    }
    return ImmutableSet.copyOf(codes);
  }

  /** The codes in {@code column}; none if it says that nobody knows them. */
  static ImmutableSet<String> ofKnown(Row row, String column) {
    return row.text(column).equals(NOT_KNOWN) ? ImmutableSet.of() : of(row, column);
  }

  /** Refuses what is no code of a place. */
  static void check(Row row, String column, String code) {
    boolean isCode = LENGTHS.contains(code.length());
    for (int i = 0; i < code.length(); i++) {
      isCode &= code.charAt(i) >= '0' && code.charAt(i) <= '9';
    }
    if (!isCode) {
      throw row.problem(
          column,
          "'"
              + code
              + "' is not the beginning of a village code: 2 digits a province, 4 a regency or"
              + " city, 6 a district, 10 a village");
    }
  }
}
