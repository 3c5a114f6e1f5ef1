package id.ilp.core.plan;

/** Whether a dose comes at its time or catches up. */
public enum DoseTiming {
  IDEAL("ideal"),
  CATCH_UP("kejar");

  private final String term;

  DoseTiming(String term) {
    this.term = term;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }
}
