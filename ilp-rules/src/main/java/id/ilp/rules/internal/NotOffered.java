package id.ilp.rules.internal;

import com.google.common.collect.ImmutableTable;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Template;
import id.ilp.rules.pack.Topic;
import java.util.Map;
import java.util.Objects;

/** The needs nobody offers, made once for all people: most topics are not for most people. */
final class NotOffered {
  private final ImmutableTable<String, Cluster, Need> needs;

  NotOffered(RulePack pack) {
    var table = ImmutableTable.<String, Cluster, Need>builder();
    for (Topic topic : pack.topics().values()) {
      for (Cluster cluster : topic.clusters()) {
        table.put(topic.code(), cluster, need(pack, topic, cluster));
      }
    }
    needs = table.buildOrThrow();
  }

  private static Need need(RulePack pack, Topic topic, Cluster cluster) {
    Map<String, Object> values = Map.of("name", topic.name());
    Template template = pack.textsOf(topic.folder()).get("need.not-offered");
    return Need.builder()
        .kind(topic.kind())
        .code(topic.code())
        .name(topic.name())
        .status(NeedStatus.NOT_OFFERED)
        .cluster(cluster)
        .reason(template.forStaff(values))
        .kaderReason(template.forKader(values))
        .build();
  }

  /** The need of {@code topic} as {@code cluster} owns it. */
  Need of(Topic topic, Cluster cluster) {
    return Objects.requireNonNull(needs.get(topic.code(), cluster));
  }
}
