package id.ilp.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drools.modelcompiler.util.EvaluationUtil;
import org.junit.jupiter.api.Test;

/** Rules compare values as Drools would. */
class ComparedTest {
  private static final List<Integer> WHOLE = List.of(-1, 0, 7, 7000, Integer.MAX_VALUE);
  private static final List<Double> PARTS = List.of(-0.5, 0.0, 6.9, 7.0, Double.NaN);

  @Test
  void whole_numbers_and_others_compare_as_in_drools() {
    for (int one : WHOLE) {
      for (int other : WHOLE) {
        same(one, other);
        assertThat(Compared.lessThanNumbers(one, other)).isEqualTo(one < other);
        assertThat(Compared.greaterThanNumbers(one, other)).isEqualTo(one > other);
        assertThat(Compared.lessOrEqualNumbers(one, other)).isEqualTo(one <= other);
        assertThat(Compared.greaterOrEqualNumbers(one, other)).isEqualTo(one >= other);
      }
      for (double other : PARTS) {
        same(one, other);
        same(other, one);
      }
    }
  }

  private static void same(Number one, Number other) {
    assertThat(Compared.lessThanNumbers(one, other))
        .isEqualTo(EvaluationUtil.lessThanNumbers(one, other));
    assertThat(Compared.greaterThanNumbers(one, other))
        .isEqualTo(EvaluationUtil.greaterThanNumbers(one, other));
    assertThat(Compared.lessOrEqualNumbers(one, other))
        .isEqualTo(EvaluationUtil.lessOrEqualNumbers(one, other));
    assertThat(Compared.greaterOrEqualNumbers(one, other))
        .isEqualTo(EvaluationUtil.greaterOrEqualNumbers(one, other));
    assertThat(Compared.areNullSafeEquals(one, other))
        .isEqualTo(EvaluationUtil.areNullSafeEquals(one, other));
  }
}
