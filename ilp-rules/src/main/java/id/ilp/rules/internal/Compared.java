package id.ilp.rules.internal;

import java.util.Objects;
import org.drools.modelcompiler.util.EvaluationUtil;

/**
 * What Drools calls to compare values, without making objects of whole numbers, and without its own
 * class where no other values are compared: that one stands far behind on the class path, and makes
 * a calendar's formats ready when it is loaded.
 */
public final class Compared {
  private Compared() {}

  public static boolean areNullSafeEquals(Object one, Object other) {
    return Objects.equals(one, other);
  }

  public static boolean lessThanNumbers(int one, int other) {
    return one < other;
  }

  public static boolean lessThanNumbers(Number one, Number other) {
    return EvaluationUtil.lessThanNumbers(one, other);
  }

  public static boolean greaterThanNumbers(int one, int other) {
    return one > other;
  }

  public static boolean greaterThanNumbers(Number one, Number other) {
    return EvaluationUtil.greaterThanNumbers(one, other);
  }

  public static boolean lessOrEqualNumbers(int one, int other) {
    return one <= other;
  }

  public static boolean lessOrEqualNumbers(Number one, Number other) {
    return EvaluationUtil.lessOrEqualNumbers(one, other);
  }

  public static boolean greaterOrEqualNumbers(int one, int other) {
    return one >= other;
  }

  public static boolean greaterOrEqualNumbers(Number one, Number other) {
    return EvaluationUtil.greaterOrEqualNumbers(one, other);
  }
}
