package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.lifecycle.Cluster;
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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * One need per topic: the most pressing status among the programmes that offer it, with all that
 * ask.
 */
public final class TopicStep {
  private final RulePack pack;
  private final Client client;
  private final CadenceStep cadence;
  private final NotOffered notOffered;
  private final Map<String, Withholding> withheld = new HashMap<>();
  private Map<Offer, Offered> contacts = Map.of();

  TopicStep(RulePack pack, NotOffered notOffered, Client client) {
    this.notOffered = notOffered;
    this.pack = pack;
    this.client = client;
    this.cadence = new CadenceStep(pack, client);
  }

  /** A need for each of {@code topics}, in their order. */
  List<Need> needs(List<Topic> topics) {
    Map<String, List<Offer>> offers = new HashMap<>();
    List<Offer> asked = asked(client);
    for (Offer offer : asked) {
      offers.computeIfAbsent(offer.rule().topic(), topic -> new ArrayList<>()).add(offer);
    }
    contacts = new ContactStep(pack, client).contacts(asked);
    for (Withholding one : client.conclusions().withholdings()) {
      withheld.merge(one.rule().topic(), one, TopicStep::first);
    }
    List<Need> needs = new ArrayList<>(topics.size());
    for (Topic topic : topics) {
      needs.add(need(topic, offers.getOrDefault(topic.code(), List.of())));
    }
    return needs;
  }

  private Need need(Topic topic, List<Offer> offers) {
    Withholding withholding = withheld.get(topic.code());
    if (withholding != null) {
      return withheld(topic, withholding);
    }
    if (offers.isEmpty()) {
      return notOffered.of(topic, cluster(topic.clusters()));
    }
    List<OfferStatus> all = statuses(cadence, topic, client, offers, contacts);
    OfferStatus first = all.get(0);
    return first.status() == NeedStatus.NOT_OFFERED
        ? notOffered(topic, first)
        : deferred(topic, merged(topic, first, all));
  }

  /** Of several rules that withhold one topic the first by name speaks. */
  private static Withholding first(Withholding one, Withholding other) {
    return one.rule().name().compareTo(other.rule().name()) <= 0 ? one : other;
  }

  /** The same with the reason of a need nobody is asked for unless somebody sees a reason. */
  private Need notOffered(Topic topic, OfferStatus first) {
    Need need = notOffered.of(topic, cluster(topic.clusters()));
    if (first.offer().rhythm() != OfferTerms.Rhythm.ON_DEMAND) {
      return need;
    }
    Template template = pack.textsOf(topic.folder()).get(first.text());
    Map<String, Object> values = Map.of("name", topic.name());
    return Need.builder()
        .from(need)
        .reason(template.forStaff(values))
        .kaderReason(template.forKader(topic.forKader(values)))
        .rule(first.offer().rule().name())
        .sources(first.offer().rule().citations())
        .build();
  }

  /** What stands in the way of a need somebody asks for; a clinician's choice stands above all. */
  private Need deferred(Topic topic, Need need) {
    if (client.conclusions().deferrals().isEmpty()) {
      return need;
    }
    Optional<Deferral> deferral =
        client.conclusions().deferrals().stream()
            .filter(one -> one.rule().topic().equals(topic.code()))
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

  private Need deferred(Topic topic, Need need, Deferral deferral) {
    Template template = pack.textsOf(topic.folder()).get(deferral.text());
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
      Topic topic,
      Client client,
      List<Offer> offers,
      Map<Offer, Offered> contacts) {
    TopicHistory history = TopicHistory.of(topic, client);
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
    Map<Offer, Offered> contacts = new ContactStep(pack, client).contacts(asked(client));
    return statuses(new CadenceStep(pack, client), topic, client, own, contacts);
  }

  /** What programmes in force offer. */
  private static List<Offer> asked(Client client) {
    List<Offer> asked = new ArrayList<>();
    for (Offer offer : client.conclusions().offers()) {
      if (client.asks(offer.programme())) {
        asked.add(offer);
      }
    }
    return asked;
  }

  private static Offered offered(Offer offer, Client client, Map<Offer, Offered> contacts) {
    Offered contact = contacts.get(offer);
    return contact == null ? Offered.of(offer, client) : contact;
  }

  private Need merged(Topic topic, OfferStatus first, List<OfferStatus> all) {
    Set<String> programmes = new TreeSet<>();
    Set<Citation> sources = new TreeSet<>();
    Set<String> uses = new TreeSet<>(NaturalOrder.INSTANCE);
    Set<FacilityTier> places = EnumSet.noneOf(FacilityTier.class);
    Optional<LocalDate> next = first.next();
    for (OfferStatus one : all) {
      boolean counts = one.isAsking() || (one.status() == first.status() && !first.isAsking());
      if (one.status() == NeedStatus.NOT_OFFERED || !counts) {
        continue;
      }
      programmes.add(one.offer().programme());
      sources.addAll(one.offer().rule().citations());
      uses.addAll(one.uses());
      places.addAll(one.offer().places());
      if (one.status() == NeedStatus.DONE
          && one.next().isPresent()
          && one.next().get().isBefore(next.orElse(LocalDate.MAX))) {
        next = one.next();
      }
    }
    Optional<LocalDate> soonest = next;
    Supplier<Map<String, Object>> values =
        () -> {
          Map<String, Object> said = first.values(pack);
          said.put("name", topic.name());
          soonest.ifPresent(day -> said.put("next", day));
          return said;
        };
    Template template = pack.textsOf(topic.folder()).get(first.text());
    return Need.builder()
        .kind(topic.kind())
        .code(topic.code())
        .name(topic.name())
        .status(first.status())
        .earliest(first.earliest())
        .recommended(recommended(first))
        .overdueFrom(first.overdueFrom())
        .latest(first.latest())
        .next(first.status() == NeedStatus.DONE ? next : Optional.empty())
        .where(places)
        .cluster(cluster(topic.clusters()))
        .reason(template.forStaff(values))
        .kaderReason(template.forKader(() -> topic.forKader(values.get())))
        .programmes(programmes)
        .rule(first.offer().rule().name())
        .sources(sources)
        .missing(first.missing())
        .uses(uses)
        .build();
  }

  /** The best day of a window is no sooner than what must come before allows. */
  private static Optional<LocalDate> recommended(OfferStatus first) {
    Optional<LocalDate> best = first.offer().recommended();
    return first.earliest().map(day -> best.filter(day::isBefore).orElse(day));
  }

  private Need withheld(Topic topic, Withholding withholding) {
    Template template = pack.textsOf(topic.folder()).get(withholding.text());
    Map<String, Object> values = Map.of("name", topic.name());
    return Need.builder()
        .from(notOffered.of(topic, cluster(topic.clusters())))
        .reason(template.forStaff(values))
        .kaderReason(template.forKader(topic.forKader(values)))
        .rule(withholding.rule().name())
        .sources(withholding.rule().citations())
        .uses(withholding.uses())
        .build();
  }

  private Cluster cluster(List<Cluster> owners) {
    for (Cluster owner : owners) {
      if (client.clusters().contains(owner)) {
        return owner;
      }
    }
    return owners.get(owners.size() - 1);
  }
}
