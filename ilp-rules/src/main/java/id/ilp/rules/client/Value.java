package id.ilp.rules.client;

import java.util.OptionalDouble;

/**
 * A number that may be unknown. Nothing is true of an unknown number, nor its opposite.
 *
 * @param orNaN the number; not a number if it is unknown, so that no comparison with it holds
 */
public record Value(@ForEngine double orNaN) {
  /** Whether it is known. */
  public boolean isKnown() {
    return !Double.isNaN(orNaN);
  }

  /** Whether it is known and not below {@code bound}. */
  public boolean atLeast(double bound) {
    return orNaN >= bound;
  }

  /** Whether it is known and below {@code bound}. */
  public boolean below(double bound) {
    return orNaN < bound;
  }

  /** Whether it is known and above {@code bound}. */
  public boolean above(double bound) {
    return orNaN > bound;
  }

  /** The number, if it is known. */
  @ForEngine
  public OptionalDouble number() {
    return isKnown() ? OptionalDouble.of(orNaN) : OptionalDouble.empty();
  }
}
