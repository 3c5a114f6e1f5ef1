package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.NaturalOrder;
import id.ilp.core.source.Citation;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Deferral;
import id.ilp.rules.client.Offer;
import id.ilp.rules.client.OfferTerms;
import id.ilp.rules.client.Withholding;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Template;
import id.ilp.rules.pack.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One need per topic: the most pressing status among the programmes that offer it, with all that
 * ask.
 */
public final class TopicStep {
  private final RulePack pack;
  private final Client client;
  private final CadenceStep cadence;
  private final AlikeStep alikeStep;
  private final KnownTopics topics;

  /** The places of topics that have a record, as bits. */
  private final long[] recorded;

  private final long birthDay;

  private Map<Offer, Offered> contacts = Map.of();

  TopicStep(RulePack pack, Client client, KnownTopics topics) {
    this.pack = pack;
    this.client = client;
    this.topics = topics;
    this.cadence = new CadenceStep(pack, client);
    this.alikeStep = new AlikeStep(pack, client, cadence);
    this.recorded = topics.recorded(client);
    this.birthDay = client.person().birthDate().toEpochDay();
  }

  /**
   * Writes the need of each topic somebody speaks of.
   *
   * @param said what is said to everybody, beside what was offered
   */
  void decide(NeedSheet needs, SaidToAll said) {
    @Nullable AskedTopic[] asked = new @Nullable AskedTopic[needs.size()];
    List<Offer> visits = deal(asked);
    contacts = visits.isEmpty() ? Map.of() : new ContactStep(pack, client).contacts(visits);
    for (int run = said.next(0); run >= 0; run = said.next(run + 1)) {
      KnownTopic topic = topics.ofRun(run);
      if (topic != null && !isKnown(topic, said.of(run), needs, asked)) {
        add(said.offers(run, client), of(topic, asked, said.of(run)));
      }
    }
    for (int place = 0; place < asked.length; place++) {
      AskedTopic one = asked[place];
      if (one != null) {
        needs.put(place, need(one, needs.unoffered(place)));
      }
    }
    withheld()
        .forEach(
            (topic, one) ->
                needs.put(topic.place(), withheld(topic, needs.unoffered(topic.place()), one)));
  }

  /** Writes the need of a topic, if it is known from somebody before. */
  private boolean isKnown(
      KnownTopic topic, long said, NeedSheet needs, @Nullable AskedTopic[] asked) {
    int place = topic.place();
    if (asked[place] != null || Bits.has(recorded, place)) {
      return false;
    }
    Need unoffered = needs.unoffered(place);
    Need need = topic.sameForAll(client, unoffered, said, birthDay);
    if (need == null) {
      return false;
    }
    needs.put(place, deferred(topic, need));
    return true;
  }

  private void add(List<Offer> offers, AskedTopic topic) {
    for (int i = 0; i < offers.size(); i++) {
      if (client.asks(offers.get(i).programme())) {
        topic.add(offers.get(i));
      }
    }
  }

  /** Deals the offers out to the places of their topics; returns the contacts among them. */
  private List<Offer> deal(@Nullable AskedTopic[] asked) {
    List<Offer> visits = List.of();
    List<Offer> offers = client.conclusions().offers();
    for (int i = 0; i < offers.size(); i++) { // no iterator: this is done for every plan
      Offer offer = offers.get(i);
      if (!client.asks(offer.programme())) {
        continue;
      }
      if (offer.rhythm() == OfferTerms.Rhythm.CONTACT) {
        visits = visits.isEmpty() ? new ArrayList<>() : visits;
        visits.add(offer);
      }
      KnownTopic topic = topics.get(offer.rule().topic());
      if (topic != null) { // of no topic: nothing comes of it
        of(topic, asked, 0).add(offer);
      }
    }
    return visits;
  }

  /**
   * What is asked of a topic so far.
   *
   * @param said what is said of it to everybody, if nothing is asked of it yet
   */
  private AskedTopic of(KnownTopic topic, @Nullable AskedTopic[] asked, long said) {
    AskedTopic own = asked[topic.place()];
    if (own == null) {
      own = new AskedTopic(topic, cadence, said);
      asked[topic.place()] = own;
    }
    return own;
  }

