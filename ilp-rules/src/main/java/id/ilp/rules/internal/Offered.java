package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Offer;
import id.ilp.rules.client.OfferTerms;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An offer to one person, with what only the other offers of its sequence can tell.
 *
 * @param contacts services that count for it by their place in the sequence
 * @param notBefore the first day after the contact before it
 */
record Offered(
    Offer offer,
    LocalDate asOf,
    ImmutableList<TopicHistory.Event> contacts,
    Optional<LocalDate> notBefore) {

  static Offered of(Offer offer, Client client) {
    return new Offered(offer, client.asOf(), ImmutableList.of(), Optional.empty());
  }

  /** The first day whose records count, if not all do: this pregnancy, the last year. */
  Optional<LocalDate> firstThatCounts() {
    Optional<LocalDate> first =
        offer.anchor() == OfferTerms.Anchor.BIRTH ? Optional.empty() : offer.anchorDay();
    if (offer.notOlderThan().isPresent()) {
      first = latest(first, asOf.minus(offer.notOlderThan().get()));
    }
    return offer.countsFrom().isPresent() ? latest(first, offer.countsFrom().get()) : first;
  }

  private static Optional<LocalDate> latest(Optional<LocalDate> first, LocalDate other) {
    return first.isPresent() && first.get().isAfter(other) ? first : Optional.of(other);
  }
}
