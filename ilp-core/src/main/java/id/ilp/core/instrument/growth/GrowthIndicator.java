package id.ilp.core.instrument.growth;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What is compared with healthy children (indeks antropometri).
 *
 * <table>
 * <caption>The indicators</caption>
 * <tr><th>Indicator</th><th>Indonesian</th><th>Ages in days</th><th>Flagged outside</th></tr>
 * <tr><td>weight for age</td><td>BB/U</td><td>0 to 3652</td><td>-6 to 5</td></tr>
 * <tr><td>length or height for age</td><td>PB/U, TB/U</td><td>0 to 6574</td><td>-6 to 6</td></tr>
 * <tr><td>weight for length or height</td><td>BB/PB, BB/TB</td><td>0 to 1826</td>
 * <td>-5 to 5</td></tr>
 * <tr><td>body mass index for age</td><td>IMT/U</td><td>0 to 6574</td><td>-5 to 5</td></tr>
 * <tr><td>head circumference for age</td><td>LK/U</td><td>0 to 1826</td><td>-5 to 5</td></tr>
 * <tr><td>arm circumference for age</td><td>LiLA/U</td><td>91 to 1826</td><td>-5 to 5</td></tr>
 * </table>
 *
 * <p>A flagged z-score is more likely a wrong entry than a child: it asks for a new measurement.
 */
public enum GrowthIndicator {
  /** BB/U, berat badan menurut umur. */
  WEIGHT_FOR_AGE("weight-for-age", Formula.RESTRICTED, -6, 5),
  /** PB/U and TB/U, panjang atau tinggi badan menurut umur. */
  LENGTH_HEIGHT_FOR_AGE("height-for-age", Formula.PLAIN, -6, 6),
  /** BB/PB and BB/TB, berat badan menurut panjang atau tinggi badan. */
  WEIGHT_FOR_LENGTH_HEIGHT("weight-for-height", Formula.RESTRICTED, -5, 5),
  /** IMT/U, indeks massa tubuh menurut umur. */
  BMI_FOR_AGE("bmi-for-age", Formula.RESTRICTED, -5, 5),
  /** LK/U, lingkar kepala menurut umur. */
  HEAD_CIRCUMFERENCE_FOR_AGE("head-circumference-for-age", Formula.PLAIN, -5, 5),
  /** LiLA/U, lingkar lengan atas menurut umur. */
  ARM_CIRCUMFERENCE_FOR_AGE("arm-circumference-for-age", Formula.RESTRICTED, -5, 5);

  private enum Formula {
    PLAIN,
    RESTRICTED
  }

  private final String code;
  private final Formula formula;
  private final double lowestPlausibleZ;
  private final double highestPlausibleZ;

  GrowthIndicator(String code, Formula formula, double lowestPlausibleZ, double highestPlausibleZ) {
    this.code = code;
    this.formula = formula;
    this.lowestPlausibleZ = lowestPlausibleZ;
    this.highestPlausibleZ = highestPlausibleZ;
  }

  /** The indicator with a catalogue code such as {@code weight-for-age}. */
  public static GrowthIndicator parse(String code) {
    for (GrowthIndicator indicator : values()) {
      if (indicator.code.equals(code)) {
        return indicator;
      }
    }
    throw new IllegalArgumentException(
        "growth indicator '%s' is not one of %s"
            .formatted(
                code,
                Arrays.stream(values())
                    .map(GrowthIndicator::code)
                    .collect(Collectors.joining(", "))));
  }

  /** The catalogue code. */
  public String code() {
    return code;
  }

  /** The lowest z-score that is not flagged. */
  public double lowestPlausibleZ() {
    return lowestPlausibleZ;
  }

  /** The highest z-score that is not flagged. */
  public double highestPlausibleZ() {
    return highestPlausibleZ;
  }

  /** The z-score of a measurement, by the formula WHO uses for this indicator. */
  public double z(Lms lms, double value) {
    return isRestricted() ? lms.restrictedZ(value) : lms.z(value);
  }

  /** The measurement with the given z-score, by the formula WHO uses for this indicator. */
  public double valueAt(Lms lms, double z) {
    return isRestricted() ? lms.restrictedValueAt(z) : lms.valueAt(z);
  }

  /** Whether the restricted formula applies beyond three standard deviations. */
  public boolean isRestricted() {
    return formula == Formula.RESTRICTED;
  }

  /** Whether weight enters, so that oedema makes the figure meaningless. */
  public boolean isWeightBased() {
    return switch (this) {
      case WEIGHT_FOR_AGE, WEIGHT_FOR_LENGTH_HEIGHT, BMI_FOR_AGE -> true;
      case LENGTH_HEIGHT_FOR_AGE, HEAD_CIRCUMFERENCE_FOR_AGE, ARM_CIRCUMFERENCE_FOR_AGE -> false;
    };
  }

  /** Whether length or height enters. */
  public boolean isLengthBased() {
    return switch (this) {
      case LENGTH_HEIGHT_FOR_AGE, WEIGHT_FOR_LENGTH_HEIGHT, BMI_FOR_AGE -> true;
      case WEIGHT_FOR_AGE, HEAD_CIRCUMFERENCE_FOR_AGE, ARM_CIRCUMFERENCE_FOR_AGE -> false;
    };
  }

  /** Whether a z-score, rounded as reported, is beyond what a living child is likely to have. */
  public boolean isFlagged(double z) {
    return z < lowestPlausibleZ || z > highestPlausibleZ;
  }

  /** The catalogue code, as {@link #parse} reads it. */
  @Override
  public String toString() {
    return code;
  }
}