  private Map<KnownTopic, Withholding> withheld() {
    if (client.conclusions().withholdings().isEmpty()) {
      return Map.of();
    }
    Map<KnownTopic, Withholding> withheld = new HashMap<>();
    for (Withholding one : client.conclusions().withholdings()) {
      KnownTopic topic = topics.get(one.rule().topic());
      if (topic != null) {
        withheld.merge(topic, one, TopicStep::first);
      }
    }
    return withheld;
  }

  private Need need(AskedTopic asked, Need unoffered) {
    KnownTopic topic = asked.topic();
    List<Offer> offers = asked.toLookAt();
    Need need = offers.isEmpty() ? unoffered : undeferred(topic, unoffered, offers);
    Alike alike = Bits.has(recorded, topic.place()) ? null : asked.alike(alikeStep);
    if (alike != null) {
      topic.keep(client.asOf(), unoffered, asked.said(), alike, need);
    }
    return deferred(topic, need);
  }

  private Need undeferred(KnownTopic topic, Need unoffered, List<Offer> offers) {
    TopicHistory history =
        Bits.has(recorded, topic.place())
            ? TopicHistory.of(topic.topic(), client)
            : TopicHistory.none();
    List<OfferStatus> all = statuses(cadence, history, client, offers, contacts);
    OfferStatus first = all.get(0);
    return first.status() == NeedStatus.NOT_OFFERED
        ? notOffered(topic, unoffered, first)
        : merged(topic, unoffered, first, all);
  }

  /** Of several rules that withhold one topic the first by name speaks. */
  private static Withholding first(Withholding one, Withholding other) {
    return one.rule().name().compareTo(other.rule().name()) <= 0 ? one : other;
  }

  /** The same with the reason of a need nobody is asked for unless somebody sees a reason. */
  private static Need notOffered(KnownTopic known, Need unoffered, OfferStatus first) {
    if (first.offer().rhythm() != OfferTerms.Rhythm.ON_DEMAND) {
      return unoffered;
    }
    Topic topic = known.topic();
    Template template = known.texts().get(first.text());
    Map<String, Object> values = Map.of("name", topic.name());
    return Need.builder()
        .from(unoffered)
        .reason(template.forStaff(values))
        .kaderReason(template.forKader(topic.forKader(values)))
        .rule(first.offer().rule().name())
        .sources(first.offer().rule().citations())
        .build();
  }

  /** What stands in the way of a need somebody asks for; a clinician's choice stands above all. */
  private Need deferred(KnownTopic topic, Need need) {
    if (need.status() == NeedStatus.NOT_OFFERED || client.conclusions().deferrals().isEmpty()) {
      return need;
    }
    Optional<Deferral> deferral =
        client.conclusions().deferrals().stream()
            .filter(one -> one.rule().topic().equals(need.code()))
            .filter(one -> isPutOff(one, need.status()))
            .min(Comparator.comparing(Deferral::status).thenComparing(one -> one.rule().name()));
    return deferral.map(one -> deferred(topic, need, one)).orElse(need);
  }

  private static boolean isPutOff(Deferral deferral, NeedStatus status) {
    return deferral.status() == NeedStatus.CLINICIAN_DECIDES
        || status == NeedStatus.OVERDUE
        || status == NeedStatus.DUE
        || status == NeedStatus.NEEDS_DATA;
  }

  private Need deferred(KnownTopic known, Need need, Deferral deferral) {
    Topic topic = known.topic();
    Template template = known.texts().get(deferral.text());
    Map<String, Object> values = new HashMap<>();
    values.put("name", topic.name());
    deferral.until().ifPresent(day -> values.put("until", day));
    Set<Citation> sources = new TreeSet<>(need.sources());
    sources.addAll(deferral.rule().citations());
    return Need.builder()
        .from(need)
        .status(deferral.status())
        .earliest(deferral.until())
        .recommended(deferral.until())
        .overdueFrom(Optional.empty())
        .next(Optional.empty())
        .missing(ImmutableList.of())
        .reason(template.forStaff(values))
        .kaderReason(template.forKader(topic.forKader(values)))
        .rule(deferral.rule().name())
        .sources(sources)
        .build();
  }

