package id.ilp.core.instrument;

import id.ilp.core.screening.Quantity;

/**
 * The figures an instrument accepts, both ends included.
 *
 * @param field what is measured, as messages call it
 * @param unit as messages show it; empty for a plain number
 * @param otherUnit the unit a figure above the range was probably given in; empty if there is none
 */
public record PlausibleRange(
    String field, String unit, double least, double most, String otherUnit) {

  /** Checks that the range holds something. */
  public PlausibleRange {
    if (!(least <= most)) {
      throw new IllegalArgumentException(
          "%s: the least, %s, is not up to the most, %s".formatted(field, least, most));
    }
  }

  /** A range whose figures are not easily confused with another unit. */
  public static PlausibleRange of(String field, String unit, double least, double most) {
    return new PlausibleRange(field, unit, least, most, "");
  }

  /** The same range, whose messages ask whether a figure above it was given in another unit. */
  public PlausibleRange withOtherUnit(String otherUnit) {
    return new PlausibleRange(field, unit, least, most, otherUnit);
  }

  /**
   * The value itself.
   *
   * @throws IllegalArgumentException naming field, value and both ends, if it is outside
   */
  public double require(double value) {
    // Written so that NaN, which is in no range, is refused too.
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "%s %s%s is outside %s–%s%s"
              .formatted(
                  field,
                  plain(value),
                  unit.isEmpty() ? "" : " " + unit,
                  plain(least),
                  plain(most),
                  value > most && !otherUnit.isEmpty()
                      ? "; was it given in " + otherUnit + "?"
                      : ""));
    }
    return value;
  }

  private static String plain(double value) {
    return Double.isFinite(value) ? Quantity.plain(value) : String.valueOf(value);
  }
}
