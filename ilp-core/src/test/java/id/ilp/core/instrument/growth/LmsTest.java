package id.ilp.core.instrument.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import id.ilp.core.person.Sex;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LmsTest {

  @Test
  void the_restricted_formula_pulls_the_tails_of_weight_for_height() {
    var girl = GrowthStandard.weightForHeight(Sex.FEMALE, 95).orElseThrow();
    assertThat(girl.z(10)).isCloseTo(-3.90, within(0.005));
    assertThat(girl.restrictedZ(10)).isCloseTo(-3.81, within(0.005));
    assertThat(girl.z(22)).isCloseTo(4.70, within(0.005));
    assertThat(girl.restrictedZ(22)).isCloseTo(5.05, within(0.005));
  }

  @Test
  void the_restricted_formula_pulls_the_tails_of_weight_for_age() {
    var boy = GrowthStandard.forAge(GrowthIndicator.WEIGHT_FOR_AGE, Sex.MALE, 365).orElseThrow();
    assertThat(boy.z(6)).isCloseTo(-4.28, within(0.005));
    assertThat(boy.restrictedZ(6)).isCloseTo(-4.14, within(0.005));
  }

  @Test
  void the_restricted_formula_pulls_the_tails_of_body_mass_index() {
    var boy = GrowthTable.BMI_FOR_AGE_2007.at(Sex.MALE, 120);
    assertThat(boy.z(30)).isCloseTo(3.53, within(0.005));
    assertThat(boy.restrictedZ(30)).isCloseTo(3.84, within(0.005));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, 3})
  void the_two_formulas_meet_at_three_deviations(double tail) {
    var row = new Lms(-0.3833, 13.8, 0.09);
    var there = row.valueAt(tail);
    assertThat(row.restrictedZ(there)).isCloseTo(tail, within(1e-9));
    assertThat(row.restrictedZ(there - 1e-7)).isCloseTo(tail, within(1e-6));
    assertThat(row.restrictedZ(there + 1e-7)).isCloseTo(tail, within(1e-6));
    assertThat(row.restrictedValueAt(tail)).isEqualTo(there);
  }

  @Test
  void beyond_three_deviations_each_step_is_as_wide_as_the_last() {
    var row = new Lms(-0.3833, 13.8, 0.09);
    var step = row.valueAt(3) - row.valueAt(2);
    assertThat(row.restrictedValueAt(5)).isCloseTo(row.valueAt(3) + 2 * step, within(1e-9));
  }

  @Test
  void a_power_of_zero_is_the_log_normal_distribution() {
    var row = new Lms(0, 10, 0.1);
    assertThat(row.z(10 * Math.E)).isCloseTo(10, within(1e-9));
    assertThat(row.valueAt(1)).isCloseTo(10 * Math.exp(0.1), within(1e-9));
    assertThat(new Lms(1e-6, 10, 0.1).z(12)).isCloseTo(row.z(12), within(1e-4));
  }

  @Property
  void a_value_and_its_score_are_two_names_of_one_thing(
      @ForAll @DoubleRange(min = -1.5, max = 1) double l,
      @ForAll @DoubleRange(min = 2, max = 180) double m,
      @ForAll @DoubleRange(min = 0.03, max = 0.18) double s,
      @ForAll @DoubleRange(min = 0.55, max = 2) double share) {
    var row = new Lms(l, m, s);
    var value = share * m;
    assertThat(row.valueAt(row.z(value))).isCloseTo(value, within(1e-6));
    assertThat(row.restrictedValueAt(row.restrictedZ(value))).isCloseTo(value, within(1e-6));
  }

  @Test
  void what_no_child_can_have_is_refused() {
    var row = new Lms(-0.5, 10, 0.1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.z(0))
        .withMessage("a measurement of 0.0 has no z-score: it must be above 0");
    assertThatIllegalArgumentException().isThrownBy(() -> row.restrictedZ(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.valueAt(21))
        .withMessage("no measurement has the z-score 21.0");
    assertThatIllegalArgumentException().isThrownBy(() -> row.restrictedValueAt(-50));
  }

  @Test
  void a_row_must_describe_a_distribution() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Lms(1, 0, 0.1))
        .withMessage("L 1.0, M 0.0, S 0.1: L must be a number, M and S above 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new Lms(Double.NaN, 10, 0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Lms(1, 10, -0.1));
  }
}
