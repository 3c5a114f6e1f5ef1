package id.ilp.core.screening;

import com.google.common.collect.ImmutableMap;
import id.ilp.core.rows.Row;
import java.util.OptionalDouble;

/**
 * One measurement of a screening type.
 *
 * @param name such as {@code systolic}
 * @param unit the unit its numbers are kept in (UCUM)
 * @param min the least value believed, in {@code unit}; itself believed
 * @param max the greatest value believed, in {@code unit}; itself believed
 * @param factors other units accepted; value times factor is the value in {@code unit}
 * @param doubtfulBelow below this a value given in {@code unit} was probably meant in another
 * @param mistakenFor units a value out of range may have been meant in
 */
public record MeasurementType(
    String name,
    String unit,
    double min,
    double max,
    ImmutableMap<String, Double> factors,
    OptionalDouble doubtfulBelow,
    ImmutableMap<String, Double> mistakenFor) {

  static MeasurementType from(Row row) {
    var type =
        new MeasurementType(
            row.text("measurement")
                .intern(), // as in rules and formulas: one text is compared soonest
            row.text("unit"),
            row.number("min"),
            row.number("max"),
            factors(row, "also"),
            row.optionalNumber("doubtful_below"),
            factors(row, "mistaken_for"));
    if (type.min >= type.max) {
      throw row.problem("max", type.max + " is not above min " + type.min);
    }
    return type;
  }

  private static ImmutableMap<String, Double> factors(Row row, String column) {
    var factors = ImmutableMap.<String, Double>builder();
    for (String word : row.words(column)) {
      int colon = word.lastIndexOf(':');
      try {
        factors.put(word.substring(0, colon), Double.valueOf(word.substring(colon + 1)));
      } catch (IndexOutOfBoundsException | NumberFormatException e) {
        throw row.problem(column, "'" + word + "' is not unit:factor, such as g:0.001");
      }
    }
    return factors.buildOrThrow();
  }

  boolean isPlausible(double value) {
    return value >= min && value <= max;
  }

  /** {@code ; was it given in g/L?}, if the number would be believed in another unit. */
  String hint(double given, boolean isOwnUnit) {
    if (!isOwnUnit && isPlausible(given)) {
      return "; was it given in " + unit + "?";
    }
    return mistakenFor.entrySet().stream()
        .filter(unit -> isPlausible(given * unit.getValue()))
        .map(unit -> "; was it given in " + unit.getKey() + "?")
        .findFirst()
        .orElse("");
  }
}
