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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A topic with all that is the same of it for everybody, worked out once. */
final class KnownTopic {
  private final Topic topic;
  private final int place;
  private final Texts texts;
  private final ImmutableMap<Cluster, Need> notOffered;

  /** Rules that say the same to everybody meet in few ways, and each way is put together once. */
  private final Map<List<Terms>, JointTerms> joint = new ConcurrentHashMap<>();

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
    List<Terms> terms = new ArrayList<>(offers.size());
    for (Offer offer : offers) {
      if (!offer.terms().isForAll()) {
        return JointTerms.of(offers);
      }
      terms.add(offer.terms());
    }
    JointTerms known = joint.get(terms);
    if (known == null) {
      known = JointTerms.of(offers);
      joint.put(terms, known);
    }
    return known;
  }
}
