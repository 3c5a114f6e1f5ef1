package id.ilp.core.referral;

/** How soon a person must be seen. */
public enum Urgency {
  /** Now. */
  EMERGENCY("segera"),
  /** Within 24 hours. */
  URGENT("dalam 24 jam"),
  /** Within 7 days. */
  SOON("dalam 7 hari"),
  /** At the next session, within 30 days. */
  ROUTINE("kunjungan berikut");

  private final String term;

  Urgency(String term) {
    this.term = term;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }
}
