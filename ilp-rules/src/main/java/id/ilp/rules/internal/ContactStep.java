package id.ilp.rules.internal;

import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import id.ilp.core.service.ServiceRecord;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Offer;
import id.ilp.rules.internal.TopicHistory.Event;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Orders the contacts of a sequence, such as the antenatal visits: a visit recorded without its
 * number counts for the first one that is not yet made and in whose window it lies.
 */
final class ContactStep {
  private static final LocalDate FOREVER = LocalDate.MAX;

  private final RulePack pack;
  private final Client client;

  ContactStep(RulePack pack, Client client) {
    this.pack = pack;
    this.client = client;
  }

  /** One place in a sequence while the visits are dealt out. */
  private final class Place {
    private final Offer offer;
    private final LocalDate opens;
    private final List<Event> own;
    private final List<Event> dealt = new ArrayList<>();

    Place(Offer offer, LocalDate opens) {
      this.offer = offer;
      this.opens = opens;
      own =
          Optional.ofNullable(pack.topics().get(offer.rule().topic()))
              .map(topic -> TopicHistory.of(topic, client))
              .map(history -> history.allSettledWithin(offer.anchorDay().orElse(opens), FOREVER))
              .orElse(List.of());
    }

    boolean isMade() {
      return !own.isEmpty() || !dealt.isEmpty();
    }

    boolean takes(LocalDate day) {
      return !isMade()
          && !day.isBefore(opens)
          && offer.closes().map(end -> day.isBefore(end)).orElse(true);
    }

    /** Whether it was made up to {@code day}, too little before for the next one. */
    boolean isCloseBefore(LocalDate day) {
      return made().filter(own -> !own.isAfter(day)).flatMap(this::next).stream()
          .anyMatch(day::isBefore);
    }

    private Optional<LocalDate> next(LocalDate day) {
      return offer.apart().map(gap -> plus(day, gap));
    }

    Optional<LocalDate> made() {
      return Optional.ofNullable(Iterables.getLast(Iterables.concat(own, dealt), null))
          .map(Event::date);
    }
  }

  /** Each of {@code visits}, all of them contacts, with the services that count for it. */
  Map<Offer, Offered> contacts(List<Offer> visits) {
    Map<Offer, Offered> all = new HashMap<>();
    visits.stream()
        .map(Offer::contact)
        .flatMap(Optional::stream)
        .distinct()
        .forEach(type -> all.putAll(sequence(type, visits)));
    return all;
  }

  private Map<Offer, Offered> sequence(String type, List<Offer> offers) {
    List<Place> places =
        offers.stream()
            .filter(offer -> offer.contact().equals(Optional.of(type)))
            .filter(offer -> offer.opens().isPresent())
            .map(offer -> new Place(offer, offer.opens().orElseThrow()))
            .sorted(
                Comparator.comparing((Place place) -> place.opens)
                    .thenComparing(place -> place.offer.rule().topic()))
            .toList();
    for (ServiceRecord service : client.services(type)) {
      Event event = TopicHistory.event(service, client);
      deal(event, places);
    }
    Map<Offer, Offered> offered = new HashMap<>();
    Optional<LocalDate> notBefore = Optional.empty();
    for (Place place : places) {
      offered.put(
          place.offer,
          new Offered(place.offer, client.asOf(), ImmutableList.copyOf(place.dealt), notBefore));
      notBefore = after(place, notBefore);
    }
    return offered;
  }

  /** To the first place that takes it, unless it comes too soon after the contact before. */
  private static void deal(Event event, List<Place> places) {
    boolean isTooSoon = false;
    for (Place place : places) {
      if (place.takes(event.date()) && !isTooSoon) {
        place.dealt.add(event);
        return;
      }
      if (place.isMade()) {
        isTooSoon = place.isCloseBefore(event.date());
      }
    }
  }

  /** The first day for the contact after {@code place}; nothing follows from one that is lost. */
  private Optional<LocalDate> after(Place place, Optional<LocalDate> notBefore) {
    if (place.offer.apart().isEmpty()) {
      return Optional.empty();
    }
    boolean isLost =
        !place.isMade()
            && place.offer.closes().map(end -> !client.asOf().isBefore(end)).orElse(false);
    if (isLost) {
      return notBefore;
    }
    LocalDate first = later(place.opens, notBefore.orElse(place.opens));
    LocalDate made = place.made().orElse(later(first, client.asOf()));
    return Optional.of(plus(made, place.offer.apart().get()));
  }
}
