package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Offer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

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
    Optional<LocalDate> anchored =
        offer.anchor() == Offer.Anchor.BIRTH ? Optional.empty() : offer.anchorDay();
    Optional<LocalDate> recent = offer.notOlderThan().map(asOf::minus);
    return Stream.of(anchored, recent, offer.countsFrom())
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }
}
