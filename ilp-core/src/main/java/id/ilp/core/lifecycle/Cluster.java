package id.ilp.core.lifecycle;

/** A cluster (klaster) of the puskesmas under ILP. */
public enum Cluster {
  /** Owns no need of a person. */
  MANAGEMENT("manajemen"),
  MOTHER_AND_CHILD("ibu dan anak"),
  ADULT_AND_OLDER("usia dewasa dan lanjut usia"),
  COMMUNICABLE_DISEASE("penanggulangan penyakit menular"),
  /** Oral health, laboratory, pharmacy, emergency, rehabilitation, inpatient. */
  CROSS_CLUSTER("lintas klaster");

  private final String term;

  Cluster(String term) {
    this.term = term;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }
}
