package id.ilp.rules.client;

import id.ilp.rules.pack.Formula;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;

/** What each formula reads of a record. One line and one constant of {@link Formula} add one. */
final class Formulas {
  private static final String RIGHT_HAND = "right-hand";
  private static final String FOOT = "foot";

  /** Square centimetres in a square metre. */
  private static final double SQUARE_METRE = 10_000;

  private Formulas() {}

  /** The value of {@code formula} for {@code subject}, or what it lacks. */
  static Computed compute(Formula formula, Subject subject) {
    return switch (formula) {
      case BMI ->
          subject.record().hasOedema()
              ? Computed.NONE
              : of(subject, "weight", "height", (kg, cm) -> kg * SQUARE_METRE / (cm * cm));
      case MEAN_ARTERIAL_PRESSURE ->
          of(subject, "systolic", "diastolic", (high, low) -> (high + 2 * low) / 3);
      case BIRTH_WEIGHT -> of(subject, "weight", "weight", (grams, same) -> grams);
      case LOWER_SATURATION -> lowerSaturation(subject);
      case PREGNANCY_GAIN -> PregnancyGain.of(subject, gain -> gain.gainedGrams());
      case PREGNANCY_GAIN_BEYOND -> PregnancyGain.of(subject, PregnancyGain::beyond);
      case SATURATION_GAP -> of(subject, RIGHT_HAND, FOOT, (hand, foot) -> Math.abs(hand - foot));
    };
  }

  /** With both measurements what {@code arithmetic} makes of them. */
  private static Computed of(
      Subject subject, String first, String second, DoubleBinaryOperator arithmetic) {
    OptionalDouble one = subject.measured(first);
    OptionalDouble other = subject.measured(second);
    return one.isPresent() && other.isPresent()
        ? Computed.of(arithmetic.applyAsDouble(one.getAsDouble(), other.getAsDouble()))
        : Computed.missing(subject, first, second);
  }

  /** Of one limb alone its own: the other can only be lower. */
  private static Computed lowerSaturation(Subject subject) {
    double hand = subject.measured(RIGHT_HAND).orElse(Double.POSITIVE_INFINITY);
    double foot = subject.measured(FOOT).orElse(Double.POSITIVE_INFINITY);
    double lower = Math.min(hand, foot);
    return new Computed(
        Double.isInfinite(lower) ? OptionalDouble.empty() : OptionalDouble.of(lower),
        Computed.holes(subject, RIGHT_HAND, FOOT));
  }
}
