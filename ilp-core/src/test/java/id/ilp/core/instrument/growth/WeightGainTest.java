package id.ilp.core.instrument.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.ilp.core.instrument.growth.MinimalWeightGains.Row;
import id.ilp.core.person.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightGainTest {

  private static final LocalDate BIRTH = LocalDate.parse("2025-01-10");

  private static final MinimalWeightGains LEAST =
      MinimalWeightGains.of(
          List.of(
              new Row(Sex.FEMALE, 1, 6, 500),
              new Row(Sex.MALE, 1, 6, 500),
              new Row(Sex.FEMALE, 6, 8, 300),
              new Row(Sex.MALE, 6, 8, 400),
              new Row(Sex.FEMALE, 8, 60, 200),
              new Row(Sex.MALE, 8, 60, 200)));

  private static Weighing weighing(String date, double kilograms) {
    return new Weighing(LocalDate.parse(date), kilograms);
  }

  private static WeightGain girl(Weighing now, Weighing... others) {
    return WeightGain.at(now, List.of(others), Sex.FEMALE, BIRTH, LEAST);
  }

  private static WeightGain of(WeighingResult result, int grams) {
    return new WeightGain(Optional.of(result), OptionalInt.of(grams));
  }

  private static WeightGain of(WeighingResult result) {
    return new WeightGain(Optional.of(result), OptionalInt.empty());
  }

  @Test
  void the_first_weighing_ever_is_b() {
    assertThat(girl(weighing("2025-05-12", 6))).isEqualTo(of(WeighingResult.B));
  }

  @Test
  void later_weighings_and_the_weighing_itself_do_not_count_as_earlier() {
    var now = weighing("2025-05-12", 6);
    assertThat(girl(now, now, weighing("2025-06-12", 6.5))).isEqualTo(of(WeighingResult.B));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-01, 2025-05-31, N", // first and last day of two neighbouring months
    "2025-04-30, 2025-05-01, N",
    "2025-03-31, 2025-05-01, O", // the day before the month before
    "2025-05-01, 2025-05-31, O", // this very month
    "2025-12-31, 2026-01-01, N", // over the turn of the year
    "2025-11-30, 2026-01-01, O",
    "2027-12-20, 2028-02-29, O",
    "2028-01-31, 2028-02-29, N", // the leap day
    "2028-02-29, 2028-03-31, N",
    "2028-02-29, 2028-04-01, O",
  })
  void the_month_before_is_that_of_the_calendar(
      String earlier, String now, WeighingResult expected) {
    assertThat(girl(weighing(now, 9), weighing(earlier, 7)).result()).contains(expected);
  }

  @Test
  void the_least_gain_is_enough_and_a_gram_less_is_not() {
    var april = weighing("2025-04-12", 5.8);
    assertThat(girl(weighing("2025-05-12", 6.3), april)).isEqualTo(of(WeighingResult.N, 500));
    assertThat(girl(weighing("2025-05-12", 6.299), april)).isEqualTo(of(WeighingResult.T, 499));
  }

  @Test
  void every_gain_of_exactly_the_least_is_enough_however_the_decimals_fall() {
    for (int tenths = 20; tenths < 150; tenths++) {
      var before = weighing("2025-04-12", tenths / 10.0);
      var now = weighing("2025-05-12", (tenths + 5) / 10.0);
      assertThat(girl(now, before)).isEqualTo(of(WeighingResult.N, 500));
    }
  }

  @Test
  void no_gain_and_a_loss_are_t() {
    var april = weighing("2025-04-12", 6);
    assertThat(girl(weighing("2025-05-12", 6), april)).isEqualTo(of(WeighingResult.T, 0));
    assertThat(girl(weighing("2025-05-12", 5.4), april)).isEqualTo(of(WeighingResult.T, -600));
  }

  @Test
  void a_missed_month_is_not_made_up_by_twice_the_gain() {
    assertThat(girl(weighing("2025-05-12", 7), weighing("2025-03-12", 4)))
        .isEqualTo(of(WeighingResult.O));
  }

  @ParameterizedTest
  @CsvSource({
    "FEMALE, 2025-07-09, T", // 5 months: 500 g
    "FEMALE, 2025-07-10, N", // 6 months: 300 g
    "MALE,   2025-07-10, T", // 6 months: 400 g
    "MALE,   2025-09-09, T", // 7 months
    "MALE,   2025-09-10, N", // 8 months: 200 g
  })
  void the_least_gain_is_that_of_sex_and_completed_months(
      Sex sex, LocalDate now, WeighingResult expected) {
    var gain =
        WeightGain.at(
            new Weighing(now, 7.3),
            List.of(new Weighing(now.minusMonths(1), 7)),
            sex,
            BIRTH,
            LEAST);
    assertThat(gain).isEqualTo(of(expected, 300));
  }

  @Test
  void a_child_of_the_leap_day_is_a_year_old_on_the_first_of_march() {
    var birth = LocalDate.parse("2028-02-29");
    var table = MinimalWeightGains.of(List.of(new Row(Sex.MALE, 12, 13, 200)));
    var before = List.of(weighing("2029-02-01", 9));
    var onTheFirstOfMarch =
        WeightGain.at(weighing("2029-03-01", 9.2), before, Sex.MALE, birth, table);
    assertThat(onTheFirstOfMarch.result()).contains(WeighingResult.N);
    var january = List.of(weighing("2029-01-31", 9));
    assertThat(WeightGain.at(weighing("2029-02-28", 9.2), january, Sex.MALE, birth, table).result())
        .isEmpty();
  }

  @Test
  void an_age_without_a_least_gain_has_a_gain_and_no_result() {
    var newborn = girl(weighing("2025-02-09", 3.9), weighing("2025-01-10", 3));
    assertThat(newborn).isEqualTo(new WeightGain(Optional.empty(), OptionalInt.of(900)));
    var five = girl(weighing("2030-01-10", 18), weighing("2029-12-10", 17));
    assertThat(five.result()).isEmpty();
    var theDayBefore = girl(weighing("2030-01-09", 18), weighing("2029-12-10", 17));
    assertThat(theDayBefore.result()).contains(WeighingResult.N);
  }

  @Test
  void the_latest_weighing_of_the_month_before_counts_and_of_one_day_the_heavier() {
    var others =
        new ArrayList<>(
            List.of(
                weighing("2025-03-30", 4),
                weighing("2025-04-02", 5),
                weighing("2025-04-20", 5.7),
                weighing("2025-04-20", 5.6),
                weighing("2025-05-02", 6)));
    var now = weighing("2025-05-20", 6.2);
    for (int i = 0; i < others.size(); i++) {
      Collections.rotate(others, 1);
      assertThat(WeightGain.at(now, others, Sex.FEMALE, BIRTH, LEAST))
          .isEqualTo(of(WeighingResult.N, 500));
    }
  }

  @Test
  void a_weighing_before_birth_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> girl(weighing("2025-01-09", 3)))
        .withMessage("weighing on 2025-01-09 is before birth on 2025-01-10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> girl(weighing("2025-02-12", 4), weighing("2025-01-09", 3)))
        .withMessage("weighing on 2025-01-09 is before birth on 2025-01-10");
    assertThat(girl(weighing("2025-01-10", 3))).isEqualTo(of(WeighingResult.B));
  }

  @Test
  void a_weight_in_grams_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> weighing("2025-05-12", 6300))
        .withMessage("weight 6300 kg is outside 0.3–300; was it given in g?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> weighing("2025-05-12", 0.29))
        .withMessage("weight 0.29 kg is outside 0.3–300");
  }

  @Test
  void two_rows_for_one_age_of_one_sex_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                MinimalWeightGains.of(
                    List.of(new Row(Sex.MALE, 1, 12, 500), new Row(Sex.MALE, 11, 60, 200))))
        .withMessageEndingWith("speak of the same ages");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                MinimalWeightGains.of(
                    List.of(new Row(Sex.MALE, 4, 5, 500), new Row(Sex.MALE, 1, 60, 200))));
  }

  @Test
  void a_row_has_ages_and_a_gain() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Row(Sex.MALE, 3, 3, 500))
        .withMessage(
            "ages from month 3, before month 3: must be 0 or more, and at least one month");
    assertThatIllegalArgumentException().isThrownBy(() -> new Row(Sex.MALE, -1, 3, 500));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Row(Sex.MALE, 1, 3, 0))
        .withMessage("least gain 0 g from month 1 must be above 0");
  }

  @Test
  void a_result_goes_with_a_gain_only_if_two_weights_were_compared() {
    assertThatIllegalArgumentException().isThrownBy(() -> of(WeighingResult.B, 500));
    assertThatIllegalArgumentException().isThrownBy(() -> of(WeighingResult.O, 500));
    assertThatIllegalArgumentException().isThrownBy(() -> of(WeighingResult.N));
  }

  @Test
  void codes_are_the_small_letters_of_the_card() {
    assertThat(WeighingResult.values())
        .extracting(WeighingResult::code)
        .containsExactly("b", "o", "t", "n");
  }
}
