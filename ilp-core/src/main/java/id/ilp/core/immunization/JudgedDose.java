package id.ilp.core.immunization;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One recorded dose and what it is worth.
 *
 * @param dose as recorded
 * @param credits by series code
 */
public record JudgedDose(Dose dose, ImmutableList<Credit> credits) {

  /** Whether it fills a slot of some series. */
  boolean isValid() {
    for (Credit credit : credits) {
      if (credit.verdict() == Verdict.VALID) {
        return true;
      }
    }
    return false;
  }

  /**
   * The dose in one series.
   *
   * @param series series code; the product's own code if it is unknown
   * @param slot the slot it was judged for; empty if it was judged for none
   * @param bound the day it would have had to reach or stay before; empty where no day decides
   */
  public record Credit(
      String series, OptionalInt slot, Verdict verdict, Optional<LocalDate> bound) {}
}
