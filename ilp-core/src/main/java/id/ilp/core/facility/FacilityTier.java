package id.ilp.core.facility;

import id.ilp.core.text.Text;

/** A place of care, from the nearest to the person to the farthest. */
public enum FacilityTier {
  /** A visit at home by a kader (trained volunteer) or health worker. */
  HOME_VISIT("kunjungan rumah", "home visit"),
  /** The monthly health post of the hamlet. */
  POSYANDU("posyandu", "posyandu"),
  /** The village unit with a nurse and a midwife. */
  PUSTU("pustu", "pustu"),
  /** The health centre of the sub-district. */
  PUSKESMAS("puskesmas", "puskesmas"),
  /** Another first-level facility. */
  CLINIC("klinik", "clinic"),
  SCHOOL("sekolah", "school"),
  LABORATORY("laboratorium", "laboratory"),
  HOSPITAL("rumah sakit", "hospital"),
  /** Answered by the person, in an app or on paper. */
  SELF("mandiri", "self");

  private final String term;
  private final String english;

  FacilityTier(String term, String english) {
    this.term = term;
    this.english = english;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }

  /**
   * Whether a case for {@code other} may stay here: a hospital takes what a puskesmas takes. Places
   * that take no cases, such as a school, take none but their own.
   */
  public boolean takesCasesOf(FacilityTier other) {
    return this == other || (level() > 0 && level() >= other.level() && other.level() > 0);
  }

  /** 0 = takes no cases. */
  private int level() {
    return switch (this) {
      case PUSTU -> 1;
      case CLINIC, PUSKESMAS -> 2;
      case HOSPITAL -> 3;
      case HOME_VISIT, POSYANDU, SCHOOL, LABORATORY, SELF -> 0;
    };
  }

  /** The name in both languages. */
  public Text text() {
    return Text.of(term, english);
  }
}
