package id.ilp.core.instrument.growth;

/** How a child was held to the board: lying gives length, standing gives height. */
public enum MeasuringPosition {
  /** Telentang: panjang badan. */
  LYING,
  /** Berdiri: tinggi badan. */
  STANDING
}
