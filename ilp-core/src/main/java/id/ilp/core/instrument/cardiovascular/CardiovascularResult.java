package id.ilp.core.instrument.cardiovascular;

import id.ilp.core.instrument.Decimals;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one model says of a person: a ten-year risk, or the reason why there is none.
 *
 * @param model the model that was asked; belongs in every record of the risk
 * @param unroundedPercent 0 to 100, as computed
 * @param absence present without a risk
 */
public record CardiovascularResult(
    CardiovascularModel model,
    OptionalDouble unroundedPercent,
    Optional<CardiovascularAbsence> absence) {

  private static final int DECIMALS = 2;

  /** Checks that there is either a risk or a reason. */
  public CardiovascularResult {
    if (unroundedPercent.isPresent() == absence.isPresent()) {
      throw new IllegalArgumentException(
          "a result has a risk or a reason, not %s and %s".formatted(unroundedPercent, absence));
    }
  }

  static CardiovascularResult of(CardiovascularModel model, double unroundedPercent) {
    return new CardiovascularResult(model, OptionalDouble.of(unroundedPercent), Optional.empty());
  }

  static CardiovascularResult absent(CardiovascularModel model, CardiovascularAbsence absence) {
    return new CardiovascularResult(model, OptionalDouble.empty(), Optional.of(absence));
  }

  /** The risk as reported and as bands read it: two decimals, halves up. */
  public OptionalDouble percent() {
    return unroundedPercent.isPresent()
        ? OptionalDouble.of(Decimals.halfUp(unroundedPercent.getAsDouble(), DECIMALS))
        : unroundedPercent;
  }
}
