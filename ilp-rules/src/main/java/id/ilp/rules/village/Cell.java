package id.ilp.rules.village;

import java.util.OptionalLong;

/**
 * A number that may be shown, or one too small for that.
 *
 * @param value empty if masked
 */
public record Cell(OptionalLong value) {
  /** A number that may not be shown. */
  public static final Cell MASKED = new Cell(OptionalLong.empty());

  /** A number to show. */
  public static Cell of(long value) {
    return new Cell(OptionalLong.of(value));
  }

  public boolean isMasked() {
    return value.isEmpty();
  }
}
