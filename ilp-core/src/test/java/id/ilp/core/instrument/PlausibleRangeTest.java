package id.ilp.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PlausibleRangeTest {
  private static final PlausibleRange PLATELETS =
      PlausibleRange.of("platelets", "10*3/uL", 5, 2000).withOtherUnit("/uL");

  @Test
  void both_ends_belong_to_it() {
    assertThat(PLATELETS.require(5)).isEqualTo(5);
    assertThat(PLATELETS.require(2000)).isEqualTo(2000);
  }

  @Test
  void what_is_below_is_refused_without_a_hint() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLATELETS.require(4.9))
        .withMessage("platelets 4.9 10*3/uL is outside 5–2000");
  }

  @Test
  void what_is_above_is_refused_with_the_unit_it_was_probably_given_in() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLATELETS.require(250_000))
        .withMessage("platelets 250000 10*3/uL is outside 5–2000; was it given in /uL?");
  }

  @Test
  void a_plain_number_is_shown_without_unit_and_hint() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlausibleRange.of("items", "", 0, 3).require(4))
        .withMessage("items 4 is outside 0–3");
  }

  @Test
  void what_is_no_number_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLATELETS.require(Double.NaN))
        .withMessage("platelets NaN 10*3/uL is outside 5–2000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLATELETS.require(Double.POSITIVE_INFINITY))
        .withMessageContaining("platelets Infinity");
  }

  @Test
  void its_ends_must_be_in_order() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlausibleRange.of("items", "", 3, 0))
        .withMessage("items: the least, 3.0, is not up to the most, 0.0");
  }
}
