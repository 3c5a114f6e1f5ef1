package id.ilp.core.instrument.growth;

/**
 * One row of a growth table: the power {@code l}, the median {@code m} and the coefficient of
 * variation {@code s} of a measurement among healthy children of one sex and age, or length.
 *
 * <p>Beyond three standard deviations the plain formula stretches the tail of a skewed measurement.
 * The restricted one continues in steps as wide as the last, from 2 to 3; WHO uses it for all
 * indicators built on weight or arm circumference.
 */
public record Lms(double l, double m, double s) {

  /** Below this, a power is zero and the distribution log-normal. */
  private static final double ZERO_POWER = 1e-7;

  /** Where the restricted formula leaves the plain one, on both sides. */
  private static final double TAIL = 3;

  /** Checks that the row describes a distribution. */
  public Lms {
    if (!Double.isFinite(l) || !isPositive(m) || !isPositive(s)) {
      throw new IllegalArgumentException(
          "L %s, M %s, S %s: L must be a number, M and S above 0".formatted(l, m, s));
    }
  }

  /** The z-score of a measurement by the plain formula. */
  public double z(double value) {
    if (!isPositive(value)) {
      throw new IllegalArgumentException(
          "a measurement of %s has no z-score: it must be above 0".formatted(value));
    }
    return Math.abs(l) < ZERO_POWER
        ? Math.log(value / m) / s
        : (Math.pow(value / m, l) - 1) / (l * s);
  }

  /** The z-score of a measurement by the restricted formula. */
  public double restrictedZ(double value) {
    double z = z(value);
    if (Math.abs(z) <= TAIL) {
      return z;
    }
    double tail = Math.copySign(TAIL, z);
    return tail + (value - valueAt(tail)) / tailStep(tail);
  }

  /** The measurement with the given plain z-score. */
  public double valueAt(double z) {
    if (Math.abs(l) < ZERO_POWER) {
      return requireReached(m * Math.exp(s * z), z);
    }
    // An even power would turn a base below zero into a measurement nobody can have.
    return requireReached(m * Math.pow(requireReached(1 + l * s * z, z), 1 / l), z);
  }

  /** The measurement with the given restricted z-score. */
  public double restrictedValueAt(double z) {
    if (Math.abs(z) <= TAIL) {
      return valueAt(z);
    }
    double tail = Math.copySign(TAIL, z);
    return requireReached(valueAt(tail) + (z - tail) * tailStep(tail), z);
  }

  /** The row that lies the given part of the way, from 0 to 1, towards another. */
  Lms towards(Lms other, double part) {
    return new Lms(l + part * (other.l - l), m + part * (other.m - m), s + part * (other.s - s));
  }

  /** The measured width of one z-score next to the tail. */
  private double tailStep(double tail) {
    return Math.abs(valueAt(tail) - valueAt(tail - Math.signum(tail)));
  }

  private static double requireReached(double positive, double z) {
    if (!isPositive(positive)) {
      throw new IllegalArgumentException("no measurement has the z-score %s".formatted(z));
    }
    return positive;
  }

  private static boolean isPositive(double value) {
    return value > 0 && Double.isFinite(value);
  }
}
