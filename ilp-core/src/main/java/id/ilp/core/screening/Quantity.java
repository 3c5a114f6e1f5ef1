package id.ilp.core.screening;

import java.math.BigDecimal;

/**
 * A number with its UCUM unit, as recorded.
 *
 * @param value finite
 * @param unit UCUM, such as {@code mm[Hg]}
 */
public record Quantity(double value, String unit) {
  public Quantity {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value " + value + " is not a finite number");
    }
  }

  /** {@code value} as a person writes it: 80, not 80.0. */
  public static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** Value and unit, such as {@code 150 mm[Hg]}. */
  @Override
  public String toString() {
    return plain(value) + " " + unit;
  }
}
