package id.ilp.rules.client;

import java.util.OptionalDouble;

/** A number that may be unknown. Nothing is true of an unknown number, nor its opposite. */
public record Value(@ForEngine OptionalDouble number) {
  /** Whether it is known. */
  public boolean isKnown() {
    return number.isPresent();
  }

  /** Whether it is known and not below {@code bound}. */
  public boolean atLeast(double bound) {
    return number.isPresent() && number.getAsDouble() >= bound;
  }

  /** Whether it is known and below {@code bound}. */
  public boolean below(double bound) {
    return number.isPresent() && number.getAsDouble() < bound;
  }

  /** Whether it is known and above {@code bound}. */
  public boolean above(double bound) {
    return number.isPresent() && number.getAsDouble() > bound;
  }

  double orNaN() {
    return number.orElse(Double.NaN);
  }
}
