package id.ilp.core.referral;

/** What came of a referral. */
public enum ReferralOutcome {
  TREATED("ditangani"),
  ADMITTED("dirawat"),
  RETURNED("dirujuk balik"),
  NOT_ATTENDED("tidak datang"),
  REFUSED("menolak");

  private final String term;

  ReferralOutcome(String term) {
    this.term = term;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }
}
