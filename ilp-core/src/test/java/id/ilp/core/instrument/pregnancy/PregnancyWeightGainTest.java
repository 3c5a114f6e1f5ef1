package id.ilp.core.instrument.pregnancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.ilp.core.instrument.pregnancy.PregnancyWeightGain.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PregnancyWeightGainTest {

  /** The Institute of Medicine's rate for a body mass index from 18.5 to 24.9. */
  private static final ExpectedWeightGain NORMAL = new ExpectedWeightGain(13, 0.5, 2.0, 0.35, 0.50);

  private static PregnancyWeightGain at(int week, int day, double kilograms) {
    return PregnancyWeightGain.at(Gestation.of(week, day), kilograms, NORMAL);
  }

  @ParameterizedTest
  @CsvSource({
    "0,  0,  0.5,   2",
    "13, 0,  0.5,   2",
    "13, 6,  0.5,   2", // week 13 is not over
    "14, 0,  0.85,  2.5",
    "20, 0,  2.95,  5.5",
    "40, 0,  9.95, 15.5",
  })
  void the_band_is_flat_until_week_thirteen_and_grows_every_week_after(
      int week, int day, double low, double high) {
    var gain = at(week, day, 3);
    assertThat(gain.lowKilograms()).isEqualTo(low);
    assertThat(gain.highKilograms()).isEqualTo(high);
  }

  @ParameterizedTest
  @CsvSource({
    "20, 2.949, BELOW",
    "20, 2.95,  WITHIN",
    "20, 5.5,   WITHIN",
    "20, 5.501, ABOVE",
    "13, 0.499, BELOW",
    "13, 0.5,   WITHIN",
    "13, 2.0,   WITHIN",
    "13, 2.001, ABOVE",
    "20, -3,    BELOW",
    "20, 0,     BELOW",
  })
  void both_ends_of_the_band_are_within(int week, double kilograms, Result expected) {
    assertThat(at(week, 0, kilograms).result()).isEqualTo(expected);
  }

  @Test
  void the_ends_are_met_however_the_decimals_fall() {
    for (int week = 13; week <= 42; week++) {
      double atLow = 55 + 0.5 + 0.35 * (week - 13) - 55;
      double atHigh = 61.3 + 2 + 0.5 * (week - 13) - 61.3;
      assertThat(at(week, 0, atLow).result())
          .as("low end of week " + week)
          .isEqualTo(Result.WITHIN);
      assertThat(at(week, 0, atHigh).result())
          .as("high end of week " + week)
          .isEqualTo(Result.WITHIN);
    }
  }

  @Test
  void a_row_for_twins_is_a_row_like_others() {
    var twins = new ExpectedWeightGain(13, 1, 3, 0.6, 0.8);
    var gain = PregnancyWeightGain.at(Gestation.of(23, 0), 6.9, twins);
    assertThat(gain).isEqualTo(new PregnancyWeightGain(6900, 7000, 11_000));
    assertThat(gain.result()).isEqualTo(Result.BELOW);
  }

  @Test
  void an_implausible_gain_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> at(20, 0, 3300))
        .withMessage("weight gained 3300 kg is outside -60–100; was it given in g?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> at(20, 0, -61))
        .withMessage("weight gained -61 kg is outside -60–100");
  }

  @Test
  void a_row_out_of_order_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExpectedWeightGain(13, 2, 0.5, 0.35, 0.5))
        .withMessage("early gain 2.0–0.5 kg must run from 0 or more to no less");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExpectedWeightGain(13, 0.5, 2, 0.5, 0.35))
        .withMessage("weekly gain 0.5–0.35 kg must run from 0 or more to no less");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExpectedWeightGain(13, -0.5, 2, 0.35, 0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExpectedWeightGain(13, 0.5, Double.NaN, 0.35, 0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExpectedWeightGain(0, 0.5, 2, 0.35, 0.5))
        .withMessage("last flat week 0 is outside 1–40");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExpectedWeightGain(41, 0.5, 2, 0.35, 0.5));
  }

  @Test
  void codes_are_the_words_of_the_catalogue() {
    assertThat(Result.values())
        .extracting(Result::code)
        .containsExactly("below", "within", "above");
  }
}
