package id.ilp.core.instrument.growth;

import static id.ilp.core.instrument.growth.MeasuringPosition.LYING;
import static id.ilp.core.instrument.growth.MeasuringPosition.STANDING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthOrHeightTest {

  @ParameterizedTest
  @CsvSource({
    "0,    LYING,    80.0, LYING,    FITS_AGE",
    "273,  STANDING, 80.0, LYING,    STANDING_NOT_BELIEVED",
    "274,  STANDING, 80.7, LYING,    HEIGHT_TURNED_INTO_LENGTH",
    "730,  STANDING, 80.7, LYING,    HEIGHT_TURNED_INTO_LENGTH",
    "730,  LYING,    80.0, LYING,    FITS_AGE",
    "730,  ,         80.0, LYING,    ASSUMED_FROM_AGE",
    "731,  STANDING, 80.0, STANDING, FITS_AGE",
    "731,  LYING,    79.3, STANDING, LENGTH_TURNED_INTO_HEIGHT",
    "731,  ,         80.0, STANDING, ASSUMED_FROM_AGE",
    "4000, LYING,    79.3, STANDING, LENGTH_TURNED_INTO_HEIGHT",
  })
  void the_position_is_made_to_fit_the_age(
      int ageInDays,
      MeasuringPosition measuredIn,
      double centimetres,
      MeasuringPosition usedAs,
      PositionHandling handling) {
    var length = LengthOrHeight.of(ageInDays, 80, Optional.ofNullable(measuredIn));
    assertThat(length.centimetres()).isEqualTo(centimetres);
    assertThat(length.position()).isEqualTo(usedAs);
    assertThat(length.handling()).isEqualTo(handling);
    assertThat(length.isCorrected()).isEqualTo(centimetres != 80);
  }

  @Test
  void taking_off_seven_millimetres_leaves_a_tidy_number() {
    assertThat(LengthOrHeight.of(731, 120.7, Optional.of(LYING)).centimetres()).isEqualTo(120);
    assertThat(LengthOrHeight.of(700, 44.3, Optional.of(STANDING)).centimetres()).isEqualTo(45);
    assertThat(LengthOrHeight.of(987, 72.86, Optional.of(LYING)).centimetres()).isEqualTo(72.16);
  }
}
