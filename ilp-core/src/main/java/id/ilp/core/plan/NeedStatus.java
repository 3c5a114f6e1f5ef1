package id.ilp.core.plan;

/** Where a need stands on the as-of date, most pressing first. */
public enum NeedStatus {
  /** May be given now and its time has passed. */
  OVERDUE("terlambat"),
  /** May be given now. */
  DUE("saatnya"),
  /** Will be due. */
  UPCOMING("akan datang"),
  /** A judgement the rules must not make. */
  CLINICIAN_DECIDES("keputusan klinisi"),
  /** Due, but something passing is in the way. */
  DEFERRED("ditunda"),
  /** A fact is missing. */
  NEEDS_DATA("data kurang"),
  /** Done for now, or complete. */
  DONE("sudah"),
  /** Its window is over. */
  TOO_LATE("lewat waktu"),
  /** Must not be given. */
  CONTRAINDICATED("kontraindikasi"),
  /** Does not apply to this person, here, on this date. */
  NOT_OFFERED("tidak ditawarkan");

  private final String term;

  NeedStatus(String term) {
    this.term = term;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }
}
