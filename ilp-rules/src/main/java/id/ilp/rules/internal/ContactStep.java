package id.ilp.rules.internal;

import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;

import com.google.common.collect.ImmutableList;
import id.ilp.core.service.ServiceRecord;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Offer;
import id.ilp.rules.internal.TopicHistory.Event;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Orders the contacts of a sequence, such as the antenatal visits: a visit recorded without its
 * number counts for the first one that is not yet made and in whose window it lies.
 */
final class ContactStep {
  private static final LocalDate FOREVER = LocalDate.MAX;

  /** By the day they open. */
  private static final Comparator<Place> ORDER =
      Comparator.comparing((Place place) -> place.opens)
          .thenComparing(place -> place.offer.rule().topic());

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
      Topic topic = pack.topics().get(offer.rule().topic());
      own =
          topic == null
              ? List.of()
              : TopicHistory.of(topic, client)
                  .allSettledWithin(offer.anchorDay().orElse(opens), FOREVER);
    }

    boolean isMade() {
      return !own.isEmpty() || !dealt.isEmpty();
    }

    boolean takes(LocalDate day) {
      return !isMade()
          && !day.isBefore(opens)
          && (offer.closes().isEmpty() || day.isBefore(offer.closes().get()));
    }

    /** Whether it was made up to {@code day}, too little before for the next one. */
    boolean isCloseBefore(LocalDate day) {
      LocalDate made = made();
      return made != null
          && !made.isAfter(day)
          && offer.apart().isPresent()
          && day.isBefore(plus(made, offer.apart().get()));
    }

    /** The day of the last contact that counts for it; null if there is none. */
    @Nullable LocalDate made() {
      List<Event> last = dealt.isEmpty() ? own : dealt;
      return last.isEmpty() ? null : last.get(last.size() - 1).date();
    }
  }

  /** Each of {@code visits}, all of them contacts, with the services that count for it. */
  Map<Offer, Offered> contacts(List<Offer> visits) {
    Map<Offer, Offered> all = new HashMap<>();
    Map<String, List<Place>> sequences = new LinkedHashMap<>();
    for (Offer visit : visits) {
      if (visit.contact().isPresent() && visit.opens().isPresent()) {
        sequences
            .computeIfAbsent(visit.contact().get(), type -> new ArrayList<>())
            .add(new Place(visit, visit.opens().get()));
      }
    }
    sequences.forEach((type, places) -> sequence(client.services(type), places, all));
    return all;
  }

  private void sequence(List<ServiceRecord> services, List<Place> places, Map<Offer, Offered> all) {
    places.sort(ORDER);
    for (ServiceRecord service : services) {
      deal(TopicHistory.event(service, client), places);
    }
    Optional<LocalDate> notBefore = Optional.empty();
    for (Place place : places) {
      var dealt = ImmutableList.copyOf(place.dealt);
      all.put(place.offer, new Offered(place.offer, client.asOf(), dealt, notBefore));
      notBefore = after(place, notBefore);
    }
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
    LocalDate made = place.made();
    if (made == null) {
      Optional<LocalDate> end = place.offer.closes();
      if (end.isPresent() && !client.asOf().isBefore(end.get())) {
        return notBefore; // it is lost
      }
      made = later(later(place.opens, notBefore.orElse(place.opens)), client.asOf());
    }
    return Optional.of(plus(made, place.offer.apart().get()));
  }
}
