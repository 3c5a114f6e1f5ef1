package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.rules.client.Offer;
import id.ilp.rules.client.OfferTerms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What programmes in force offer one person of one topic. */
final class AskedTopic {
  /** About as many offers one topic makes to one person. */
  private static final int FEW = 4;

  private final KnownTopic topic;
  private final CadenceStep cadence;
  private final long said;
  private final List<Offer> open = new ArrayList<>(FEW);
  private List<Offer> ofOtherAges = List.of();
  private boolean isOnDemand;

  /**
   * A topic of which nothing is offered yet.
   *
   * @param said the rules, as bits, that say to everybody what they offer, if no other offers it; 0
   *     if others do
   */
  AskedTopic(KnownTopic topic, CadenceStep cadence, long said) {
    this.topic = topic;
    this.cadence = cadence;
    this.said = said;
  }

  KnownTopic topic() {
    return topic;
  }

  long said() {
    return said;
  }

  void add(Offer offer) {
    isOnDemand |= offer.rhythm() == OfferTerms.Rhythm.ON_DEMAND;
    if (cadence.isOfOtherAge(offer)) {
      ofOtherAges = ofOtherAges.isEmpty() ? new ArrayList<>(FEW) : ofOtherAges;
      ofOtherAges.add(offer);
    } else {
      open.add(offer);
    }
  }

  /**
   * Where something is done on demand all are looked at, for the first of them has the word; else
   * the person is surely too young or too old for the rest.
   */
  List<Offer> toLookAt() {
    return isOnDemand ? all() : open;
  }

  private List<Offer> all() {
    return ofOtherAges.isEmpty()
        ? open
        : ImmutableList.<Offer>builder().addAll(open).addAll(ofOtherAges).build();
  }

  /**
   * The people without a record of the topic whose need is the same as this person's, who has none;
   * null if nobody knows.
   */
  @Nullable Alike alike(AlikeStep step) {
    List<Offer> offers = toLookAt();
    boolean isAlike = said != 0;
    for (int i = 0; i < offers.size() && isAlike; i++) {
      isAlike = step.isAlike(offers.get(i));
    }
    if (!isAlike) {
      return null;
    }
    Ages ages = Ages.ALL;
    for (Offer offer : all()) {
      ages = cadence.alike(ages, offer);
    }
    Alike alike = Alike.ALL.of(ages);
    for (Offer offer : offers) {
      alike = step.among(alike, offer);
    }
    return alike;
  }
}
