package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.kidney.GlomerularFiltration;
import id.ilp.core.instrument.liver.Apri;
import id.ilp.core.person.Sex;
import id.ilp.rules.pack.Formula;
import java.util.Optional;
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
      case MUAC -> Computed.of(subject.measured("muac"));
      case OEDEMA -> oedema(subject.record());
      case WEIGHT_GAIN -> Computed.of(WeightHistory.gained(subject));
      case WEIGHING_GAP -> Computed.of(WeightHistory.gap(subject));
    };
  }

  private static Computed egfr(Subject subject) {
    double creatinine = subject.measured("creatinine");
    Optional<Sex> sex = subject.person().sex();
    if (Double.isNaN(creatinine)) {
      return Computed.missing(ImmutableList.of("creatinine"));
    } else if (sex.isEmpty()) {
      return Computed.missing(ImmutableList.of("person.sex"));
    }
    return Computed.of(
        GlomerularFiltration.ckdEpi2021(sex.get(), subject.ageInYears(), creatinine)
            .orElse(Double.NaN));
  }

  private static Computed oedema(Observation record) {
    if (!record.hasOedema()) {
      return Computed.NONE;
    }
    double degree = record.believed("oedema");
    return Computed.of(Double.isNaN(degree) ? 1 : degree);
  }

  /** With both measurements what {@code arithmetic} makes of them. */
  private static Computed of(
      Subject subject, String first, String second, DoubleBinaryOperator arithmetic) {
    double one = subject.measured(first);
    double other = subject.measured(second);
    return Double.isNaN(one) || Double.isNaN(other)
        ? Computed.missing(subject, first, second)
        : Computed.of(arithmetic.applyAsDouble(one, other));
  }

  /** Of one limb alone its own: the other can only be lower. */
  private static Computed lowerSaturation(Subject subject) {
    double hand = subject.measured(RIGHT_HAND);
    double foot = subject.measured(FOOT);
    return new Computed(
        Double.isNaN(hand) ? foot : Double.isNaN(foot) ? hand : Math.min(hand, foot),
        Computed.holes(subject, RIGHT_HAND, FOOT));
  }
}
