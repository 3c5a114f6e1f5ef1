package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.growth.WeighingResult;
import id.ilp.core.instrument.growth.WeightGain;
import id.ilp.core.instrument.kidney.GlomerularFiltration;
import id.ilp.core.instrument.liver.Apri;
import id.ilp.core.person.Sex;
import id.ilp.rules.pack.Formula;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleBinaryOperator;

/** What each formula reads of a record. One line and one constant of {@link Formula} add one. */
final class Formulas {
  private static final String RIGHT_HAND = "right-hand";
  private static final String FOOT = "foot";

  /** Square centimetres in a square metre. */
  private static final double SQUARE_METRE = 10_000;

  /** Upper limit of AST in U/L that the index is defined with here. */
  private static final double AST_LIMIT = 40;

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
      case EGFR -> egfr(subject);
      case APRI -> of(subject, "ast", "platelets", (ast, count) -> Apri.of(ast, AST_LIMIT, count));
      case CARDIOVASCULAR_RISK_LABORATORY -> CardiovascularReading.laboratory(subject);
      case CARDIOVASCULAR_RISK_BMI -> CardiovascularReading.bodyMassIndex(subject);
      case PREGNANCY_GAIN -> PregnancyGain.of(subject, gain -> gain.gainedGrams());
      case PREGNANCY_GAIN_BEYOND -> PregnancyGain.of(subject, PregnancyGain::beyond);
      case SATURATION_GAP -> of(subject, RIGHT_HAND, FOOT, (hand, foot) -> Math.abs(hand - foot));
      case WEIGHT_FOR_HEIGHT -> subject.growth(GrowthIndicator.WEIGHT_FOR_LENGTH_HEIGHT);
      case MUAC -> ifAny(subject.measured("muac"));
      case OEDEMA -> oedema(subject.record());
      case WEIGHT_GAIN ->
          ifAny(WeightHistory.at(subject).map(WeightGain::grams).orElse(OptionalInt.empty()));
      case WEIGHING_GAP ->
          WeightHistory.at(subject)
              .flatMap(WeightGain::result)
              .map(result -> Computed.of(result == WeighingResult.B ? 0 : 1))
              .orElse(Computed.NONE);
    };
  }

  private static Computed egfr(Subject subject) {
    OptionalDouble creatinine = subject.measured("creatinine");
    Optional<Sex> sex = subject.person().sex();
    if (creatinine.isEmpty()) {
      return Computed.missing(subject, "creatinine");
    } else if (sex.isEmpty()) {
      return new Computed(OptionalDouble.empty(), ImmutableList.of("person.sex"));
    }
    return new Computed(
        GlomerularFiltration.ckdEpi2021(sex.get(), subject.ageInYears(), creatinine.getAsDouble()),
        ImmutableList.of());
  }

  private static Computed ifAny(OptionalDouble value) {
    return new Computed(value, ImmutableList.of());
  }

  private static Computed ifAny(OptionalInt value) {
    return value.isPresent() ? Computed.of(value.getAsInt()) : Computed.NONE;
  }

  private static Computed oedema(Observation record) {
    return record.hasOedema()
        ? Computed.of(record.value("oedema").number().orElse(1))
        : Computed.NONE;
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
