package id.ilp.rules.internal;

import com.google.common.collect.ImmutableTable;
import id.ilp.core.immunization.Campaign;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.text.Text;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Template;
import id.ilp.rules.pack.Topic;
import java.util.Map;
import java.util.Objects;

/** The needs nobody offers, made once for all people: most topics are not for most people. */
final class NotOffered {
  private static final String NOT_OFFERED = "need.not-offered";

  private final ImmutableTable<String, Cluster, Need> needs;

  NotOffered(RulePack pack) {
    var table = ImmutableTable.<String, Cluster, Need>builder();
    for (Topic topic : pack.topics().values()) {
      for (Cluster cluster : topic.clusters()) {
        table.put(
            topic.code(),
            cluster,
            need(pack, topic.kind(), topic.code(), topic.name(), cluster, topic.folder())
                .kaderReason(kaderReason(pack, topic))
                .build());
      }
    }
    for (Campaign campaign : pack.schedule().campaigns()) {
      for (Cluster cluster : campaign.clusters()) {
        table.put(
            campaign.code(),
            cluster,
            need(pack, NeedKind.IMMUNIZATION, campaign.code(), campaign.name(), cluster, "")
                .rule(campaign.row())
                .sources(campaign.citations())
                .build());
      }
    }
    needs = table.buildOrThrow();
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

  /** The need of {@code topic} as {@code cluster} owns it. */
  Need of(Topic topic, Cluster cluster) {
    return Objects.requireNonNull(needs.get(topic.code(), cluster));
  }

  /** The need of {@code campaign} as {@code cluster} owns it. */
  Need of(Campaign campaign, Cluster cluster) {
    return Objects.requireNonNull(needs.get(campaign.code(), cluster));
  }
}
