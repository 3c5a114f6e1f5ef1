package id.ilp.core.plan;

/** Who makes a home visit. */
public enum Visitor {
  KADER("kader"),
  HEALTH_WORKER("tenaga kesehatan");

  private final String term;

  Visitor(String term) {
    this.term = term;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }
}
