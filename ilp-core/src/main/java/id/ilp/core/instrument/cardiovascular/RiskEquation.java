package id.ilp.core.instrument.cardiovascular;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.person.Sex;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowFile;

/**
 * The equation of one model, outcome and sex.
 *
 * <p>Within ten years, the share free of an outcome is {@code S0 ^ exp(sum of effects)}; on the
 * scale {@code ln(-ln(share))} a straight line turns the share of the cohorts into that of the
 * region. The two outcomes are taken as independent.
 */
final class RiskEquation {

  private static final double PERCENT = 100;

  private final double baselineSurvival;
  private final double calibrationIntercept;
  private final double calibrationSlope;
  private final ImmutableList<Effect> effects;

  private RiskEquation(Row baseline, ImmutableList<Effect> effects) {
    this.baselineSurvival = baseline.number("baseline_survival");
    this.calibrationIntercept = baseline.number("calibration_intercept");
    this.calibrationSlope = baseline.number("calibration_slope");
    this.effects = effects;
  }

  private enum Outcome {
    CORONARY,
    STROKE
  }

  private record Key(CardiovascularModel model, Outcome outcome, Sex sex) {
    static Key of(Row row) {
      return new Key(
          row.choice("model", CardiovascularModel.class),
          row.choice("outcome", Outcome.class),
          row.choice("sex", Sex.class));
    }
  }

  /** What a product of factors adds. */
  private record Effect(ImmutableList<RiskFactor> factors, double value) {
    double of(CardiovascularProfile person) {
      double product = value;
      for (RiskFactor factor : factors) {
        product *= factor.of(person);
      }
      return product;
    }
  }

  /** The risk of a person in whom everything the model needs was measured, 0 to 100. */
  static double percent(CardiovascularModel model, CardiovascularProfile person) {
    double hazard = 0;
    for (Outcome outcome : Outcome.values()) {
      var key = new Key(model, outcome, person.sex());
      RiskEquation equation = Tables.EQUATIONS.get(key);
      if (equation == null) {
        throw new IllegalStateException("no equation for " + key);
      }
      hazard += equation.calibratedHazard(person);
    }
    return PERCENT * -Math.expm1(-hazard);
  }

  /** {@code -ln} of the share free of the outcome after ten years. */
  private double calibratedHazard(CardiovascularProfile person) {
    double logHazard = Math.log(-Math.log(baselineSurvival));
    for (Effect effect : effects) {
      logHazard += effect.of(person);
    }
    return Math.exp(calibrationIntercept + calibrationSlope * logHazard);
  }

  /** Read when first asked. */
  private static final class Tables {
    static final ImmutableMap<Key, RiskEquation> EQUATIONS = read();

    private static ImmutableMap<Key, RiskEquation> read() {
      var effects = ImmutableListMultimap.<Key, Effect>builder();
      for (Row row :
          RowFile.resource(
                  RiskEquation.class,
                  "who2019-effects.csv",
                  "model",
                  "outcome",
                  "sex",
                  "factors",
                  "value",
                  "source")
              .rows()) {
        effects.put(
            Key.of(row),
            new Effect(
                ImmutableList.copyOf(row.choices("factors", RiskFactor.class)),
                row.number("value")));
      }
      var effectsByKey = effects.build();
      var equations = ImmutableMap.<Key, RiskEquation>builder();
      for (Row row :
          RowFile.resource(
                  RiskEquation.class,
                  "who2019-south-east-asia.csv",
                  "model",
                  "outcome",
                  "sex",
                  "baseline_survival",
                  "calibration_intercept",
                  "calibration_slope",
                  "source")
              .rows()) {
        equations.put(Key.of(row), new RiskEquation(row, effectsByKey.get(Key.of(row))));
      }
      return equations.buildOrThrow();
    }
  }
}
