package id.ilp.rules.explain;

/** What a rule concludes, in the order that tells most of a status. */
public enum Concludes {
  /** It is not for this person. */
  WITHHOLDING,
  /** Something stands in the way, or changes what is given. */
  OBSTACLE,
  /** It is asked for. */
  OFFER,
  FINDING,
  REFERRAL,
  HOME_VISIT,
  /** Something else. */
  OTHER
}
