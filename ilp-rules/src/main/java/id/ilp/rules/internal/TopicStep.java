package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.NaturalOrder;
import id.ilp.core.source.Citation;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Offer;
import id.ilp.rules.client.Withholding;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Template;
import id.ilp.rules.pack.Topic;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One need per topic: the most pressing status among the programmes that offer it, with all that
 * ask.
 */
public final class TopicStep {
  private final RulePack pack;
  private final Client client;
  private final CadenceStep cadence;
  private final NotOffered notOffered;

  TopicStep(RulePack pack, NotOffered notOffered, Client client) {
    this.notOffered = notOffered;
    this.pack = pack;
    this.client = client;
    this.cadence = new CadenceStep(pack, client);
  }

  /** A need for every topic of the pack. */
  ImmutableList<Need> needs() {
    Map<String, ImmutableList.Builder<Offer>> offers = new HashMap<>();
    for (Offer offer : client.conclusions().offers()) {
      if (client.asks(offer.programme())) {
        offers.computeIfAbsent(offer.rule().topic(), topic -> ImmutableList.builder()).add(offer);
      }
    }
    var needs = ImmutableList.<Need>builder();
    for (Topic topic : pack.topics().values()) {
      ImmutableList.Builder<Offer> own = offers.get(topic.code());
      needs.add(need(topic, own == null ? List.of() : own.build()));
    }
    return needs.build();
  }

  private Need need(Topic topic, List<Offer> offers) {
    Optional<Withholding> withheld =
        client.conclusions().withholdings().stream()
            .filter(w -> w.rule().topic().equals(topic.code()))
            .min(java.util.Comparator.comparing(w -> w.rule().name()));
    if (withheld.isPresent()) {
      return withheld(topic, withheld.get());
    }
    if (offers.isEmpty()) {
      return notOffered.of(topic, cluster(topic.clusters()));
    }
    List<OfferStatus> all = statuses(cadence, topic, client, offers);
    OfferStatus first = all.get(0);
    return first.status() == NeedStatus.NOT_OFFERED
        ? notOffered.of(topic, cluster(topic.clusters()))
        : merged(topic, first, all);
  }

  private static ImmutableList<OfferStatus> statuses(
      CadenceStep cadence, Topic topic, Client client, List<Offer> offers) {
    TopicHistory history = TopicHistory.of(topic, client);
    return offers.stream()
        .map(offer -> cadence.status(offer, history))
        .sorted(OfferStatus.ORDER)
        .collect(ImmutableList.toImmutableList());
  }

  /** Where each offer of {@code topic} stands, the most pressing first. */
  public static ImmutableList<OfferStatus> statuses(RulePack pack, Client client, Topic topic) {
    List<Offer> own =
        client.conclusions().offers().stream()
            .filter(offer -> offer.rule().topic().equals(topic.code()))
            .filter(offer -> client.asks(offer.programme()))
            .toList();
    return statuses(new CadenceStep(pack, client), topic, client, own);
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
    Map<String, Object> values = new HashMap<>(first.values());
    values.put("name", topic.name());
    next.ifPresent(day -> values.put("next", day));
    Template template = pack.textsOf(topic.folder()).get(first.text());
    return Need.builder()
        .kind(topic.kind())
        .code(topic.code())
        .name(topic.name())
        .status(first.status())
        .earliest(first.earliest())
        .recommended(first.earliest())
        .overdueFrom(first.overdueFrom())
        .latest(first.latest())
        .next(first.status() == NeedStatus.DONE ? next : Optional.empty())
        .where(places)
        .cluster(cluster(topic.clusters()))
        .reason(template.forStaff(values))
        .kaderReason(template.forKader(values))
        .programmes(programmes)
        .rule(first.offer().rule().name())
        .sources(sources)
        .missing(first.missing())
        .uses(uses)
        .build();
  }

  private Need withheld(Topic topic, Withholding withholding) {
    Template template = pack.textsOf(topic.folder()).get(withholding.text());
    Map<String, Object> values = Map.of("name", topic.name());
    return Need.builder()
        .from(notOffered.of(topic, cluster(topic.clusters())))
        .reason(template.forStaff(values))
        .kaderReason(template.forKader(values))
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
