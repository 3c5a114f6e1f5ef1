package id.ilp.core.instrument.pregnancy;

/**
 * The weight a woman is expected to gain: one row of a table by body mass index before pregnancy
 * and by the number of children she carries.
 *
 * @param lastFlatWeek the last completed week with the band of early pregnancy; 1 to 40
 * @param earlyLow kilograms gained by then, least
 * @param earlyHigh kilograms gained by then, most
 * @param weeklyLow kilograms for each week after it, least
 * @param weeklyHigh kilograms for each week after it, most
 */
public record ExpectedWeightGain(
    int lastFlatWeek, double earlyLow, double earlyHigh, double weeklyLow, double weeklyHigh) {

  private static final int LAST_WEEK = 40;

  /** Checks that both bands have their ends in order. */
  public ExpectedWeightGain {
    if (lastFlatWeek < 1 || lastFlatWeek > LAST_WEEK) {
      throw new IllegalArgumentException(
          "last flat week %d is outside 1–%d".formatted(lastFlatWeek, LAST_WEEK));
    }
    requireBand("early gain", earlyLow, earlyHigh);
    requireBand("weekly gain", weeklyLow, weeklyHigh);
  }

  /** The least expected by a completed week, in grams. */
  int lowGrams(int week) {
    return grams(earlyLow, weeklyLow, week);
  }

  /** The most expected by a completed week, in grams. */
  int highGrams(int week) {
    return grams(earlyHigh, weeklyHigh, week);
  }

  private int grams(double early, double weekly, int week) {
    return PregnancyWeightGain.grams(early + weekly * Math.max(0, week - lastFlatWeek));
  }

  private static void requireBand(String field, double low, double high) {
    if (!(low >= 0 && low <= high && Double.isFinite(high))) {
      throw new IllegalArgumentException(
          "%s %s–%s kg must run from 0 or more to no less".formatted(field, low, high));
    }
  }
}
