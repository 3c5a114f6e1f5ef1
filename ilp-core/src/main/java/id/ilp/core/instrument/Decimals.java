package id.ilp.core.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they are shown. */
public final class Decimals {
  private static final double[] UNITS = {1, 10, 100, 1000};

  /** So near to a half, or so great, that only the decimal digits can tell. */
  private static final double DOUBT = 1e-6;

  private static final double GREAT = 1e9;

  private Decimals() {}

  /**
   * {@code value} with so many decimals, halves away from zero, as its decimal digits say: 0.285
   * becomes 0.29, though the number the machine holds for it lies a little lower.
   *
   * @param decimals 0 to 3
   * @throws NumberFormatException if {@code value} is not finite
   */
  public static double halfUp(double value, int decimals) {
    double scaled = value * UNITS[decimals];
    double magnitude = Math.abs(scaled);
    boolean isClear =
        magnitude < GREAT && Math.abs(magnitude - Math.floor(magnitude) - 0.5) > DOUBT;
    return isClear
        ? Math.rint(scaled) / UNITS[decimals] + 0.0 // and no minus before a zero
        : BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
  }
}
