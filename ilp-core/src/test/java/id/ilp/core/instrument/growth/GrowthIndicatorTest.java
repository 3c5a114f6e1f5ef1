package id.ilp.core.instrument.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrowthIndicatorTest {

  @ParameterizedTest
  @EnumSource
  void a_code_is_read_back(GrowthIndicator indicator) {
    assertThat(GrowthIndicator.parse(indicator.toString())).isEqualTo(indicator);
  }

  @Test
  void an_unknown_code_is_refused_with_the_known_ones() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GrowthIndicator.parse("weight-for-ages"))
        .withMessage(
            "growth indicator 'weight-for-ages' is not one of weight-for-age, height-for-age,"
                + " weight-for-height, bmi-for-age, head-circumference-for-age,"
                + " arm-circumference-for-age");
  }

  @ParameterizedTest
  @CsvSource({
    "WEIGHT_FOR_AGE, -6, 5, true",
    "LENGTH_HEIGHT_FOR_AGE, -6, 6, false",
    "WEIGHT_FOR_LENGTH_HEIGHT, -5, 5, true",
    "BMI_FOR_AGE, -5, 5, true",
    "HEAD_CIRCUMFERENCE_FOR_AGE, -5, 5, false",
    "ARM_CIRCUMFERENCE_FOR_AGE, -5, 5, true",
  })
  void an_indicator_knows_its_flags_and_its_formula(
      GrowthIndicator indicator, double lowest, double highest, boolean restricted) {
    assertThat(indicator.isFlagged(lowest)).isFalse();
    assertThat(indicator.isFlagged(lowest - 0.01)).isTrue();
    assertThat(indicator.isFlagged(highest)).isFalse();
    assertThat(indicator.isFlagged(highest + 0.01)).isTrue();

    var row = new Lms(-0.4, 10, 0.1);
    double far = row.restrictedValueAt(4.5);
    assertThat(indicator.isRestricted()).isEqualTo(restricted);
    assertThat(indicator.z(row, far)).isEqualTo(restricted ? row.restrictedZ(far) : row.z(far));
    assertThat(indicator.valueAt(row, 4.5))
        .isEqualTo(restricted ? row.restrictedValueAt(4.5) : row.valueAt(4.5));
  }
}
