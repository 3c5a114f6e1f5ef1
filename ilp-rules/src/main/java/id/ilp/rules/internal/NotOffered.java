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
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The needs nobody offers, made once for all people: most topics are not for most people. */
final class NotOffered {
  private static final String NOT_OFFERED = "need.not-offered";
  private static final String IMMUNIZATION = "immunization";

  private final ImmutableMap<String, ImmutableMap<Cluster, Need>> topics;
  private final ImmutableMap<String, ImmutableMap<Cluster, Need>> campaigns;
  private final ImmutableMap<String, ImmutableMap<Cluster, Need>> series;

  NotOffered(RulePack pack) {
    topics =
        byCode(
            pack.topics().values(),
            Topic::code,
            Topic::clusters,
            (topic, cluster) ->
                need(pack, topic.kind(), topic.code(), topic.name(), cluster, topic.folder())
                    .kaderReason(kaderReason(pack, topic)));
    campaigns =
        byCode(
            pack.schedule().campaigns(),
            Campaign::code,
            Campaign::clusters,
            (one, cluster) ->
                need(pack, NeedKind.IMMUNIZATION, one.code(), one.name(), cluster, "")
                    .rule(one.row())
                    .sources(one.citations()));
    series =
        byCode(
            pack.schedule().series().values(),
            Series::code,
            Series::clusters,
            (one, cluster) ->
                need(pack, NeedKind.IMMUNIZATION, one.code(), one.name(), cluster, IMMUNIZATION)
                    .where(one.where()));
  }

  private static <T> ImmutableMap<String, ImmutableMap<Cluster, Need>> byCode(
      Collection<T> all,
      Function<T, String> code,
      Function<T, List<Cluster>> owners,
      BiFunction<T, Cluster, Need.Builder> need) {
    var byCode = ImmutableMap.<String, ImmutableMap<Cluster, Need>>builder();
    for (T one : all) {
      var byCluster = new EnumMap<Cluster, Need>(Cluster.class);
      for (Cluster cluster : owners.apply(one)) {
        byCluster.put(cluster, need.apply(one, cluster).build());
      }
      byCode.put(code.apply(one), Maps.immutableEnumMap(byCluster));
    }
    return byCode.buildOrThrow();
  }

  private static Need.Builder need(
      RulePack pack, NeedKind kind, String code, Text name, Cluster cluster, String folder) {
    Map<String, Object> values = Map.of("name", name);
    Template template = pack.textsOf(folder).get(NOT_OFFERED);
    return Need.builder()
        .kind(kind)
        .code(code)
        .name(name)
        .status(NeedStatus.NOT_OFFERED)
        .cluster(cluster)
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
