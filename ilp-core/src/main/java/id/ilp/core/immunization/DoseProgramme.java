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

  /** Whether its doses fill no slot of the routine unless a row says so. */
  public boolean isBesideRoutine() {
    return this == CAMPAIGN || this == OUTBREAK;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }
}
