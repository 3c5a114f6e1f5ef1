package id.ilp.rules.client;

import id.ilp.core.growth.GrowthVisit;
import id.ilp.core.instrument.Decimals;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.growth.GrowthMeasurement;
import id.ilp.core.instrument.growth.GrowthStandard;
import id.ilp.core.instrument.growth.LengthOrHeight;
import id.ilp.core.instrument.growth.PositionHandling;
import id.ilp.core.person.Sex;
import id.ilp.core.screening.CheckedScreening;
import org.jspecify.annotations.Nullable;

/**
 * What one record measured of a child, beside the growth standards: a {@link GrowthMeasurement} in
 * bare numbers, for every visit of every child is read. What is not known is not a number. Several
 * readings ask for the same z-score; each is worked out once.
 */
final class Growth {
  /** As z-scores are shown. */
  private static final int DECIMALS = 2;

  private static final int INDICATORS = GrowthIndicator.values().length;

  private final Sex sex;
  private final int ageInDays;
  private final CheckedScreening values;
  private final double kilograms;
  private final @Nullable LengthOrHeight length;
  private final double centimetres;
  private final boolean hasOedema;
  private final double[] scores = new double[INDICATORS];
  private int known; // a bit for each score worked out

  Growth(Sex sex, int ageInDays, CheckedScreening values) {
    this.sex = sex;
    this.ageInDays = ageInDays;
    this.values = values;
    kilograms = values.measurement(GrowthVisit.WEIGHT);
    hasOedema = GrowthVisit.hasOedema(values);
    double measured = values.measurement(GrowthVisit.HEIGHT);
    length =
        Double.isNaN(measured)
            ? null
            : LengthOrHeight.of(ageInDays, measured, GrowthVisit.position(values));
    centimetres = length == null ? Double.NaN : length.centimetres();
  }

  /** The z-score as shown; not a number if there is none. */
  @SuppressWarnings("EnumOrdinal") // a place in an array that is kept nowhere
  double z(GrowthIndicator indicator) {
    int place = indicator.ordinal();
    if ((known & 1 << place) == 0) {
      known |= 1 << place;
      scores[place] = score(indicator);
    }
    return scores[place];
  }

  private double score(GrowthIndicator indicator) {
    double value = hasOedema && indicator.isWeightBased() ? Double.NaN : value(indicator);
    if (Double.isNaN(value)) {
      return Double.NaN;
    }
    double z = GrowthStandard.z(indicator, sex, ageInDays, value, centimetres);
    return Double.isNaN(z) ? z : Decimals.halfUp(z, DECIMALS);
  }

  private double value(GrowthIndicator indicator) {
    return switch (indicator) {
      case WEIGHT_FOR_AGE -> kilograms;
      case WEIGHT_FOR_LENGTH_HEIGHT -> Double.isNaN(centimetres) ? Double.NaN : kilograms;
      case LENGTH_HEIGHT_FOR_AGE -> centimetres;
      case BMI_FOR_AGE -> GrowthMeasurement.bodyMassIndex(kilograms, centimetres);
      case HEAD_CIRCUMFERENCE_FOR_AGE -> values.measurement(GrowthVisit.HEAD);
      case ARM_CIRCUMFERENCE_FOR_AGE -> values.measurement(GrowthVisit.ARM);
    };
  }

  /** Whether there is a z-score, and one beyond belief. */
  boolean isFlagged(GrowthIndicator indicator) {
    return indicator.isFlagged(z(indicator));
  }

  /** The length or height that was measured standing and cannot be believed so; null if none. */
  @Nullable LengthOrHeight lengthNotStanding() {
    return length != null && length.handling() == PositionHandling.STANDING_NOT_BELIEVED
        ? length
        : null;
  }
}
