package id.ilp.rules.client;

import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.growth.GrowthMeasurement;
import id.ilp.core.instrument.growth.GrowthResult;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one record measured of a child, beside the growth standards. Several readings ask for the
 * same z-score; each is worked out once.
 */
final class Growth {
  private final GrowthMeasurement measured;
  private final Map<GrowthIndicator, GrowthResult> results = new EnumMap<>(GrowthIndicator.class);

  Growth(GrowthMeasurement measured) {
    this.measured = measured;
  }

  GrowthResult result(GrowthIndicator indicator) {
    GrowthResult result = results.get(indicator);
    if (result == null) {
      result = measured.result(indicator);
      results.put(indicator, result);
    }
    return result;
  }
}
