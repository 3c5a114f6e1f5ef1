package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.instrument.cardiovascular.CardiovascularModel;
import id.ilp.core.instrument.cardiovascular.CardiovascularProfile;
import id.ilp.core.person.Sex;
import java.util.Optional;

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
    if (isOutside(subject)) {
      return Computed.NONE;
    }
    double cholesterol = subject.measured(CHOLESTEROL);
    return Double.isNaN(cholesterol)
        ? Computed.missing(ImmutableList.of(CHOLESTEROL))
        : risk(
            subject,
            profile -> profile.totalCholesterolInMilligramsPerDecilitre(cholesterol),
            CardiovascularModel.LABORATORY);
  }

  /** With the weight and height of the record. */
  static Computed bodyMassIndex(Subject subject) {
    if (isOutside(subject) || subject.record().hasOedema()) {
      return Computed.NONE;
    }
    double kilograms = subject.measured("weight");
    double centimetres = subject.measured("height");
    if (Double.isNaN(kilograms)
        || Double.isNaN(centimetres)
        || subject.isKnownWith(DIABETES)
        || !Double.isNaN(subject.latest("lipid-panel", CHOLESTEROL))
        || Double.isNaN(subject.latest(PRESSURE, "systolic"))) {
      return Computed.NONE;
    }
    double index = kilograms / (centimetres * centimetres / SQUARE_METRE);
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
    double systolic = subject.latest(PRESSURE, "systolic");
    Boolean smokes = subject.latestAnswer("smoking", "active");
    var missing = ImmutableList.<String>builder();
    if (sex.isEmpty()) {
      missing.add("person.sex");
    }
    if (Double.isNaN(systolic)) {
      missing.add("screenings." + PRESSURE + ".measurements.systolic");
    }
    if (smokes == null) {
      missing.add("screenings.smoking.answers.active");
    }
    ImmutableList<String> holes = missing.build();
    if (!holes.isEmpty()) {
      return Computed.missing(holes);
    }
    var profile =
        CardiovascularProfile.builder()
            .sex(sex.orElseThrow())
            .completedYears(subject.ageInYears())
            .systolic(systolic)
            .isSmoker(Boolean.TRUE.equals(smokes))
            .hasDiabetes(subject.isKnownWith(DIABETES));
    return Computed.of(measured.in(profile).build().result(model).percent().orElse(Double.NaN));
  }
}
