package id.ilp.core.instrument.tobacco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmokingHistoryTest {

  @ParameterizedTest
  @CsvSource({
    "20,  1,   1,    20",
    "12,  30,  18,   360",
    "16,  25,  20,   400", // the end of the lowest class of PUMA
    "10,  20,  10,   200", // the end of light smoking by Brinkman
    "0,   0,   0,    0",
    "0,   90,  0,    0",
    "100, 90,  450,  9000",
    "5,   0.5, 0.125, 2.5",
  })
  void multiplies_cigarettes_by_years(
      double cigarettesPerDay, double years, double packYears, double brinkmanIndex) {
    var history = new SmokingHistory(cigarettesPerDay, years);
    assertThat(history.packYears()).isEqualTo(packYears);
    assertThat(history.brinkmanIndex()).isEqualTo(brinkmanIndex);
  }

  @Test
  void implausible_figures_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SmokingHistory(-1, 10))
        .withMessage("cigarettes per day -1 is outside 0–100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SmokingHistory(101, 10))
        .withMessage("cigarettes per day 101 is outside 0–100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SmokingHistory(10, -0.5))
        .withMessage("years of smoking -0.5 is outside 0–90");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SmokingHistory(10, 91))
        .withMessage("years of smoking 91 is outside 0–90");
  }
}
