package id.ilp.cli;

import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.person.Sex;
import java.util.List;

/**
 * Colours of the mother and child health book (buku KIA). Each colour has a line style or a label
 * beside it, for a print in grey.
 */
final class GrowthLook {
  /** A coloured strip between two curves. */
  record Band(double from, double to, String fill) {}

  /**
   * How a curve is drawn.
   *
   * @param dashes as {@code stroke-dasharray}
   */
  record Curve(String colour, double width, String dashes) {}

  /** Between the outer curves, where most children are. */
  static final String GREEN = "#d8edd0";

  /** Between the curves at 2 and 3. */
  static final String YELLOW = "#fdf3bf";

  /** Above the orange line. */
  static final String ORANGE = "#f9d9b4";

  private static final Curve MEDIAN = new Curve("#1b7a2f", 1.6, "none");
  private static final Curve ONE = new Curve("#5c5c5c", 0.9, "1.5 2.5");
  private static final Curve TWO = new Curve("#7a5c00", 1.2, "6 3");
  private static final Curve THREE = new Curve("#5c5c5c", 1.2, "8 3 1.5 3");
  private static final Curve RED_LINE = new Curve("#c4141c", 2, "none");
  private static final Curve ORANGE_LINE = new Curve("#c85a00", 2, "10 2");

  private GrowthLook() {}

  /** The strips of an indicator, from below to above. */
  static List<Band> bands(GrowthIndicator indicator) {
    return indicator == GrowthIndicator.WEIGHT_FOR_AGE
        ? List.of(new Band(-3, -2, YELLOW), new Band(-2, 1, GREEN), new Band(1, 3, ORANGE))
        : List.of(new Band(-3, -2, YELLOW), new Band(-2, 2, GREEN), new Band(2, 3, YELLOW));
  }

  /** The curve of a z-score from -3 to 3. */
  static Curve curve(GrowthIndicator indicator, int z) {
    if (z == 1 && indicator == GrowthIndicator.WEIGHT_FOR_AGE) {
      return ORANGE_LINE;
    }
    return switch (Math.abs(z)) {
      case 0 -> MEDIAN;
      case 1 -> ONE;
      case 2 -> TWO;
      default -> z < 0 ? RED_LINE : THREE;
    };
  }

  /** The colour about the charts: blue for boys, pink for girls. */
  static String frame(Sex sex) {
    return sex == Sex.MALE ? "#2a6fb5" : "#d6478f";
  }

  /** A curve's number as it is written at its end. */
  static String label(int z) {
    return z > 0 ? "+" + z : Integer.toString(z);
  }
}
