package id.ilp.core.instrument.growth;

import static id.ilp.core.instrument.growth.GrowthIndicator.ARM_CIRCUMFERENCE_FOR_AGE;
import static id.ilp.core.instrument.growth.GrowthIndicator.BMI_FOR_AGE;
import static id.ilp.core.instrument.growth.GrowthIndicator.HEAD_CIRCUMFERENCE_FOR_AGE;
import static id.ilp.core.instrument.growth.GrowthIndicator.LENGTH_HEIGHT_FOR_AGE;
import static id.ilp.core.instrument.growth.GrowthIndicator.WEIGHT_FOR_AGE;
import static id.ilp.core.instrument.growth.GrowthIndicator.WEIGHT_FOR_LENGTH_HEIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import id.ilp.core.person.Sex;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrowthMeasurementTest {

  /** Children of WHO's own survey and test files, with the z-scores WHO's software gives them. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      useHeadersInDisplayName = false,
      textBlock =
          """
          2006 survey 60,  MALE,   269,  6.3,   64.8,  LYING,    -3.08, -3.11, -1.70, -1.71
          2006 survey 112, FEMALE, 90,   4.5,   60.4,  LYING,    -2.02, 0.34,  -3.26, -3.01
          2006 survey 7,   MALE,   868,  12.9,  85.9,  LYING,    -0.08, -1.69, 1.16,  1.43
          2006 survey 73,  FEMALE, 1716, 27.5,  110.4, LYING,    2.85,  0.48,  4.05,  3.87
          anthro lying,    MALE,   987,  ,      72.86, LYING,    ,      -6.09, ,
          anthro unknown,  FEMALE, 731,  ,      77.5,  ,         ,      -2.55, ,
          anthroplus,      FEMALE, 1836, 18.7,  113.8, ,         0.21,  0.96,  ,      -0.58
          """)
  void agrees_with_the_software_of_who(
      String title,
      Sex sex,
      int ageInDays,
      @Nullable Double kilograms,
      double centimetres,
      @Nullable MeasuringPosition position,
      @Nullable Double weightForAge,
      @Nullable Double heightForAge,
      @Nullable Double weightForHeight,
      @Nullable Double bmiForAge) {
    var builder = child(sex, ageInDays).lengthInCentimetres(centimetres);
    if (kilograms != null) {
      builder.weightInKilograms(kilograms);
    }
    if (position != null) {
      builder.position(position);
    }
    var child = builder.build();

    assertThat(child.result(WEIGHT_FOR_AGE).z()).as(title).isEqualTo(optional(weightForAge));
    assertThat(child.result(LENGTH_HEIGHT_FOR_AGE).z()).as(title).isEqualTo(optional(heightForAge));
    assertThat(child.result(WEIGHT_FOR_LENGTH_HEIGHT).z())
        .as(title)
        .isEqualTo(optional(weightForHeight));
    assertThat(child.result(BMI_FOR_AGE).z()).as(title).isEqualTo(optional(bmiForAge));
  }

  /** The survey of 2007 gives ages in hundredths of a month, which may fall between two days. */
  @ParameterizedTest
  @CsvSource({
    "HEIGHT_FOR_AGE_2007, LENGTH_HEIGHT_FOR_AGE, 166.59, 50.7,  153.7, -1.13",
    "BMI_FOR_AGE_2007,    BMI_FOR_AGE,           166.59, 50.7,  153.7, 0.94",
    "HEIGHT_FOR_AGE_2007, LENGTH_HEIGHT_FOR_AGE, 188.57, 126.4, 171.4, -0.07",
    "BMI_FOR_AGE_2007,    BMI_FOR_AGE,           188.57, 126.4, 171.4, 4.21",
    "HEIGHT_FOR_AGE_2007, LENGTH_HEIGHT_FOR_AGE, 72.10,  30.1,  116.2, 0.04",
    "WEIGHT_FOR_AGE_2007, WEIGHT_FOR_AGE,        72.10,  30.1,  116.2, 2.69",
    "BMI_FOR_AGE_2007,    BMI_FOR_AGE,           72.10,  30.1,  116.2, 3.74",
  })
  void agrees_with_the_software_of_who_for_school_boys(
      GrowthTable table,
      GrowthIndicator indicator,
      double months,
      double kilograms,
      double centimetres,
      double z) {
    double value =
        switch (indicator) {
          case WEIGHT_FOR_AGE -> kilograms;
          case BMI_FOR_AGE -> kilograms / Math.pow(centimetres / 100, 2);
          default -> centimetres;
        };
    double atMonths = indicator.z(table.at(Sex.MALE, months), value);
    assertThat(GrowthResult.rounded(atMonths)).isEqualTo(z);

    int nearestDay = (int) Math.round(months * GrowthStandard.DAYS_PER_MONTH);
    var child =
        child(Sex.MALE, nearestDay)
            .weightInKilograms(kilograms)
            .lengthInCentimetres(centimetres)
            .position(MeasuringPosition.STANDING)
            .build();
    assertThat(child.result(indicator).unroundedZ()).hasValueCloseTo(z, within(0.01));
  }

  @Test
  void oedema_voids_what_is_built_on_weight_and_nothing_else() {
    var newborn =
        child(Sex.MALE, 0)
            .weightInKilograms(4.5)
            .lengthInCentimetres(52.4)
            .headCircumferenceInCentimetres(35)
            .hasOedema(true)
            .build();

    assertThat(newborn.result(LENGTH_HEIGHT_FOR_AGE).z()).hasValue(1.33);
    assertThat(newborn.result(HEAD_CIRCUMFERENCE_FOR_AGE).isKnown()).isTrue();
    assertThat(newborn.result(WEIGHT_FOR_AGE).absence()).contains(GrowthAbsence.OEDEMA);
    assertThat(newborn.result(WEIGHT_FOR_LENGTH_HEIGHT).absence()).contains(GrowthAbsence.OEDEMA);
    assertThat(newborn.result(BMI_FOR_AGE).absence()).contains(GrowthAbsence.OEDEMA);
    assertThat(newborn.result(BMI_FOR_AGE).isFlagged()).isFalse();

    var swollenToddler =
        child(Sex.MALE, 500).armCircumferenceInCentimetres(12).hasOedema(true).build();
    assertThat(swollenToddler.result(ARM_CIRCUMFERENCE_FOR_AGE).isKnown()).isTrue();
  }

  @Test
  void oedema_is_said_even_when_the_child_was_not_weighed() {
    var child = child(Sex.FEMALE, 400).hasOedema(true).build();
    assertThat(child.result(WEIGHT_FOR_AGE).absence()).contains(GrowthAbsence.OEDEMA);
  }

  @ParameterizedTest
  @EnumSource
  void what_was_not_measured_is_absent(GrowthIndicator indicator) {
    var result = child(Sex.FEMALE, 400).build().result(indicator);
    assertThat(result.absence()).contains(GrowthAbsence.NOT_MEASURED);
    assertThat(result.z()).isEmpty();
    assertThat(result.isKnown()).isFalse();
    assertThat(result.standard()).isEmpty();
  }

  @Test
  void weight_alone_gives_no_weight_for_height_and_height_alone_none_either() {
    var weighed = child(Sex.FEMALE, 400).weightInKilograms(9).build();
    var measured = child(Sex.FEMALE, 400).lengthInCentimetres(75).build();
    for (var indicator : new GrowthIndicator[] {WEIGHT_FOR_LENGTH_HEIGHT, BMI_FOR_AGE}) {
      assertThat(weighed.result(indicator).absence()).contains(GrowthAbsence.NOT_MEASURED);
      assertThat(measured.result(indicator).absence()).contains(GrowthAbsence.NOT_MEASURED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "WEIGHT_FOR_AGE, 0, 3652",
    "LENGTH_HEIGHT_FOR_AGE, 0, 6574",
    "WEIGHT_FOR_LENGTH_HEIGHT, 0, 1826",
    "BMI_FOR_AGE, 0, 6574",
    "HEAD_CIRCUMFERENCE_FOR_AGE, 0, 1826",
    "ARM_CIRCUMFERENCE_FOR_AGE, 91, 1826",
  })
  void an_indicator_has_a_first_and_a_last_day(GrowthIndicator indicator, int first, int last) {
    for (int day = 0; day <= 7000; day++) {
      var absence = measured(day).result(indicator).absence();
      if (day < first || day > last) {
        assertThat(absence).as("day %d", day).contains(GrowthAbsence.OUTSIDE_AGES);
      } else {
        assertThat(absence).as("day %d", day).isEmpty();
      }
    }
  }

  @Test
  void the_standard_changes_between_days_1826_and_1827() {
    var before = measured(1826).result(LENGTH_HEIGHT_FOR_AGE);
    var after = measured(1827).result(LENGTH_HEIGHT_FOR_AGE);

    assertThat(before.standard()).contains(GrowthStandard.WHO_2006);
    assertThat(after.standard()).contains(GrowthStandard.WHO_2007);
    // The references were made to meet here.
    assertThat(after.unroundedZ().getAsDouble())
        .isCloseTo(before.unroundedZ().getAsDouble(), within(0.1));
  }

  @Test
  void the_length_must_be_in_the_table_of_its_age_after_correction() {
    assertThat(weightForHeight(730, 44.9, MeasuringPosition.LYING).absence())
        .contains(GrowthAbsence.OUTSIDE_LENGTHS);
    assertThat(weightForHeight(730, 45.0, MeasuringPosition.LYING).isKnown()).isTrue();
    assertThat(weightForHeight(730, 44.3, MeasuringPosition.STANDING).isKnown()).isTrue();
    assertThat(weightForHeight(730, 110.0, MeasuringPosition.LYING).isKnown()).isTrue();
    assertThat(weightForHeight(730, 110.1, MeasuringPosition.LYING).absence())
        .contains(GrowthAbsence.OUTSIDE_LENGTHS);
    assertThat(weightForHeight(731, 64.9, MeasuringPosition.STANDING).absence())
        .contains(GrowthAbsence.OUTSIDE_LENGTHS);
    assertThat(weightForHeight(731, 65.0, MeasuringPosition.STANDING).isKnown()).isTrue();
    assertThat(weightForHeight(731, 65.7, MeasuringPosition.LYING).isKnown()).isTrue();
    assertThat(weightForHeight(731, 120.7, MeasuringPosition.LYING).isKnown()).isTrue();
    assertThat(weightForHeight(731, 120.8, MeasuringPosition.LYING).absence())
        .contains(GrowthAbsence.OUTSIDE_LENGTHS);
  }

  @Test
  void a_length_outside_the_table_of_weights_still_counts_for_age() {
    var tall = child(Sex.MALE, 1800).lengthInCentimetres(121).weightInKilograms(22).build();
    assertThat(tall.result(WEIGHT_FOR_LENGTH_HEIGHT).absence())
        .contains(GrowthAbsence.OUTSIDE_LENGTHS);
    assertThat(tall.result(LENGTH_HEIGHT_FOR_AGE).isKnown()).isTrue();
    assertThat(tall.result(BMI_FOR_AGE).isKnown()).isTrue();
  }

  @Test
  void the_result_shows_the_length_it_used() {
    var child =
        child(Sex.MALE, 868)
            .weightInKilograms(12.9)
            .lengthInCentimetres(85.9)
            .position(MeasuringPosition.LYING)
            .build();
    var length = child.result(BMI_FOR_AGE).length().orElseThrow();
    assertThat(length.measuredCentimetres()).isEqualTo(85.9);
    assertThat(length.centimetres()).isEqualTo(85.2);
    assertThat(child.result(WEIGHT_FOR_AGE).length()).isEmpty();
    assertThat(child.bodyMassIndex()).hasValueCloseTo(12.9 / (0.852 * 0.852), within(1e-12));
  }

  @Test
  void implausible_scores_are_flagged() {
    var lying = MeasuringPosition.LYING;
    var short987 = child(Sex.MALE, 987).lengthInCentimetres(72.86).position(lying).build();
    assertThat(short987.result(LENGTH_HEIGHT_FOR_AGE).isFlagged()).isTrue();

    var ordinary = child(Sex.MALE, 987).lengthInCentimetres(90).position(lying).build();
    assertThat(ordinary.result(LENGTH_HEIGHT_FOR_AGE).isFlagged()).isFalse();
  }

  @Test
  void the_flag_reads_the_rounded_score() {
    var lms = GrowthStandard.forAge(WEIGHT_FOR_AGE, Sex.MALE, 365).orElseThrow();
    var barely = child(Sex.MALE, 365).weightInKilograms(lms.restrictedValueAt(5.004)).build();
    var over = child(Sex.MALE, 365).weightInKilograms(lms.restrictedValueAt(5.006)).build();
    assertThat(barely.result(WEIGHT_FOR_AGE).unroundedZ().getAsDouble()).isGreaterThan(5);
    assertThat(barely.result(WEIGHT_FOR_AGE).isFlagged()).isFalse();
    assertThat(over.result(WEIGHT_FOR_AGE).isFlagged()).isTrue();
  }

  @Property
  void more_weight_is_a_higher_score(
      @ForAll Sex sex,
      @ForAll @IntRange(max = 3652) int day,
      @ForAll @DoubleRange(min = 0.5, max = 80) double kilograms,
      @ForAll @DoubleRange(min = 0.01, max = 5) double more) {
    var lighter = child(sex, day).weightInKilograms(kilograms).build();
    var heavier = child(sex, day).weightInKilograms(kilograms + more).build();
    assertThat(heavier.result(WEIGHT_FOR_AGE).unroundedZ().getAsDouble())
        .isGreaterThan(lighter.result(WEIGHT_FOR_AGE).unroundedZ().getAsDouble());
  }

  @Property
  void at_one_height_more_weight_is_a_higher_score(
      @ForAll Sex sex,
      @ForAll @IntRange(max = 1826) int day,
      @ForAll @DoubleRange(min = 65, max = 110) double centimetres,
      @ForAll @DoubleRange(min = 0.5, max = 80) double kilograms,
      @ForAll @DoubleRange(min = 0.01, max = 5) double more) {
    var child = child(sex, day).lengthInCentimetres(centimetres);
    var lighter = child.weightInKilograms(kilograms).build();
    var heavier = child.weightInKilograms(kilograms + more).build();
    for (var indicator : new GrowthIndicator[] {WEIGHT_FOR_LENGTH_HEIGHT, BMI_FOR_AGE}) {
      assertThat(heavier.result(indicator).unroundedZ().getAsDouble())
          .isGreaterThan(lighter.result(indicator).unroundedZ().getAsDouble());
    }
  }

  @Property
  void every_measurement_that_is_accepted_can_be_computed_with(
      @ForAll Sex sex,
      @ForAll GrowthIndicator indicator,
      @ForAll MeasuringPosition position,
      @ForAll @IntRange(max = 7000) int day,
      @ForAll @DoubleRange(min = 0.1, max = 1000) double kilograms,
      @ForAll @DoubleRange(min = 1, max = 1000) double centimetres) {
    var result =
        child(sex, day)
            .weightInKilograms(kilograms)
            .lengthInCentimetres(centimetres)
            .headCircumferenceInCentimetres(centimetres)
            .armCircumferenceInCentimetres(centimetres)
            .position(position)
            .build()
            .result(indicator);
    assertThat(result.isKnown()).isNotEqualTo(result.absence().isPresent());
    assertThat(result.z().orElse(0)).isFinite();
  }

  @ParameterizedTest
  @CsvSource({"0.005, 0.01", "-0.005, -0.01", "1.004, 1.0", "-2.995, -3.0", "-2.994999, -2.99"})
  void scores_are_rounded_half_away_from_zero(double z, double rounded) {
    assertThat(GrowthResult.rounded(z)).isEqualTo(rounded);
  }

  @Test
  void a_score_just_below_zero_is_reported_without_a_sign() {
    assertThat(GrowthResult.rounded(-0.001)).isEqualTo(0.0);
  }

  @Test
  void figures_that_cannot_be_meant_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> child(Sex.MALE, 0).weightInKilograms(3346).build())
        .withMessage("weight 3346.0 kg is outside 0.1–1000.0; was it given in g?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> child(Sex.MALE, 0).lengthInCentimetres(0).build())
        .withMessage("length 0.0 cm is outside 1.0–1000.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> child(Sex.MALE, 0).headCircumferenceInCentimetres(Double.NaN).build())
        .withMessage("head circumference NaN cm is outside 1.0–1000.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> child(Sex.MALE, 0).armCircumferenceInCentimetres(1001).build())
        .withMessage("arm circumference 1001.0 cm is outside 1.0–1000.0; was it given in mm?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> child(Sex.MALE, -3).build())
        .withMessage("age -3 days is before birth");
  }

  private static GrowthMeasurement.Builder child(Sex sex, int ageInDays) {
    return GrowthMeasurement.builder().sex(sex).ageInDays(ageInDays);
  }

  /** Everything was measured, and the length is in every table. */
  private static GrowthMeasurement measured(int ageInDays) {
    return child(Sex.FEMALE, ageInDays)
        .weightInKilograms(18)
        .lengthInCentimetres(109)
        .headCircumferenceInCentimetres(50)
        .armCircumferenceInCentimetres(16)
        .build();
  }

  private static GrowthResult weightForHeight(
      int ageInDays, double centimetres, MeasuringPosition position) {
    return child(Sex.FEMALE, ageInDays)
        .weightInKilograms(10)
        .lengthInCentimetres(centimetres)
        .position(position)
        .build()
        .result(WEIGHT_FOR_LENGTH_HEIGHT);
  }

  private static OptionalDouble optional(@Nullable Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
