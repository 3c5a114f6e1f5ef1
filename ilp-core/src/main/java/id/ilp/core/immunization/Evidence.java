package id.ilp.core.immunization;

/** How a dose is known. */
public enum Evidence {
  RECORD("catatan"),
  RECALL("ingatan");

  private final String term;

  Evidence(String term) {
    this.term = term;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }
}
