package id.ilp.core.immunization;

/** What a dose is worth in a series; the first that applies, in this order of judging. */
public enum Verdict {
  /** Fills its slot. */
  VALID,
  /** Below the minimum age. Spoilt: fills no slot, and intervals count from it. */
  TOO_YOUNG,
  /** Too close to the dose before. Spoilt. */
  TOO_SOON,
  /** After the last day on which it could count. */
  TOO_OLD,
  /** Too close to another live injection. Spoilt. */
  LIVE_CONFLICT,
  /** The series was complete. */
  EXTRA,
  /** A campaign, outbreak or early dose beside the routine. */
  SUPPLEMENTARY,
  /** No date, recalled without a full date, or an unknown product. */
  NOT_COUNTED;

  /** Whether a dose so judged fills no slot, yet sets the next interval. */
  public boolean isSpoilt() {
    return this == TOO_YOUNG || this == TOO_SOON || this == LIVE_CONFLICT;
  }
}
