package id.ilp.rules.internal;

import id.ilp.rules.client.OfferTerms.Anchor;

/** Where in a record the day stands that ages are counted from. */
final class AnchorPaths {
  private AnchorPaths() {}

  static String of(Anchor anchor) {
    return switch (anchor) {
      case BIRTH -> "person.birthDate";
      case LAST_PERIOD -> "pregnancies.lastMenstrualPeriod";
      case DELIVERY -> "pregnancies.end.date";
      case EXPOSURE -> "exposures.date";
    };
  }
}
