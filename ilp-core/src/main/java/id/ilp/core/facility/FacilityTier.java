package id.ilp.core.facility;

/** A place of care, from the nearest to the person to the farthest. */
public enum FacilityTier {
  /** A visit at home by a kader (trained volunteer) or health worker. */
  HOME_VISIT("kunjungan rumah"),
  /** The monthly health post of the hamlet. */
  POSYANDU("posyandu"),
  /** The village unit with a nurse and a midwife. */
  PUSTU("pustu"),
  /** The health centre of the sub-district. */
  PUSKESMAS("puskesmas"),
  /** Another first-level facility. */
  CLINIC("klinik"),
  SCHOOL("sekolah"),
  LABORATORY("laboratorium"),
  HOSPITAL("rumah sakit"),
  /** Answered by the person, in an app or on paper. */
  SELF("mandiri");

  private final String term;

  FacilityTier(String term) {
    this.term = term;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }
}
