package id.ilp.core.instrument.tobacco;

import id.ilp.core.instrument.PlausibleRange;

/**
 * How much a person smoked (riwayat merokok).
 *
 * @param cigarettesPerDay on an average day of the years of smoking; 0 to 100
 * @param years of smoking, without the years between; 0 to 90
 */
public record SmokingHistory(double cigarettesPerDay, double years) {

  private static final PlausibleRange CIGARETTES =
      PlausibleRange.of("cigarettes per day", "", 0, 100);
  private static final PlausibleRange YEARS = PlausibleRange.of("years of smoking", "", 0, 90);

  /** The pack of the definition, whatever the packs of the shop hold. */
  private static final double CIGARETTES_PER_PACK = 20;

  /** Checks that a person can have smoked so much. */
  public SmokingHistory {
    CIGARETTES.require(cigarettesPerDay);
    YEARS.require(years);
  }

  /** Packs of twenty a day, times years (bungkus-tahun); some forms call it packs per year. */
  public double packYears() {
    return cigarettesPerDay * years / CIGARETTES_PER_PACK;
  }

  /** Cigarettes a day, times years (indeks Brinkman). */
  public double brinkmanIndex() {
    return cigarettesPerDay * years;
  }
}
