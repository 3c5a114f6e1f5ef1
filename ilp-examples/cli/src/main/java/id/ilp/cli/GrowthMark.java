package id.ilp.cli;

import id.ilp.core.growth.GrowthVisit;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.growth.GrowthResult;
import id.ilp.core.instrument.growth.LengthOrHeight;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A child's point on a growth chart.
 *
 * @param number of the visit in the table, from 1
 * @param z as reported
 * @param isDoubted whether it is to be measured again
 * @param isCorrected whether its length is not the one measured
 */
record GrowthMark(
    int number,
    GrowthVisit visit,
    double key,
    double value,
    double z,
    boolean isDoubted,
    boolean isCorrected) {

  /** The points of {@code visits} on one scale; a visit without a z-score there has none. */
  static List<GrowthMark> of(List<GrowthVisit> visits, GrowthScale scale) {
    GrowthIndicator indicator = scale.indicator();
    var marks = new ArrayList<GrowthMark>();
    for (int i = 0; i < visits.size(); i++) {
      GrowthVisit visit = visits.get(i);
      GrowthResult result = visit.measured().result(indicator);
      OptionalDouble key = scale.key(visit);
      if (key.isPresent() && result.isKnown()) {
        marks.add(
            new GrowthMark(
                i + 1,
                visit,
                key.getAsDouble(),
                visit.measured().value(indicator).orElseThrow(),
                result.z().orElseThrow(),
                visit.isDoubted(indicator),
                result.length().filter(LengthOrHeight::isCorrected).isPresent()));
      }
    }
    return marks;
  }
}
