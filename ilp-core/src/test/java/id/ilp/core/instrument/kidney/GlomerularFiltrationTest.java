package id.ilp.core.instrument.kidney;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import id.ilp.core.person.Sex;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GlomerularFiltrationTest {

  private static double rate(Sex sex, int years, double creatinine) {
    return GlomerularFiltration.ckdEpi2021(sex, years, creatinine).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "MALE,   55, 1.2, 71", // the calculator of the National Kidney Foundation
    "MALE,   50, 1.0, 92",
    "FEMALE, 50, 0.8, 90",
  })
  void gives_the_whole_numbers_other_calculators_show(
      Sex sex, int years, double creatinine, long expected) {
    assertThat(Math.round(rate(sex, years, creatinine))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "MALE,   0.9, 142",
    "FEMALE, 0.7, 143.704",
    "MALE,   1.8, 61.8091", // 142 over 2 to the power 1.2
    "FEMALE, 1.4, 62.5508",
    "MALE,   0.45, 175.0650", // 142 times 2 to the power 0.302
    "FEMALE, 0.35, 169.8310",
  })
  void bends_at_the_usual_creatinine_of_the_sex(Sex sex, double creatinine, double atBirth) {
    assertThat(rate(sex, 40, creatinine)).isCloseTo(atBirth * Math.pow(0.9938, 40), within(0.001));
  }

  @ParameterizedTest
  @EnumSource
  void children_are_not_scored(Sex sex) {
    assertThat(GlomerularFiltration.ckdEpi2021(sex, 17, 0.8)).isEmpty();
    assertThat(GlomerularFiltration.ckdEpi2021(sex, 0, 0.3)).isEmpty();
    assertThat(GlomerularFiltration.ckdEpi2021(sex, 18, 0.8)).isPresent();
  }

  @Test
  void the_ends_of_plausible_figures_are_accepted() {
    assertThat(rate(Sex.MALE, 130, 0.1)).isPositive();
    assertThat(rate(Sex.FEMALE, 18, 30)).isPositive();
  }

  @Test
  void implausible_figures_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GlomerularFiltration.ckdEpi2021(Sex.MALE, -1, 1))
        .withMessage("age -1 years is outside 0–130");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GlomerularFiltration.ckdEpi2021(Sex.MALE, 131, 1))
        .withMessage("age 131 years is outside 0–130");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GlomerularFiltration.ckdEpi2021(Sex.MALE, 50, 0.09))
        .withMessage("creatinine 0.09 mg/dL is outside 0.1–30");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GlomerularFiltration.ckdEpi2021(Sex.MALE, 50, 88))
        .withMessage("creatinine 88 mg/dL is outside 0.1–30; was it given in umol/L?");
  }

  @Property
  void falls_with_creatinine_and_with_age(
      @ForAll Sex sex,
      @ForAll @IntRange(min = 18, max = 129) int years,
      @ForAll @DoubleRange(min = 0.1, max = 29) double creatinine) {
    var before = rate(sex, years, creatinine);
    assertThat(rate(sex, years, creatinine + 0.1)).isLessThan(before);
    assertThat(rate(sex, years + 1, creatinine)).isLessThan(before);
  }
}
