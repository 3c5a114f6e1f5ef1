package id.ilp.rules.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The needs nobody offers, made once for all people: most topics are not for most people. */
final class NotOffered {
  private static final String NOT_OFFERED = "need.not-offered";
  private static final String IMMUNIZATION = "immunization";

  private final ImmutableMap<String, ImmutableMap<Cluster, Need>> topics;
  private final ImmutableMap<String, ImmutableMap<Cluster, Need>> campaigns;
  private final ImmutableMap<String, ImmutableMap<Cluster, Need>> series;

  NotOffered(RulePack pack) {
    var ofTopics = ImmutableMap.<String, ImmutableMap<Cluster, Need>>builder();
    for (Topic topic : pack.topics().values()) {
      var need =
          need(pack, topic.kind(), topic.code(), topic.name(), topic.folder())
              .kaderReason(kaderReason(pack, topic));
      ofTopics.put(topic.code(), byCluster(need, topic.clusters()));
    }
    topics = ofTopics.buildOrThrow();
    var ofCampaigns = ImmutableMap.<String, ImmutableMap<Cluster, Need>>builder();
    for (Campaign one : pack.schedule().campaigns()) {
      var need =
          need(pack, NeedKind.IMMUNIZATION, one.code(), one.name(), "")
              .rule(one.row())
              .sources(one.citations());
      ofCampaigns.put(one.code(), byCluster(need, one.clusters()));
    }
    campaigns = ofCampaigns.buildOrThrow();
    var ofSeries = ImmutableMap.<String, ImmutableMap<Cluster, Need>>builder();
    for (Series one : pack.schedule().series().values()) {
      var need =
          need(pack, NeedKind.IMMUNIZATION, one.code(), one.name(), IMMUNIZATION)
              .where(one.where());
      ofSeries.put(one.code(), byCluster(need, one.clusters()));
    }
    series = ofSeries.buildOrThrow();
  }

  /** The need as each of {@code owners} owns it. */
  private static ImmutableMap<Cluster, Need> byCluster(Need.Builder need, List<Cluster> owners) {
    var byCluster = new EnumMap<Cluster, Need>(Cluster.class);
    for (Cluster cluster : owners) {
      byCluster.put(cluster, need.cluster(cluster).build());
    }
    return Maps.immutableEnumMap(byCluster);
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

  /** The need of {@code topic} as each of its clusters owns it. */
  ImmutableMap<Cluster, Need> of(Topic topic) {
    return requireNonNull(topics.get(topic.code()));
  }

  /** The need of {@code campaign} as {@code cluster} owns it. */
  Need of(Campaign campaign, Cluster cluster) {
    return of(campaigns, campaign.code(), cluster);
  }

  /** The need of {@code one} as {@code cluster} owns it. */
  Need of(Series one, Cluster cluster) {
    return of(series, one.code(), cluster);
  }

  private static Need of(
      ImmutableMap<String, ImmutableMap<Cluster, Need>> needs, String code, Cluster cluster) {
    return requireNonNull(requireNonNull(needs.get(code)).get(cluster));
  }
}
