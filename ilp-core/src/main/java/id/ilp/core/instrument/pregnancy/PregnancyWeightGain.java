package id.ilp.core.instrument.pregnancy;

import id.ilp.core.instrument.PlausibleRange;
import java.util.Locale;

/**
 * The weight gained in a pregnancy beside the weight expected (kenaikan berat badan ibu hamil).
 *
 * @param gainedGrams since the weight before pregnancy, below 0 if lost
 * @param lowGrams the least expected, itself within
 * @param highGrams the most expected, itself within
 */
public record PregnancyWeightGain(int gainedGrams, int lowGrams, int highGrams) {

  private static final PlausibleRange GAIN =
      PlausibleRange.of("weight gained", "kg", -60, 100).withOtherUnit("g");

  private static final double GRAMS_PER_KILOGRAM = 1_000;

  /** Where the gain lies. */
  public enum Result {
    BELOW,
    WITHIN,
    ABOVE;

    /** The catalogue code: the word, small. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The gain by a gestation, judged by its completed weeks; after the early weeks the band grows by
   * the weekly gain, to the end.
   *
   * @param gainedKilograms weight now less the weight before pregnancy; -60 to 100
   * @throws IllegalArgumentException if the gain is outside its bounds
   */
  public static PregnancyWeightGain at(
      Gestation gestation, double gainedKilograms, ExpectedWeightGain expected) {
    int gained = grams(GAIN.require(gainedKilograms));
    int week = gestation.weeks();
    return new PregnancyWeightGain(gained, expected.lowGrams(week), expected.highGrams(week));
  }

  /** Where the gain lies. */
  public Result result() {
    if (gainedGrams < lowGrams) {
      return Result.BELOW;
    }
    return gainedGrams > highGrams ? Result.ABOVE : Result.WITHIN;
  }

  /** The least expected, in kilograms. */
  public double lowKilograms() {
    return lowGrams / GRAMS_PER_KILOGRAM;
  }

  /** The most expected, in kilograms. */
  public double highKilograms() {
    return highGrams / GRAMS_PER_KILOGRAM;
  }

  /** Whole grams, in which 58.3 kg are 3.3 kg more than 55 kg and not a hair less. */
  static int grams(double kilograms) {
    return (int) Math.round(kilograms * GRAMS_PER_KILOGRAM);
  }
}
