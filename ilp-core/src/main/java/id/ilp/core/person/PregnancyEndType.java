package id.ilp.core.person;

/** How a pregnancy ended. */
public enum PregnancyEndType {
  LIVE_BIRTH("lahir hidup"),
  STILLBIRTH("lahir mati"),
  MISCARRIAGE("keguguran"),
  ABORTION("aborsi"),
  ECTOPIC("kehamilan ektopik");

  private final String term;

  PregnancyEndType(String term) {
    this.term = term;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }
}
