package id.ilp.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "0.285, 2, 0.29",
    "-0.285, 2, -0.29",
    "1.005, 2, 1.01",
    "0.004999, 2, 0",
    "-0.001, 2, 0",
    "2.5, 0, 3",
    "-2.5, 0, -3",
    "3.5, 0, 4",
    "12345678901.125, 2, 12345678901.13",
  })
  void halves_go_away_from_zero_as_the_digits_say(double value, int decimals, double rounded) {
    assertThat(Decimals.halfUp(value, decimals)).isEqualTo(rounded);
    assertThat(1 / Decimals.halfUp(0 * value, decimals)).isPositive();
  }

  @Property
  void it_is_what_decimal_arithmetic_says(
      @ForAll @DoubleRange(min = -1e12, max = 1e12) double value,
      @ForAll @IntRange(max = 3) int decimals) {
    assertThat(Decimals.halfUp(value, decimals))
        .isEqualTo(
            BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue());
  }

  @Property
  void a_half_of_the_last_place_is_what_decimal_arithmetic_says(
      @ForAll @IntRange(min = -2_000_000, max = 2_000_000) int thousandths) {
    double value = BigDecimal.valueOf(thousandths, 3).doubleValue();
    assertThat(Decimals.halfUp(value, 2))
        .isEqualTo(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).doubleValue());
  }

  @Test
  void what_is_no_number_is_refused() {
    assertThatThrownBy(() -> Decimals.halfUp(Double.NaN, 2))
        .isInstanceOf(NumberFormatException.class);
  }
}
