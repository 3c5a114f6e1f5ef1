package id.ilp.core.plan;

/** What kind of thing a person needs. */
public enum NeedKind {
  IMMUNIZATION("imunisasi"),
  SCREENING("skrining"),
  SERVICE("layanan"),
  VISIT("kunjungan"),
  EDUCATION("edukasi");

  private final String term;

  NeedKind(String term) {
    this.term = term;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }
}
