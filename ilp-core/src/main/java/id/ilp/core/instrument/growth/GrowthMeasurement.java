package id.ilp.core.instrument.growth;

import id.ilp.core.IlpStyle;
import id.ilp.core.person.Sex;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * What was measured of one child on one day (hasil pengukuran antropometri).
 *
 * <pre>{@code
 * GrowthMeasurement.builder()
 *     .sex(Sex.MALE)
 *     .ageInDays(269)
 *     .weightInKilograms(6.3)
 *     .lengthInCentimetres(64.8)
 *     .position(MeasuringPosition.LYING)
 *     .build()
 *     .result(GrowthIndicator.WEIGHT_FOR_AGE)
 *     .z(); // -3.08
 * }</pre>
 */
@IlpStyle
@Value.Immutable
public abstract class GrowthMeasurement {

  // Wide enough for every child, narrow enough to keep the arithmetic finite: a body 1 cm long is
  // still longer than nothing after the 0.7 cm are taken off.
  private static final double LEAST_KILOGRAMS = 0.1;
  private static final double LEAST_CENTIMETRES = 1;
  private static final double MOST = 1_000;

  private static final double CENTIMETRES_PER_METRE = 100;

  GrowthMeasurement() {}

  /** A measurement to be filled in; sex and age are required. */
  public static Builder builder() {
    return new Builder();
  }

  /** Fills in a measurement. */
  public static final class Builder extends ImmutableGrowthMeasurement.Builder {
    Builder() {}
  }

  /** The sex of the child. */
  public abstract Sex sex();

  /** Days since birth; for a child born early, the corrected age if that is to be used. */
  public abstract int ageInDays();

  /** Weight (berat badan). */
  public abstract OptionalDouble weightInKilograms();

  /** Length or height as measured. */
  public abstract OptionalDouble lengthInCentimetres();

  /** The position in which length or height was measured. */
  public abstract Optional<MeasuringPosition> position();

  /** Head circumference (lingkar kepala). */
  public abstract OptionalDouble headCircumferenceInCentimetres();

  /** Arm circumference (LiLA, lingkar lengan atas). */
  public abstract OptionalDouble armCircumferenceInCentimetres();

  /** Whether both feet pit on pressure; not recorded counts as no, as WHO does. */
  @Value.Default
  public boolean hasOedema() {
    return false;
  }

  /** Length or height in the position of the child's age, absent if not measured. */
  public Optional<LengthOrHeight> length() {
    OptionalDouble measured = lengthInCentimetres();
    return measured.isPresent()
        ? Optional.of(LengthOrHeight.of(ageInDays(), measured.getAsDouble(), position()))
        : Optional.empty();
  }

  /** Weight in kilograms over the square of the corrected height in metres. */
  public OptionalDouble bodyMassIndex() {
    OptionalDouble weight = weightInKilograms();
    Optional<LengthOrHeight> length = length();
    if (weight.isEmpty() || length.isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(bodyMassIndex(weight.getAsDouble(), length.get().centimetres()));
  }

  /** The same of these figures. */
  public static double bodyMassIndex(double kilograms, double centimetres) {
    double metres = centimetres / CENTIMETRES_PER_METRE;
    return kilograms / (metres * metres);
  }

  /**
   * The z-score for an indicator, or the first reason in the order of {@link GrowthAbsence} why
   * there is none.
   */
  public GrowthResult result(GrowthIndicator indicator) {
    Optional<LengthOrHeight> length = indicator.isLengthBased() ? length() : Optional.empty();
    if (!GrowthStandard.includes(indicator, ageInDays())) {
      return GrowthResult.absent(indicator, length, GrowthAbsence.OUTSIDE_AGES);
    }
    if (hasOedema() && indicator.isWeightBased()) {
      return GrowthResult.absent(indicator, length, GrowthAbsence.OEDEMA);
    }
    OptionalDouble value = value(indicator);
    if (value.isEmpty() || (indicator.isLengthBased() && length.isEmpty())) {
      return GrowthResult.absent(indicator, length, GrowthAbsence.NOT_MEASURED);
    }
    double centimetres = length.isPresent() ? length.get().centimetres() : Double.NaN;
    double z = GrowthStandard.z(indicator, sex(), ageInDays(), value.getAsDouble(), centimetres);
    return Double.isNaN(z)
        ? GrowthResult.absent(indicator, length, GrowthAbsence.OUTSIDE_LENGTHS)
        : GrowthResult.of(indicator, length, GrowthStandard.at(ageInDays()), z);
  }

  /** What an indicator compares, in kilograms, centimetres or, of body mass, kg/m². */
  public OptionalDouble value(GrowthIndicator indicator) {
    return switch (indicator) {
      case WEIGHT_FOR_AGE, WEIGHT_FOR_LENGTH_HEIGHT -> weightInKilograms();
      case LENGTH_HEIGHT_FOR_AGE -> {
        Optional<LengthOrHeight> length = length();
        yield length.isPresent()
            ? OptionalDouble.of(length.get().centimetres())
            : OptionalDouble.empty();
      }
      case BMI_FOR_AGE -> bodyMassIndex();
      case HEAD_CIRCUMFERENCE_FOR_AGE -> headCircumferenceInCentimetres();
      case ARM_CIRCUMFERENCE_FOR_AGE -> armCircumferenceInCentimetres();
    };
  }

  /** Checks that the figures can be computed with. */
  @Value.Check
  protected void check() {
    if (ageInDays() < 0) {
      throw new IllegalArgumentException("age %d days is before birth".formatted(ageInDays()));
    }
    requireMeasurable("weight", weightInKilograms(), LEAST_KILOGRAMS, "kg", "g");
    requireCentimetres("length", lengthInCentimetres());
    requireCentimetres("head circumference", headCircumferenceInCentimetres());
    requireCentimetres("arm circumference", armCircumferenceInCentimetres());
  }

  private static void requireCentimetres(String field, OptionalDouble value) {
    requireMeasurable(field, value, LEAST_CENTIMETRES, "cm", "mm");
  }

  private static void requireMeasurable(
      String field, OptionalDouble value, double least, String unit, String smallerUnit) {
    double figure = value.orElse(least);
    // Written so that NaN, which is in no range, is refused too.
    if (!(figure >= least && figure <= MOST)) {
      throw new IllegalArgumentException(
          "%s %s %s is outside %s–%s%s"
              .formatted(
                  field,
                  figure,
                  unit,
                  least,
                  MOST,
                  figure > MOST ? "; was it given in " + smallerUnit + "?" : ""));
    }
  }
}
