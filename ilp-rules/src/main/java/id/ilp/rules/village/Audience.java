package id.ilp.rules.village;

/** For whom a report of villages is meant. */
public enum Audience {
  /** Health workers of the village and its puskesmas: everything, with ids. */
  STAFF,
  /**
   * Kader: speaks of risks, shows no illness of the record and nothing of HIV, syphilis or
   * hepatitis; lists only whom a kader visits.
   */
  KADER,
  /** Whoever else reads it: no ids, small numbers masked. */
  OUTSIDE
}
