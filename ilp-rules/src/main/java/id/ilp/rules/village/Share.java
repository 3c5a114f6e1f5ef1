package id.ilp.rules.village;

import java.util.OptionalDouble;

/**
 * So many of so many. The first may be the larger: then more were reached than were expected, which
 * is shown, never cut.
 *
 * @param counted the numerator
 * @param of the denominator
 */
public record Share(long counted, long of) {
  static final Share NONE = new Share(0, 0);

  /** In percent; empty if there is nothing to divide by. */
  public OptionalDouble percent() {
    return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * counted / of);
  }

  /** Both counts added. */
  public Share plus(Share other) {
    return new Share(counted + other.counted, of + other.of);
  }
}
