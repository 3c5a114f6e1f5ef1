package id.ilp.cli;

import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.growth.Lms;
import id.ilp.core.person.Sex;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Where a growth chart lies on the page, and which measurement lies where in it.
 *
 * @param low the measurement at the lower edge
 * @param high the measurement at the upper edge
 * @param step between the lines of the grid, in the unit of the measurement
 */
record GrowthFrame(
    GrowthScale scale, Sex sex, Rectangle2D area, double low, double high, double step) {
  /** The outermost curves. */
  static final int LAST_CURVE = 3;

  /** Between two looks at WHO's table. */
  private static final double APART = 4;

  private static final List<Double> STEPS = List.of(0.5, 1.0, 2.0, 5.0, 10.0, 20.0);
  private static final int MOST_LINES = 13;

  /** A frame that holds all curves and every point that is believed. */
  static GrowthFrame around(GrowthScale scale, Sex sex, Rectangle2D area, List<GrowthMark> marks) {
    var draft = new GrowthFrame(scale, sex, area, 0, 1, 1);
    double low = Double.MAX_VALUE;
    double high = 0;
    for (double[] stretch : scale.stretches()) {
      for (double key : draft.keys(stretch)) {
        low = Math.min(low, draft.curve(-LAST_CURVE, key));
        high = Math.max(high, draft.curve(LAST_CURVE, key));
      }
    }
    for (GrowthMark mark : marks) {
      if (!mark.isDoubted()) {
        low = Math.min(low, mark.value());
        high = Math.max(high, mark.value());
      }
    }
    double range = high - low;
    double step = STEPS.stream().filter(one -> range / one <= MOST_LINES).findFirst().orElse(range);
    return new GrowthFrame(
        scale, sex, area, Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
  }

  /** Where a key lies. */
  double x(double key) {
    return area.getMinX() + area.getWidth() * (key - scale.from()) / (scale.to() - scale.from());
  }

  /** Where a measurement lies. */
  double y(double value) {
    return area.getMaxY() - area.getHeight() * (value - low) / (high - low);
  }

  /** Where a point is drawn: what is not believed may lie outside, and stays at the edge. */
  double yWithin(double value) {
    return Math.min(area.getMaxY(), Math.max(area.getMinY(), y(value)));
  }

  /** The measurement with z-score {@code z} at a key. */
  double curve(double z, double key) {
    GrowthIndicator indicator = scale.indicator();
    Lms row =
        scale
            .row(sex, key)
            .orElseThrow(() -> new IllegalStateException(indicator + " has no row at " + key));
    return indicator.valueAt(row, z);
  }

  /** The keys at which a curve is looked up, as far apart as the eye can tell. */
  double[] keys(double[] stretch) {
    double[] keys = new double[2 + (int) (Math.max(0, x(stretch[1]) - x(stretch[0])) / APART)];
    for (int i = 0; i < keys.length; i++) {
      double key = stretch[0] + (stretch[1] - stretch[0]) * i / (keys.length - 1);
      keys[i] = scale.axis() == GrowthScale.Axis.AGE ? Math.rint(key) : key;
    }
    return keys;
  }
}
