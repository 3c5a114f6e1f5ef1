package id.ilp.core.record;

/** How much an issue weighs. */
public enum Severity {
  /** Something could not be used as given. */
  WARNING,
  /** Used, with an assumption worth knowing. */
  INFO
}
