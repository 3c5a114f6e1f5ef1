package id.ilp.core.person;

/** Marital status as recorded. */
public enum MaritalStatus {
  SINGLE("belum kawin"),
  MARRIED("kawin"),
  DIVORCED("cerai hidup"),
  WIDOWED("cerai mati");

  private final String term;

  MaritalStatus(String term) {
    this.term = term;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }
}
