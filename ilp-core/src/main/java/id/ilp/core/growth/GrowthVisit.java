package id.ilp.core.growth;

import id.ilp.core.date.RecordDate;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.growth.GrowthMeasurement;
import id.ilp.core.instrument.growth.MeasuringPosition;
import id.ilp.core.person.Sex;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.CheckedScreening;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One day on which a child was weighed or measured (penimbangan, pengukuran).
 *
 * @param id of the screening record
 * @param date as recorded; of a month without a day, {@code measured} counts its last day
 */
public record GrowthVisit(String id, RecordDate date, GrowthMeasurement measured) {

  /** Measurements of {@code anthropometry} that growth is read from. */
  public static final String WEIGHT = "weight";

  /** Body length or height. */
  public static final String HEIGHT = "height";

  /** Head circumference. */
  public static final String HEAD = "head-circumference";

  /** Arm circumference. */
  public static final String ARM = "muac";

  /** How the child was held to the board. */
  static final String POSITION = "position";

  /** Swelling of both feet: yes, or its degree from 1. */
  static final String OEDEMA = "oedema";

  /** What a checked {@code anthropometry} record measured of a child of this age in days. */
  static GrowthMeasurement measurement(Sex sex, int ageInDays, CheckedScreening values) {
    return GrowthMeasurement.builder()
        .sex(sex)
        .ageInDays(ageInDays)
        .weightInKilograms(number(values, WEIGHT))
        .lengthInCentimetres(number(values, HEIGHT))
        .position(position(values))
        .headCircumferenceInCentimetres(number(values, HEAD))
        .armCircumferenceInCentimetres(number(values, ARM))
        .hasOedema(hasOedema(values))
        .build();
  }

  /**
   * Whether a z-score, or a measurement in it by its own indicator, is beyond belief and to be
   * taken again.
   */
  public boolean isDoubted(GrowthIndicator indicator) {
    return isFlagged(indicator)
        || (indicator.isWeightBased() && isFlagged(GrowthIndicator.WEIGHT_FOR_AGE))
        || (indicator.isLengthBased() && isFlagged(GrowthIndicator.LENGTH_HEIGHT_FOR_AGE));
  }

  /** Whether weight, length or head was measured: what a growth chart shows. */
  boolean hasMeasurement() {
    return measured.weightInKilograms().isPresent()
        || measured.lengthInCentimetres().isPresent()
        || measured.headCircumferenceInCentimetres().isPresent();
  }

  private boolean isFlagged(GrowthIndicator indicator) {
    return measured.result(indicator).isFlagged();
  }

  private static OptionalDouble number(CheckedScreening values, String name) {
    double value = values.measurement(name);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** How the child of a checked record was held to the board; empty if nobody wrote it down. */
  public static Optional<MeasuringPosition> position(CheckedScreening values) {
    return values.answer(POSITION) instanceof Answer.Coded position
        ? Optional.of(MeasuringPosition.valueOf(position.code().toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** Whether both feet of the child of a checked record are swollen. */
  public static boolean hasOedema(CheckedScreening values) {
    Answer answer = values.answer(OEDEMA);
    return (answer instanceof Answer.YesNo yesNo && yesNo.yes())
        || (answer instanceof Answer.Numeric degree && degree.value() >= 1);
  }
}
