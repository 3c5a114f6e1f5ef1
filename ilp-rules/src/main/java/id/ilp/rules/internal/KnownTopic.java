package id.ilp.rules.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.plan.Need;
import id.ilp.rules.client.Offer;
import id.ilp.rules.client.Terms;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Texts;
import id.ilp.rules.pack.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A topic with all that is the same of it for everybody, worked out once. */
final class KnownTopic {
  private final Topic topic;
  private final int place;
  private final Texts texts;
  private final ImmutableMap<Cluster, Need> notOffered;

  /** Rules that say the same to everybody meet in few ways, and each way is put together once. */
  private final Map<List<Terms>, JointTerms> joint = new ConcurrentHashMap<>();

  /** Of the day asked for last: most programs plan many people for one day. */
  private volatile Needs sameForAll = Needs.of(LocalDate.MIN);

  KnownTopic(Topic topic, int place, RulePack pack, NotOffered notOffered) {
    this.topic = topic;
    this.place = place;
    this.texts = pack.textsOf(topic.folder());
    this.notOffered = notOffered.of(topic);
  }

  Topic topic() {
    return topic;
  }

  /** Where its need stands among the topics of the book. */
  int place() {
    return place;
  }

  Texts texts() {
    return texts;
  }

  /** The cluster that owns it of those a person belongs to. */
  Cluster cluster(Set<Cluster> clusters) {
    List<Cluster> owners = topic.clusters();
    for (int i = 0; i < owners.size() - 1; i++) {
      if (clusters.contains(owners.get(i))) {
        return owners.get(i);
      }
    }
    return owners.get(owners.size() - 1);
  }

  /** The need of somebody of {@code clusters} whom nobody asks. */
  Need notOffered(Set<Cluster> clusters) {
    return requireNonNull(notOffered.get(cluster(clusters)));
  }

  /** What {@code offers} say together. */
  JointTerms joint(List<Offer> offers) {
    List<Terms> terms = forAll(offers);
    JointTerms known = terms.isEmpty() ? null : joint.get(terms);
    if (known == null) {
      known = JointTerms.of(offers);
      if (!terms.isEmpty()) {
        joint.put(terms, known);
      }
    }
    return known;
  }

  /** The terms of {@code offers}, if each is said to everybody in these; else none. */
  private static List<Terms> forAll(List<Offer> offers) {
    List<Terms> terms = new ArrayList<>(offers.size());
    for (int i = 0; i < offers.size(); i++) { // no iterator: this is done for every need
      Terms one = offers.get(i).terms();
      if (!one.isForAll()) {
        return List.of();
      }
      terms.add(one);
    }
    return terms;
  }

  /** The needs of one day, by the cluster of the person and what is offered. */
  private record Needs(LocalDate asOf, Map<Cluster, Map<List<Terms>, Need>> byCluster) {
    static Needs of(LocalDate asOf) {
      Map<Cluster, Map<List<Terms>, Need>> byCluster = new EnumMap<>(Cluster.class);
      for (Cluster cluster : Cluster.values()) {
        byCluster.put(cluster, new ConcurrentHashMap<>());
      }
      return new Needs(asOf, byCluster);
    }
  }

  /**
   * The need that follows from {@code offers} for everybody they are open to since before their
   * programmes began and who has no record of the topic: the programme's own days are all it tells.
   *
   * @param need makes it, the first time
   */
  Need sameForAll(LocalDate asOf, Set<Cluster> clusters, List<Offer> offers, Supplier<Need> need) {
    List<Terms> terms = forAll(offers);
    if (terms.isEmpty()) {
      return need.get();
    }
    Needs ofDay = sameForAll;
    if (!ofDay.asOf().equals(asOf)) {
      ofDay = Needs.of(asOf);
      sameForAll = ofDay;
    }
    Map<List<Terms>, Need> byTerms = requireNonNull(ofDay.byCluster().get(cluster(clusters)));
    Need known = byTerms.get(terms);
    if (known == null) {
      known = need.get();
      byTerms.put(terms, known);
    }
    return known;
  }
}