  private static ImmutableList<OfferStatus> statuses(
      CadenceStep cadence,
      TopicHistory history,
      Client client,
      List<Offer> offers,
      Map<Offer, Offered> contacts) {
    if (offers.size() == 1) {
      return ImmutableList.of(cadence.status(offered(offers.get(0), client, contacts), history));
    }
    OfferStatus[] all = new OfferStatus[offers.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = cadence.status(offered(offers.get(i), client, contacts), history);
    }
    Arrays.sort(all, OfferStatus.ORDER);
    return ImmutableList.copyOf(all);
  }

  /** Where each offer of {@code topic} stands, the most pressing first. */
  public static ImmutableList<OfferStatus> statuses(RulePack pack, Client client, Topic topic) {
    List<Offer> own =
        client.conclusions().offers().stream()
            .filter(offer -> offer.rule().topic().equals(topic.code()))
            .filter(offer -> client.asks(offer.programme()))
            .toList();
    Map<Offer, Offered> contacts = new ContactStep(pack, client).contacts(visits(client));
    TopicHistory history = TopicHistory.of(topic, client);
    return statuses(new CadenceStep(pack, client), history, client, own, contacts);
  }

  /** The contacts among what programmes in force offer. */
  private static List<Offer> visits(Client client) {
    return client.conclusions().offers().stream()
        .filter(offer -> offer.rhythm() == OfferTerms.Rhythm.CONTACT)
        .filter(offer -> client.asks(offer.programme()))
        .toList();
  }

  private static Offered offered(Offer offer, Client client, Map<Offer, Offered> contacts) {
    Offered contact = contacts.get(offer);
    return contact == null ? Offered.of(offer, client) : contact;
  }

  private Need merged(KnownTopic known, Need unoffered, OfferStatus first, List<OfferStatus> all) {
    List<Offer> counted = new ArrayList<>(all.size());
    List<String> uses = List.of();
    Optional<LocalDate> next = first.next();
    for (OfferStatus one : all) {
      boolean counts = one.isAsking() || (one.status() == first.status() && !first.isAsking());
      if (one.status() == NeedStatus.NOT_OFFERED || !counts) {
        continue;
      }
      counted.add(one.offer());
      if (!one.uses().isEmpty()) {
        uses = uses.isEmpty() ? new ArrayList<>() : uses;
        uses.addAll(one.uses());
      }
      if (one.status() == NeedStatus.DONE
          && one.next().isPresent()
          && one.next().get().isBefore(next.orElse(LocalDate.MAX))) {
        next = one.next();
      }
    }
    Topic topic = known.topic();
    Optional<LocalDate> soonest = next;
    OfferStatus.Said said = first.said();
    RulePack book = pack;
    // Holds on to nothing else of the person: the need may be that of others too.
    Supplier<Map<String, Object>> values =
        () -> {
          Map<String, Object> spoken = said.values(book);
          spoken.put("name", topic.name());
          soonest.ifPresent(day -> spoken.put("next", day));
          return spoken;
        };
    Template template = known.texts().get(first.text());
    return known
        .joint(unoffered, counted)
        .with(
            first.status(),
            new Need.Days(
                first.earliest(),
                recommended(first),
                first.overdueFrom(),
                first.latest(),
                first.status() == NeedStatus.DONE ? next : Optional.empty()),
            template.forStaff(values),
            template.forKader(() -> topic.forKader(values.get())),
            first.missing(),
            NaturalOrder.sorted(uses));
  }

  /** The best day of a window is no sooner than what must come before allows. */
  private static Optional<LocalDate> recommended(OfferStatus first) {
    Optional<LocalDate> best = first.offer().recommended();
    return first.earliest().map(day -> best.filter(day::isBefore).orElse(day));
  }

  private static Need withheld(KnownTopic known, Need unoffered, Withholding withholding) {
    Topic topic = known.topic();
    Template template = known.texts().get(withholding.text());
    Map<String, Object> values = Map.of("name", topic.name());
    return Need.builder()
        .from(unoffered)
        .reason(template.forStaff(values))
        .kaderReason(template.forKader(topic.forKader(values)))
        .rule(withholding.rule().name())
        .sources(withholding.rule().citations())
        .uses(withholding.uses())
        .build();
  }
}
