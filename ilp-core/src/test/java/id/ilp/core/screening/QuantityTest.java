package id.ilp.core.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
  private static String slowly(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  @Property(tries = 3000)
  void a_number_is_written_as_its_decimal_digits_say(
      @ForAll @LongRange(min = -99_999_999_999L, max = 99_999_999_999L) long digits,
      @ForAll @IntRange(max = 12) int decimals) {
    double value = BigDecimal.valueOf(digits, decimals).doubleValue();
    assertThat(Quantity.plain(value)).isEqualTo(slowly(value));
  }

  @Property
  void any_number_is_written_without_an_exponent(@ForAll double value) {
    assertThat(Quantity.plain(value + 0.0)).isEqualTo(slowly(value + 0.0));
  }

  @ParameterizedTest
  @CsvSource({"80,80", "2.95,2.95", "-0.5,-0.5", "0.002,0.002", "0.0002,0.0002", "1e7,10000000"})
  void a_person_would_write_it_so(double value, String text) {
    assertThat(Quantity.plain(value)).isEqualTo(text);
  }
}
