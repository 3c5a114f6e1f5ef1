package id.ilp.core.lifecycle;

/**
 * A stage of the life cycle (siklus hidup). Stages overlap on purpose: a person has a set of them.
 * The limits stand in the rule book, not here.
 */
public enum LifeStage {
  NEWBORN("bayi baru lahir"),
  INFANT("bayi"),
  /** Balita: newborns and infants are among them. */
  UNDER_FIVE("balita"),
  PRESCHOOL("anak prasekolah"),
  SCHOOL_AGE("anak usia sekolah"),
  ADOLESCENT("remaja"),
  ADULT("usia dewasa"),
  OLDER_ADULT("lanjut usia"),
  PREGNANT("ibu hamil"),
  IN_LABOUR("ibu bersalin"),
  POSTPARTUM("ibu nifas");

  private final String term;

  LifeStage(String term) {
    this.term = term;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }

  /** A bit of its own: sets of stages that are compared with each other often are whole numbers. */
  @SuppressWarnings("EnumOrdinal") // kept nowhere: any numbers will do that differ
  public int bit() {
    return 1 << ordinal();
  }
}
