package id.ilp.core.instrument.growth;

import id.ilp.core.instrument.PlausibleRange;
import java.time.LocalDate;

/**
 * A child on the scales (penimbangan).
 *
 * @param kilograms 0.3 to 300
 */
public record Weighing(LocalDate date, double kilograms) {

  private static final PlausibleRange WEIGHT =
      PlausibleRange.of("weight", "kg", 0.3, 300).withOtherUnit("g");

  private static final double GRAMS_PER_KILOGRAM = 1_000;

  /** Checks that it is the weight of a person. */
  public Weighing {
    WEIGHT.require(kilograms);
  }

  /** The weight in whole grams, in which 6.3 kg are 500 g more than 5.8 kg and not a hair less. */
  int grams() {
    return grams(kilograms);
  }

  static int grams(double kilograms) {
    return (int) Math.round(kilograms * GRAMS_PER_KILOGRAM);
  }
}
