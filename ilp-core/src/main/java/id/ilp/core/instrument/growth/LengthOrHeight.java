package id.ilp.core.instrument.growth;

import id.ilp.core.IlpStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Body length or height (panjang atau tinggi badan) as the tables want it: lying to day 730,
 * standing from day 731, with the 0.7 cm between the two made good.
 */
@IlpStyle
@Value.Immutable
public abstract class LengthOrHeight {

  /** By how much a child is longer lying than standing. */
  private static final double LYING_OVER_STANDING = 0.7;

  /** The last day before nine months of 30.4375 days. */
  private static final int LAST_DAY_TOO_YOUNG_TO_STAND = 273;

  private static final double STEPS_PER_CENTIMETRE = 10_000;

  LengthOrHeight() {}

  /** The figure for a child of this age, from what was measured and in which position. */
  public static LengthOrHeight of(
      int ageInDays, double measuredCentimetres, Optional<MeasuringPosition> position) {
    PositionHandling handling =
        position.isPresent()
            ? handling(ageInDays, position.get())
            : PositionHandling.ASSUMED_FROM_AGE;
    return ImmutableLengthOrHeight.of(
        ageInDays < GrowthStandard.FIRST_DAY_OF_HEIGHT
            ? MeasuringPosition.LYING
            : MeasuringPosition.STANDING,
        measuredCentimetres,
        handling);
  }

  /** The position the figure stands for after correction. */
  @Value.Parameter
  public abstract MeasuringPosition position();

  /** The figure as measured. */
  @Value.Parameter
  public abstract double measuredCentimetres();

  /** What was made of the recorded position. */
  @Value.Parameter
  public abstract PositionHandling handling();

  /** The figure to use. */
  public double centimetres() {
    return switch (handling()) {
      case FITS_AGE, ASSUMED_FROM_AGE, STANDING_NOT_BELIEVED -> measuredCentimetres();
      case HEIGHT_TURNED_INTO_LENGTH -> tidy(measuredCentimetres() + LYING_OVER_STANDING);
      case LENGTH_TURNED_INTO_HEIGHT -> tidy(measuredCentimetres() - LYING_OVER_STANDING);
    };
  }

  /** Whether the figure to use differs from the one measured. */
  public boolean isCorrected() {
    return switch (handling()) {
      case FITS_AGE, ASSUMED_FROM_AGE, STANDING_NOT_BELIEVED -> false;
      case HEIGHT_TURNED_INTO_LENGTH, LENGTH_TURNED_INTO_HEIGHT -> true;
    };
  }

  private static PositionHandling handling(int ageInDays, MeasuringPosition position) {
    boolean isLyingAge = ageInDays < GrowthStandard.FIRST_DAY_OF_HEIGHT;
    if (isLyingAge == (position == MeasuringPosition.LYING)) {
      return PositionHandling.FITS_AGE;
    }
    if (!isLyingAge) {
      return PositionHandling.LENGTH_TURNED_INTO_HEIGHT;
    }
    return ageInDays <= LAST_DAY_TOO_YOUNG_TO_STAND
        ? PositionHandling.STANDING_NOT_BELIEVED
        : PositionHandling.HEIGHT_TURNED_INTO_LENGTH;
  }

  /** 120.7 - 0.7 must be 120, the last height of the table, and not a hair more. */
  private static double tidy(double centimetres) {
    return Math.rint(centimetres * STEPS_PER_CENTIMETRE) / STEPS_PER_CENTIMETRE;
  }
}
