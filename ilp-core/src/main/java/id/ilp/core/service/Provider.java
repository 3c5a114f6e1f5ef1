package id.ilp.core.service;

/** Who gave a service. */
public enum Provider {
  DOCTOR("dokter"),
  MIDWIFE("bidan"),
  NURSE("perawat"),
  KADER("kader");

  private final String term;

  Provider(String term) {
    this.term = term;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }
}
