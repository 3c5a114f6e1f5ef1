package id.ilp.core.instrument.cardiovascular;

import static id.ilp.core.instrument.cardiovascular.CardiovascularModel.BODY_MASS_INDEX;
import static id.ilp.core.instrument.cardiovascular.CardiovascularModel.LABORATORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import id.ilp.core.person.Sex;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardiovascularProfileTest {

  /** A woman of 50 in whom everything is known and nothing is wrong. */
  private static CardiovascularProfile.Builder woman() {
    return CardiovascularProfile.builder()
        .sex(Sex.FEMALE)
        .completedYears(50)
        .systolic(120)
        .isSmoker(false)
        .hasDiabetes(false)
        .totalCholesterol(5)
        .bodyMassIndex(24);
  }

  private static double percent(CardiovascularModel model, CardiovascularProfile.Builder person) {
    return person.build().result(model).unroundedPercent().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "MALE,   62, 150, 5.5, true,  false, 15.09",
    "FEMALE, 62, 150, 5.5, true,  false, 12.73",
    "MALE,   45, 118, 4.2, false, false,  1.67",
    "FEMALE, 71, 182, 7.2, true,  true,  41.76",
    "MALE,   55, 165, 6.1, true,  true,  26.24",
    "FEMALE, 50, 128, 4.8, false, true,   5.20",
  })
  void the_laboratory_model_gives_the_risks_of_its_authors_program(
      Sex sex,
      int years,
      double systolic,
      double cholesterol,
      boolean isSmoker,
      boolean hasDiabetes,
      double expected) {
    var person =
        CardiovascularProfile.builder()
            .sex(sex)
            .completedYears(years)
            .systolic(systolic)
            .isSmoker(isSmoker)
            .hasDiabetes(hasDiabetes)
            .totalCholesterol(cholesterol)
            .build();
    assertThat(person.result(LABORATORY).percent()).hasValue(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "MALE,   62, 150, 27, true,  16.28",
    "FEMALE, 62, 150, 27, true,  14.40",
    "MALE,   45, 118, 22, false,  1.80",
    "FEMALE, 71, 182, 31, true,  29.21",
    "MALE,   55, 165, 24, true,  13.77",
  })
  void the_model_of_body_mass_gives_the_risks_of_its_authors_program(
      Sex sex, int years, double systolic, double bmi, boolean isSmoker, double expected) {
    var person =
        CardiovascularProfile.builder()
            .sex(sex)
            .completedYears(years)
            .systolic(systolic)
            .isSmoker(isSmoker)
            .hasDiabetes(false)
            .bodyMassIndex(bmi)
            .build();
    assertThat(person.result(BODY_MASS_INDEX).percent()).hasValue(expected);
  }

  @ParameterizedTest
  @EnumSource
  void people_are_scored_from_forty_to_seventy_four(CardiovascularModel model) {
    for (int years : new int[] {40, 74}) {
      assertThat(woman().completedYears(years).build().result(model).percent()).isPresent();
    }
    for (int years : new int[] {0, 39, 75, 130}) {
      var result = woman().completedYears(years).build().result(model);
      assertThat(result.percent()).isEmpty();
      assertThat(result.absence()).contains(CardiovascularAbsence.OUTSIDE_AGES);
      assertThat(result.model()).isEqualTo(model);
    }
  }

  @Test
  void a_person_with_diabetes_is_not_scored_by_body_mass() {
    var person = woman().hasDiabetes(true).build();
    assertThat(person.result(BODY_MASS_INDEX).absence())
        .contains(CardiovascularAbsence.DIABETES_NOT_IN_MODEL);
    assertThat(person.result(LABORATORY).absence()).isEmpty();
  }

  @Test
  void each_model_wants_its_own_measurement() {
    var withoutCholesterol = woman().totalCholesterol(OptionalDouble.empty()).build();
    assertThat(withoutCholesterol.result(LABORATORY).absence())
        .contains(CardiovascularAbsence.NOT_MEASURED);
    assertThat(withoutCholesterol.result(BODY_MASS_INDEX).percent()).isPresent();

    var withoutBodyMass = woman().bodyMassIndex(OptionalDouble.empty()).build();
    assertThat(withoutBodyMass.result(BODY_MASS_INDEX).absence())
        .contains(CardiovascularAbsence.NOT_MEASURED);
    assertThat(withoutBodyMass.result(LABORATORY).percent()).isPresent();
  }

  @Test
  void age_is_the_first_reason_and_diabetes_the_second() {
    var nothingKnown =
        woman()
            .hasDiabetes(true)
            .bodyMassIndex(OptionalDouble.empty())
            .totalCholesterol(OptionalDouble.empty());
    assertThat(nothingKnown.build().result(BODY_MASS_INDEX).absence())
        .contains(CardiovascularAbsence.DIABETES_NOT_IN_MODEL);
    assertThat(nothingKnown.completedYears(39).build().result(BODY_MASS_INDEX).absence())
        .contains(CardiovascularAbsence.OUTSIDE_AGES);
  }

  @Test
  void smoking_and_diabetes_must_be_known() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                CardiovascularProfile.builder()
                    .sex(Sex.MALE)
                    .completedYears(50)
                    .systolic(120)
                    .build())
        .withMessageContaining("isSmoker")
        .withMessageContaining("hasDiabetes");
  }

  @Test
  void two_hundred_milligrams_of_cholesterol_are_five_point_seventeen_millimoles() {
    var person = woman().totalCholesterolInMilligramsPerDecilitre(200).build();
    assertThat(person.totalCholesterol().orElseThrow()).isCloseTo(5.172, within(0.0005));
  }

  @ParameterizedTest
  @ValueSource(doubles = {60, 260})
  void the_ends_of_plausible_pressure_are_accepted(double systolic) {
    assertThat(woman().systolic(systolic).build().result(LABORATORY).percent()).isPresent();
  }

  @Test
  void implausible_figures_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> woman().completedYears(-1).build())
        .withMessage("age -1 years is outside 0–130");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> woman().systolic(59).build())
        .withMessage("systolic 59 mm[Hg] is outside 60–260");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> woman().systolic(261).build())
        .withMessage("systolic 261 mm[Hg] is outside 60–260");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> woman().totalCholesterol(200).build())
        .withMessage("total cholesterol 200 mmol/L is outside 1.2–15.6; was it given in mg/dL?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> woman().totalCholesterolInMilligramsPerDecilitre(5.2).build())
        .withMessageEndingWith("is outside 1.2–15.6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> woman().bodyMassIndex(0.0024).build())
        .withMessage("body mass index 0.0024 kg/m2 is outside 5–300");
  }

  @Test
  void a_result_has_either_a_risk_or_a_reason() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new CardiovascularResult(LABORATORY, OptionalDouble.empty(), Optional.empty()))
        .withMessageContaining("a risk or a reason");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CardiovascularResult(
                    LABORATORY,
                    OptionalDouble.of(1),
                    Optional.of(CardiovascularAbsence.NOT_MEASURED)));
  }

  @Test
  void a_risk_is_reported_with_two_decimals_halves_up() {
    assertThat(CardiovascularResult.of(LABORATORY, 9.995).percent()).hasValue(10);
    assertThat(CardiovascularResult.of(LABORATORY, 9.994).percent()).hasValue(9.99);
  }

  @Property
  void no_risk_factor_ever_lowers_the_risk(
      @ForAll CardiovascularModel model,
      @ForAll Sex sex,
      @ForAll @IntRange(min = 40, max = 74) int years,
      @ForAll @DoubleRange(min = 60, max = 250) double systolic,
      @ForAll @DoubleRange(min = 1.2, max = 15) double cholesterol,
      @ForAll @DoubleRange(min = 12, max = 60) double bmi,
      @ForAll @DoubleRange(min = 0.01, max = 0.6) double step) {
    for (boolean isSmoker : new boolean[] {false, true}) {
      var before =
          percent(model, profile(sex, years, systolic, cholesterol, bmi).isSmoker(isSmoker));
      assertThat(before).isBetween(0.0, 100.0);
      assertThat(
              percent(
                  model, profile(sex, years, systolic + step, cholesterol, bmi).isSmoker(isSmoker)))
          .as("more pressure")
          .isGreaterThan(before);
      assertThat(
              percent(
                  model,
                  profile(sex, years, systolic, cholesterol + step, bmi + step).isSmoker(isSmoker)))
          .as("more cholesterol or body mass")
          .isGreaterThan(before);
    }
  }

  @Property
  void a_smoker_and_a_person_with_diabetes_are_at_higher_risk(
      @ForAll CardiovascularModel model,
      @ForAll Sex sex,
      @ForAll @IntRange(min = 40, max = 74) int years,
      @ForAll @DoubleRange(min = 60, max = 220) double systolic,
      @ForAll @DoubleRange(min = 1.2, max = 12) double cholesterol,
      @ForAll @DoubleRange(min = 12, max = 60) double bmi) {
    var neither = percent(model, profile(sex, years, systolic, cholesterol, bmi));
    assertThat(percent(model, profile(sex, years, systolic, cholesterol, bmi).isSmoker(true)))
        .isGreaterThan(neither);
    assertThat(
            percent(LABORATORY, profile(sex, years, systolic, cholesterol, bmi).hasDiabetes(true)))
        .isGreaterThan(percent(LABORATORY, profile(sex, years, systolic, cholesterol, bmi)));
  }

  @Property
  void a_year_more_is_a_higher_risk(
      @ForAll CardiovascularModel model,
      @ForAll Sex sex,
      @ForAll @IntRange(min = 40, max = 73) int years,
      @ForAll @DoubleRange(min = 80, max = 200) double systolic,
      @ForAll @DoubleRange(min = 2, max = 8) double cholesterol,
      @ForAll @DoubleRange(min = 12, max = 40) double bmi) {
    assertThat(percent(model, profile(sex, years + 1, systolic, cholesterol, bmi)))
        .isGreaterThan(percent(model, profile(sex, years, systolic, cholesterol, bmi)));
  }

  private static CardiovascularProfile.Builder profile(
      Sex sex, int years, double systolic, double cholesterol, double bmi) {
    return woman()
        .sex(sex)
        .completedYears(years)
        .systolic(systolic)
        .totalCholesterol(cholesterol)
        .bodyMassIndex(bmi);
  }
}
