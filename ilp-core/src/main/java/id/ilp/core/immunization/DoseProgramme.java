package id.ilp.core.immunization;

/** Under which activity a dose was given. */
public enum DoseProgramme {
  ROUTINE("rutin"),
  /** The school immunization month (BIAS). */
  SCHOOL("BIAS"),
  CAMPAIGN("kampanye"),
  OUTBREAK("respons KLB"),
  PRIVATE("mandiri");

  private final String term;

  DoseProgramme(String term) {
    this.term = term;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }
}
