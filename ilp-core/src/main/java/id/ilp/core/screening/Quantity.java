package id.ilp.core.screening;

import java.math.BigDecimal;

/**
 * A number with its UCUM unit, as recorded.
 *
 * @param value finite
 * @param unit UCUM, such as {@code mm[Hg]}
 */
public record Quantity(double value, String unit) {
  /** Up to here every whole number is written with all its digits. */
  private static final double ALL_DIGITS = 1e15;

  /** From here on, and below that, Java writes a number without an exponent. */
  private static final double LEAST_PLAIN = 1e-3;

  private static final double MOST_PLAIN = 1e7;

  public Quantity {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value " + value + " is not a finite number");
    }
  }

  /** {@code value} as a person writes it: 80, not 80.0. */
  public static String plain(double value) {
    long whole = (long) value;
    double magnitude = Math.abs(value);
    if (whole == value && magnitude < ALL_DIGITS) { // most numbers, and quickly told
      return Long.toString(whole);
    }
    String digits = Double.toString(value);
    return magnitude >= LEAST_PLAIN && magnitude < MOST_PLAIN && !digits.endsWith("0")
        ? digits
        : new BigDecimal(digits).stripTrailingZeros().toPlainString();
  }

  /** Value and unit, such as {@code 150 mm[Hg]}. */
  @Override
  public String toString() {
    return plain(value) + " " + unit;
  }
}
