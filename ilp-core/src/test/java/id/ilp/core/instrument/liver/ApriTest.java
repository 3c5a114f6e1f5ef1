package id.ilp.core.instrument.liver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApriTest {

  @ParameterizedTest
  @CsvSource({
    "65,   40, 458,  0.35", // a published worked example
    "80,   40, 100,  2",
    "80,   50, 100,  1.6",
    "5000, 10, 5,    10000",
    "40,   200, 100, 0.2",
  })
  void is_ast_in_percent_of_its_upper_limit_over_the_platelets(
      double ast, double upperLimit, double platelets, double expected) {
    assertThat(Apri.of(ast, upperLimit, platelets)).isCloseTo(expected, within(0.005));
  }

  @Property
  void one_half_is_exactly_one_half(@ForAll @IntRange(min = 3, max = 400) int ast) {
    assertThat(Apri.of(ast, 40, 5 * ast)).isEqualTo(0.5);
  }

  @Test
  void implausible_figures_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Apri.of(2.9, 40, 200))
        .withMessage("ast 2.9 U/L is outside 3–5000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Apri.of(5001, 40, 200))
        .withMessage("ast 5001 U/L is outside 3–5000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Apri.of(30, 0, 200))
        .withMessage("upper limit of ast 0 U/L is outside 10–200");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Apri.of(30, 40, 4))
        .withMessage("platelets 4 10*3/uL is outside 5–2000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Apri.of(30, 40, 250_000))
        .withMessage("platelets 250000 10*3/uL is outside 5–2000; was it given in /uL?");
  }
}
