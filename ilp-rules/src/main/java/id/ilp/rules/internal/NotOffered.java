package id.ilp.rules.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import id.ilp.core.immunization.Campaign;
import id.ilp.core.immunization.Series;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.text.Text;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Template;
import id.ilp.rules.pack.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The needs nobody offers, made once for all people: most are not for most people. Every need of
 * the book has its place among them, by kind and code.
 */
final class NotOffered {
  private static final String NOT_OFFERED = "need.not-offered";
  private static final String IMMUNIZATION = "immunization";

  private final ImmutableList<Item> items;

  /** Where each topic, series and campaign stands. */
  private final IdentityHashMap<Object, Integer> places = new IdentityHashMap<>();

  /** There are few sets of clusters. */
  private final Map<Set<Cluster>, Need[]> byClusters = new ConcurrentHashMap<>();

  /**
   * One need of the book.
   *
   * @param of the topic, series or campaign
   * @param owners the clusters it may belong to
   * @param byCluster the need as each of them owns it
   */
  private record Item(Object of, List<Cluster> owners, ImmutableMap<Cluster, Need> byCluster) {
    static Item of(Object of, List<Cluster> owners, Need.Builder need) {
      var byCluster = new EnumMap<Cluster, Need>(Cluster.class);
      for (Cluster cluster : owners) {
        byCluster.put(cluster, need.cluster(cluster).build());
      }
      return new Item(of, owners, Maps.immutableEnumMap(byCluster));
    }

    Need of(Set<Cluster> clusters) {
      return requireNonNull(byCluster.get(owner(owners, clusters)));
    }
  }

  NotOffered(RulePack pack) {
    var all = new ArrayList<Item>();
    for (Topic one : pack.topics().values()) {
      all.add(Item.of(one, one.clusters(), need(pack, one)));
    }
    for (Series one : pack.schedule().series().values()) {
      all.add(Item.of(one, one.clusters(), need(pack, one)));
    }
    for (Campaign one : pack.schedule().campaigns()) {
      all.add(Item.of(one, one.clusters(), need(pack, one)));
    }
    items = ImmutableList.sortedCopyOf(Comparator.comparing(item -> item.of(Set.of())), all);
    for (int i = 0; i < items.size(); i++) {
      places.put(items.get(i).of(), i);
    }
  }

  /** The first of {@code owners} that is one of {@code clusters}, else the last. */
  static Cluster owner(List<Cluster> owners, Set<Cluster> clusters) {
    for (int i = 0; i < owners.size() - 1; i++) { // no iterator: asked for every need
      if (clusters.contains(owners.get(i))) {
        return owners.get(i);
      }
    }
    return owners.get(owners.size() - 1);
  }

  private static Need.Builder need(RulePack pack, Topic topic) {
    return need(pack, topic.kind(), topic.code(), topic.name(), topic.folder())
        .kaderReason(kaderReason(pack, topic));
  }

  private static Need.Builder need(RulePack pack, Series one) {
    return need(pack, NeedKind.IMMUNIZATION, one.code(), one.name(), IMMUNIZATION)
        .where(one.where());
  }

  private static Need.Builder need(RulePack pack, Campaign one) {
    return need(pack, NeedKind.IMMUNIZATION, one.code(), one.name(), "")
        .rule(one.row())
        .sources(one.citations());
  }

  private static Need.Builder need(
      RulePack pack, NeedKind kind, String code, Text name, String folder) {
    Map<String, Object> values = Map.of("name", name);
    Template template = pack.textsOf(folder).get(NOT_OFFERED);
    return Need.builder()
        .kind(kind)
        .code(code)
        .name(name)
        .status(NeedStatus.NOT_OFFERED)
        .reason(template.forStaff(values))
        .kaderReason(template.forKader(values));
  }

  private static Text kaderReason(RulePack pack, Topic topic) {
    return pack.textsOf(topic.folder())
        .get(NOT_OFFERED)
        .forKader(Map.of("name", topic.kaderName()));
  }

  /** How many needs the book has. */
  int size() {
    return items.size();
  }

  /** The place of {@code one}, a topic, series or campaign of the book. */
  int place(Object one) {
    return requireNonNull(places.get(one));
  }

  /** The places of {@code several}, in their order. */
  int[] places(Collection<?> several) {
    return several.stream().mapToInt(this::place).toArray();
  }

  /** Every need at its place, of somebody of {@code clusters}. */
  NeedSheet sheet(Set<Cluster> clusters) {
    Need[] needs = byClusters.get(clusters);
    if (needs == null) {
      needs = items.stream().map(item -> item.of(clusters)).toArray(Need[]::new);
      byClusters.put(ImmutableSet.copyOf(clusters), needs);
    }
    return new NeedSheet(needs);
  }
}
