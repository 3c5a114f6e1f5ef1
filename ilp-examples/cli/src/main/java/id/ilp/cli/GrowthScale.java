package id.ilp.cli;

import id.ilp.core.growth.GrowthVisit;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.growth.GrowthStandard;
import id.ilp.core.instrument.growth.LengthOrHeight;
import id.ilp.core.instrument.growth.Lms;
import id.ilp.core.instrument.growth.MeasuringPosition;
import id.ilp.core.person.Sex;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What lies from left to right on a growth chart: days of age, or centimetres of length or height.
 *
 * @param from the least key, itself shown
 * @param to the greatest key, itself shown
 */
record GrowthScale(GrowthIndicator indicator, Axis axis, double from, double to) {
  /** WHO's mean month, in days. */
  static final double MONTH = 30.4375;

  /** What the keys are. */
  enum Axis {
    AGE,
    LENGTH,
    HEIGHT
  }

  static GrowthScale byAge(GrowthIndicator indicator, int fromDay, int toDay) {
    return new GrowthScale(indicator, Axis.AGE, fromDay, toDay);
  }

  /** Weight for length, lying: all of WHO's table. */
  static GrowthScale byLength() {
    return new GrowthScale(GrowthIndicator.WEIGHT_FOR_LENGTH_HEIGHT, Axis.LENGTH, 45, 110);
  }

  /** Weight for height, standing: all of WHO's table. */
  static GrowthScale byHeight() {
    return new GrowthScale(GrowthIndicator.WEIGHT_FOR_LENGTH_HEIGHT, Axis.HEIGHT, 65, 120);
  }

  /** WHO's row at a key. */
  Optional<Lms> row(Sex sex, double key) {
    return switch (axis) {
      case AGE -> GrowthStandard.forAge(indicator, sex, (int) Math.rint(key));
      case LENGTH -> GrowthStandard.weightForLength(sex, key);
      case HEIGHT -> GrowthStandard.weightForHeight(sex, key);
    };
  }

  /** Stretches without a step: length and height differ by what lying adds. */
  List<double[]> stretches() {
    double first = GrowthStandard.FIRST_DAY_OF_HEIGHT;
    return isStepped()
        ? List.of(new double[] {from, first - 1}, new double[] {first, to})
        : List.of(new double[] {from, to});
  }

  /** Whether length gives way to height within it. */
  boolean isStepped() {
    return axis == Axis.AGE
        && indicator.isLengthBased()
        && from < GrowthStandard.FIRST_DAY_OF_HEIGHT
        && to > GrowthStandard.FIRST_DAY_OF_HEIGHT;
  }

  /** The key of a visit; empty if it does not belong here. */
  OptionalDouble key(GrowthVisit visit) {
    if (axis == Axis.AGE) {
      int age = visit.measured().ageInDays();
      return age >= from && age <= to ? OptionalDouble.of(age) : OptionalDouble.empty();
    }
    Optional<LengthOrHeight> length =
        visit.measured().length().filter(known -> (axis == Axis.LENGTH) == isLying(known));
    return length.isPresent()
        ? OptionalDouble.of(length.get().centimetres())
        : OptionalDouble.empty();
  }

  private static boolean isLying(LengthOrHeight length) {
    return length.position() == MeasuringPosition.LYING;
  }
}
