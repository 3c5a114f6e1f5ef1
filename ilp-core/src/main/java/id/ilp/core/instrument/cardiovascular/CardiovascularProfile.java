package id.ilp.core.instrument.cardiovascular;

import id.ilp.core.IlpStyle;
import id.ilp.core.instrument.PlausibleRange;
import id.ilp.core.person.Sex;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * What the models of cardiovascular risk ask of one person on one day.
 *
 * <pre>{@code
 * CardiovascularProfile.builder()
 *     .sex(Sex.MALE)
 *     .completedYears(62)
 *     .systolic(150)
 *     .isSmoker(true)
 *     .hasDiabetes(false)
 *     .totalCholesterol(5.5)
 *     .build()
 *     .result(CardiovascularModel.LABORATORY)
 *     .percent(); // 15.09
 * }</pre>
 *
 * <p>More pressure, more cholesterol, more body mass, tobacco and diabetes never lower the risk
 * within the accepted figures. Age nearly always raises it; only where several of the others are
 * extreme does the published equation bend back.
 *
 * <p>Not for people who had a heart attack or a stroke: they need no score to be at high risk.
 */
@IlpStyle
@Value.Immutable
public abstract class CardiovascularProfile {

  /** The first age of the models, in completed years. */
  public static final int FIRST_AGE = 40;

  /** The last age of the models, in completed years. */
  public static final int LAST_AGE = 74;

  private static final PlausibleRange AGE = PlausibleRange.of("age", "years", 0, 130);
  private static final PlausibleRange SYSTOLIC = PlausibleRange.of("systolic", "mm[Hg]", 60, 260);
  private static final PlausibleRange CHOLESTEROL =
      PlausibleRange.of("total cholesterol", "mmol/L", 1.2, 15.6).withOtherUnit("mg/dL");
  private static final PlausibleRange BODY_MASS_INDEX =
      PlausibleRange.of("body mass index", "kg/m2", 5, 300);

  private static final double CHOLESTEROL_MILLIGRAMS_PER_DECILITRE = 38.67;

  CardiovascularProfile() {}

  /** A profile to be filled in; only the two measurements of the models may be left out. */
  public static Builder builder() {
    return new Builder();
  }

  /** Fills in a profile. */
  public static final class Builder extends ImmutableCardiovascularProfile.Builder {
    Builder() {}

    /** Total cholesterol in mg/dL, as most Indonesian laboratories report it. */
    public Builder totalCholesterolInMilligramsPerDecilitre(double milligramsPerDecilitre) {
      totalCholesterol(milligramsPerDecilitre / CHOLESTEROL_MILLIGRAMS_PER_DECILITRE);
      return this;
    }
  }

  /** Whether the models know this age, in completed years. */
  public static boolean includesAge(int completedYears) {
    return completedYears >= FIRST_AGE && completedYears <= LAST_AGE;
  }

  /** The sex of the person. */
  public abstract Sex sex();

  /** Age on the day of the measurements, in completed years; 0 to 130. */
  public abstract int completedYears();

  /** Systolic blood pressure in mm[Hg]; 60 to 260. */
  public abstract double systolic();

  /** Whether the person smokes now (perokok aktif). */
  public abstract boolean isSmoker();

  /** Whether the person is known to have diabetes; whoever asks must know. */
  public abstract boolean hasDiabetes();

  /** Total cholesterol in mmol/L; 1.2 to 15.6. */
  public abstract OptionalDouble totalCholesterol();

  /** Body mass index (IMT) in kg/m2; 5 to 300. */
  public abstract OptionalDouble bodyMassIndex();

  /**
   * The ten-year risk by a model, or the first reason in the order of {@link CardiovascularAbsence}
   * why there is none.
   */
  public CardiovascularResult result(CardiovascularModel model) {
    if (!includesAge(completedYears())) {
      return CardiovascularResult.absent(model, CardiovascularAbsence.OUTSIDE_AGES);
    }
    if (hasDiabetes() && model == CardiovascularModel.BODY_MASS_INDEX) {
      return CardiovascularResult.absent(model, CardiovascularAbsence.DIABETES_NOT_IN_MODEL);
    }
    if (measurement(model).isEmpty()) {
      return CardiovascularResult.absent(model, CardiovascularAbsence.NOT_MEASURED);
    }
    return CardiovascularResult.of(model, RiskEquation.percent(model, this));
  }

  private OptionalDouble measurement(CardiovascularModel model) {
    return switch (model) {
      case LABORATORY -> totalCholesterol();
      case BODY_MASS_INDEX -> bodyMassIndex();
    };
  }

  /** Checks that the figures are those of a person. */
  @Value.Check
  protected void check() {
    AGE.require(completedYears());
    SYSTOLIC.require(systolic());
    totalCholesterol().ifPresent(CHOLESTEROL::require);
    bodyMassIndex().ifPresent(BODY_MASS_INDEX::require);
  }
}
