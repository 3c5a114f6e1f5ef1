package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.instrument.cardiovascular.CardiovascularModel;
import id.ilp.core.instrument.cardiovascular.CardiovascularProfile;
import id.ilp.core.person.Sex;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The ten-year cardiovascular risk of a person on the day of a record: pressure, weight and smoking
 * as last known up to that day. Diabetes is a diagnosis: without a record of it there is none.
 */
final class CardiovascularReading {
  private static final double SQUARE_METRE = 10_000;
  private static final String DIABETES = "diabetes";
  private static final String CHOLESTEROL = "total-cholesterol";
  private static final String PRESSURE = "blood-pressure";
  private static final double LEAST_BMI = 5;
  private static final double MOST_BMI = 300;

  private CardiovascularReading() {}

  /** With the cholesterol of the record. */
  static Computed laboratory(Subject subject) {
    OptionalDouble cholesterol = subject.measured(CHOLESTEROL);
    if (isOutside(subject)) {
      return Computed.NONE;
    } else if (cholesterol.isEmpty()) {
      return Computed.missing(subject, CHOLESTEROL);
    }
    return risk(
        subject,
        profile -> profile.totalCholesterolInMilligramsPerDecilitre(cholesterol.getAsDouble()),
        CardiovascularModel.LABORATORY);
  }

  /** With the weight and height of the record. */
  static Computed bodyMassIndex(Subject subject) {
    OptionalDouble kilograms = subject.measured("weight");
    OptionalDouble centimetres = subject.measured("height");
    if (isOutside(subject)
        || subject.record().hasOedema()
        || kilograms.isEmpty()
        || centimetres.isEmpty()
        || subject.knownWith(DIABETES)
        || subject.latest("lipid-panel", CHOLESTEROL).isPresent()
        || subject.latest(PRESSURE, "systolic").isEmpty()) {
      return Computed.NONE;
    }
    double squareMetres = centimetres.getAsDouble() * centimetres.getAsDouble() / SQUARE_METRE;
    double index = kilograms.getAsDouble() / squareMetres;
    return index < LEAST_BMI || index > MOST_BMI
        ? Computed.NONE
        : risk(
            subject, profile -> profile.bodyMassIndex(index), CardiovascularModel.BODY_MASS_INDEX);
  }

  private static boolean isOutside(Subject subject) {
    return !CardiovascularProfile.includesAge(subject.ageInYears());
  }

  private interface Measured {
    CardiovascularProfile.Builder in(CardiovascularProfile.Builder profile);
  }

  private static Computed risk(Subject subject, Measured measured, CardiovascularModel model) {
    Optional<Sex> sex = subject.person().sex();
    OptionalDouble systolic = subject.latest(PRESSURE, "systolic");
    Optional<Boolean> smokes = subject.latestAnswer("smoking", "active");
    var missing = ImmutableList.<String>builder();
    if (sex.isEmpty()) {
      missing.add("person.sex");
    }
    if (systolic.isEmpty()) {
      missing.add("screenings." + PRESSURE + ".measurements.systolic");
    }
    if (smokes.isEmpty()) {
      missing.add("screenings.smoking.answers.active");
    }
    ImmutableList<String> holes = missing.build();
    if (!holes.isEmpty()) {
      return new Computed(OptionalDouble.empty(), holes);
    }
    var profile =
        CardiovascularProfile.builder()
            .sex(sex.orElseThrow())
            .completedYears(subject.ageInYears())
            .systolic(systolic.orElseThrow())
            .isSmoker(smokes.orElseThrow())
            .hasDiabetes(subject.knownWith(DIABETES));
    return new Computed(measured.in(profile).build().result(model).percent(), ImmutableList.of());
  }
}
