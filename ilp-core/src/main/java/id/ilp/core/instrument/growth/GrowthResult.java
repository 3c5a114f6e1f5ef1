package id.ilp.core.instrument.growth;

import id.ilp.core.IlpStyle;
import id.ilp.core.instrument.Decimals;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** What one indicator says of a child: a z-score, or the reason why there is none. */
@IlpStyle
@Value.Immutable(builder = false)
public abstract class GrowthResult {

  private static final int DECIMALS = 2;

  GrowthResult() {}

  static GrowthResult of(
      GrowthIndicator indicator,
      Optional<LengthOrHeight> length,
      Optional<GrowthStandard> standard,
      double unroundedZ) {
    return ImmutableGrowthResult.of(
        indicator, length, standard, OptionalDouble.of(unroundedZ), Optional.empty());
  }

  static GrowthResult absent(
      GrowthIndicator indicator, Optional<LengthOrHeight> length, GrowthAbsence absence) {
    return ImmutableGrowthResult.of(
        indicator, length, Optional.empty(), OptionalDouble.empty(), Optional.of(absence));
  }

  /** What was compared. */
  @Value.Parameter
  public abstract GrowthIndicator indicator();

  /** The length or height that entered, present if the indicator uses one and it was measured. */
  @Value.Parameter
  public abstract Optional<LengthOrHeight> length();

  /** The standard that was read, present with a z-score. */
  @Value.Parameter
  public abstract Optional<GrowthStandard> standard();

  /** The z-score as computed. */
  @Value.Parameter
  public abstract OptionalDouble unroundedZ();

  /** The reason why there is no z-score, present without one. */
  @Value.Parameter
  public abstract Optional<GrowthAbsence> absence();

  /** The z-score as reported: two decimals, halves away from zero. */
  public OptionalDouble z() {
    return isKnown() ? OptionalDouble.of(rounded(unroundedZ().getAsDouble())) : unroundedZ();
  }

  /** Whether there is a z-score. */
  public boolean isKnown() {
    return unroundedZ().isPresent();
  }

  /** Whether the reported z-score is implausible and the child must be measured again. */
  public boolean isFlagged() {
    return isKnown() && indicator().isFlagged(z().getAsDouble());
  }

  static double rounded(double z) {
    return Decimals.halfUp(z, DECIMALS);
  }
}
