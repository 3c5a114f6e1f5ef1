package id.ilp.core.instrument.growth;

import java.util.Locale;

/** What a weighing says beside the one of the month before (hasil penimbangan, KMS). */
public enum WeighingResult {
  /** Baru: weighed for the first time, nothing to compare with. */
  B,
  /** Not weighed in the month before, nothing to compare with. */
  O,
  /** Tidak naik: gained less than the least gain of the age (KBM), nothing, or lost. */
  T,
  /** Naik: gained the least gain of the age (KBM) or more. */
  N;

  /** The catalogue code: the letter, small. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
