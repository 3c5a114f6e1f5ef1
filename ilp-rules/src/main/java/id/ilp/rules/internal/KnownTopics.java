package id.ilp.rules.internal;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.plan.Need;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Topic;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The topics of a book by kind and code, and the needs of somebody whom nobody asks for any. */
final class KnownTopics {
  private final ImmutableMap<String, KnownTopic> byCode;

  /** There are few sets of clusters. */
  private final Map<Set<Cluster>, Need[]> notOffered = new ConcurrentHashMap<>();

  KnownTopics(RulePack pack, NotOffered notOffered) {
    var place = new AtomicInteger();
    byCode =
        Maps.uniqueIndex(
            pack.topics().values().stream()
                .sorted(Comparator.comparing(Topic::kind).thenComparing(Topic::code))
                .map(topic -> new KnownTopic(topic, place.getAndIncrement(), pack, notOffered))
                .iterator(),
            known -> known.topic().code());
  }

  int size() {
    return byCode.size();
  }

  /** The topic of this code; null if the book has none. */
  @Nullable KnownTopic get(String code) {
    return byCode.get(code);
  }

  /** A need for each topic at its place, for the caller to write over. */
  Need[] notOffered(Set<Cluster> clusters) {
    Need[] needs = notOffered.get(clusters);
    if (needs == null) {
      needs =
          byCode.values().stream().map(known -> known.notOffered(clusters)).toArray(Need[]::new);
      notOffered.put(ImmutableSet.copyOf(clusters), needs);
    }
    return needs.clone();
  }
}
