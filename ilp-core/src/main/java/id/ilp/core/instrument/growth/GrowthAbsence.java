package id.ilp.core.instrument.growth;

/** Why there is no z-score. */
public enum GrowthAbsence {
  /** WHO gives no figures for this indicator at this age. */
  OUTSIDE_AGES,
  /** Oedema (edema bilateral) makes weight meaningless: the child is ill, not normal. */
  OEDEMA,
  /** A figure the indicator needs was not measured. */
  NOT_MEASURED,
  /** The length or height, after correction, is outside the table of weights. */
  OUTSIDE_LENGTHS
}
