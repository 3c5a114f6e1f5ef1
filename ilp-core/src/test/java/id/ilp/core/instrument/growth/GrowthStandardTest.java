package id.ilp.core.instrument.growth;

import static id.ilp.core.instrument.growth.GrowthIndicator.LENGTH_HEIGHT_FOR_AGE;
import static id.ilp.core.instrument.growth.GrowthIndicator.WEIGHT_FOR_AGE;
import static id.ilp.core.instrument.growth.GrowthIndicator.WEIGHT_FOR_LENGTH_HEIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.ilp.core.person.Sex;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrowthStandardTest {

  @ParameterizedTest
  @CsvSource({"0, WHO_2006", "1826, WHO_2006", "1827, WHO_2007", "6574, WHO_2007"})
  void one_standard_follows_the_other(int ageInDays, GrowthStandard standard) {
    assertThat(GrowthStandard.at(ageInDays)).contains(standard);
  }

  @ParameterizedTest
  @CsvSource({"-1", "6575"})
  void no_standard_speaks_before_birth_or_of_adults(int ageInDays) {
    assertThat(GrowthStandard.at(ageInDays)).isEmpty();
    assertThat(GrowthStandard.forAge(WEIGHT_FOR_AGE, Sex.MALE, ageInDays)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Sex.class)
  void at_731_days_the_median_falls_by_what_standing_takes_off(Sex sex) {
    double lying = GrowthStandard.forAge(LENGTH_HEIGHT_FOR_AGE, sex, 730).orElseThrow().m();
    double standing = GrowthStandard.forAge(LENGTH_HEIGHT_FOR_AGE, sex, 731).orElseThrow().m();
    assertThat(lying - standing).isBetween(0.6, 0.7);
  }

  @Test
  void between_two_months_the_figures_lie_on_the_straight_line() {
    // Day 3000 is month 98.5626.
    double part = 3000 / 30.4375 - 98;
    var below = GrowthTable.BMI_FOR_AGE_2007.at(Sex.FEMALE, 98);
    var above = GrowthTable.BMI_FOR_AGE_2007.at(Sex.FEMALE, 99);
    var between =
        GrowthStandard.forAge(GrowthIndicator.BMI_FOR_AGE, Sex.FEMALE, 3000).orElseThrow();
    assertThat(between.l()).isCloseTo(below.l() * (1 - part) + above.l() * part, within(1e-12));
    assertThat(between.m()).isCloseTo(below.m() * (1 - part) + above.m() * part, within(1e-12));
    assertThat(between.s()).isCloseTo(below.s() * (1 - part) + above.s() * part, within(1e-12));
  }

  @Test
  void between_two_tenths_of_a_centimetre_too() {
    var below = GrowthStandard.weightForLength(Sex.MALE, 67.5).orElseThrow();
    var above = GrowthStandard.weightForLength(Sex.MALE, 67.6).orElseThrow();
    var between = GrowthStandard.weightForLength(Sex.MALE, 67.55).orElseThrow();
    assertThat(between.m()).isCloseTo((below.m() + above.m()) / 2, within(1e-9));
  }

  @Test
  void weight_for_height_is_not_read_by_age() {
    assertThat(GrowthStandard.forAge(WEIGHT_FOR_LENGTH_HEIGHT, Sex.MALE, 400)).isEmpty();
    assertThat(GrowthStandard.includes(WEIGHT_FOR_LENGTH_HEIGHT, 1826)).isTrue();
    assertThat(GrowthStandard.includes(WEIGHT_FOR_LENGTH_HEIGHT, 1827)).isFalse();
  }

  @Test
  void many_may_ask_at_once() throws Exception {
    Callable<Double> question =
        () -> GrowthStandard.weightForHeight(Sex.MALE, 87).orElseThrow().m();
    var pool = Executors.newFixedThreadPool(8);
    try {
      var answers = pool.invokeAll(Stream.generate(() -> question).limit(200).toList());
      assertThat(answers).hasSize(200);
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(12.1645);
      }
    } finally {
      pool.shutdown();
    }
  }
}
