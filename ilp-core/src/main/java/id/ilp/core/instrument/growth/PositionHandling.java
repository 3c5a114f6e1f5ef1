package id.ilp.core.instrument.growth;

/** What was made of the position in which a child was measured. */
public enum PositionHandling {
  /** The position fits the age; the figure stands as measured. */
  FITS_AGE,
  /** No position was recorded; the one that fits the age is assumed. */
  ASSUMED_FROM_AGE,
  /** Measured standing before day 731; 0.7 cm were added. */
  HEIGHT_TURNED_INTO_LENGTH,
  /** Measured lying from day 731; 0.7 cm were taken off. */
  LENGTH_TURNED_INTO_HEIGHT,
  /** Recorded as standing under nine months, taken as a wrong entry; the figure stands. */
  STANDING_NOT_BELIEVED
}
