package id.ilp.core.person;

/** Sex as recorded. */
public enum Sex {
  FEMALE("perempuan"),
  MALE("laki-laki");

  private final String term;

  Sex(String term) {
    this.term = term;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }
}
