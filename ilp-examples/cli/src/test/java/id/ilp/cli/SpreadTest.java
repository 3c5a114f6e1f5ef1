package id.ilp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void what_has_room_stays() {
    assertThat(Spread.apart(new double[] {5, 20, 40}, 10, 0, 50)).containsExactly(5, 20, 40);
    assertThat(Spread.apart(new double[0], 10, 0, 50)).isEmpty();
  }

  @Test
  void what_touches_gives_way_to_both_sides() {
    assertThat(Spread.apart(new double[] {20, 20, 45}, 10, 0, 50)).containsExactly(15, 25, 45);
  }

  @Test
  void the_ends_hold() {
    assertThat(Spread.apart(new double[] {0, 1, 49}, 10, 0, 50)).containsExactly(0, 10, 49);
    assertThat(Spread.apart(new double[] {30, 48, 50}, 10, 0, 50)).containsExactly(30, 40, 50);
    assertThat(Spread.apart(new double[] {0, 0, 0}, 10, 20, 40)).containsExactly(20, 30, 40);
  }
}
