package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import java.util.ArrayList;
import java.util.List;

/** Puts the needs of a plan in their order. */
final class NeedOrder {
  private NeedOrder() {}

  /**
   * All needs in their order. Those nobody offers, the most by far, have no day and stand last:
   * {@code topics} come in their order, so that only the few others have to be sorted among them.
   *
   * @param topics by kind and code
   */
  static ImmutableList<Need> sorted(List<Need> immunization, List<Need> campaigns, Need[] topics) {
    List<Need> offered = new ArrayList<>();
    List<Need> others = new ArrayList<>();
    split(immunization, offered, others);
    split(campaigns, offered, others);
    for (Need need : topics) {
      if (need.status() != NeedStatus.NOT_OFFERED) {
        offered.add(need);
      }
    }
    offered.sort(null);
    others.sort(null);
    var all =
        ImmutableList.<Need>builderWithExpectedSize(
            immunization.size() + campaigns.size() + topics.length);
    all.addAll(offered);
    int next = 0;
    for (Need need : topics) {
      if (need.status() == NeedStatus.NOT_OFFERED) {
        while (next < others.size() && others.get(next).compareTo(need) < 0) {
          all.add(others.get(next));
          next++;
        }
        all.add(need);
      }
    }
    return all.addAll(others.subList(next, others.size())).build();
  }

  private static void split(List<Need> needs, List<Need> offered, List<Need> others) {
    for (Need need : needs) {
      (need.status() == NeedStatus.NOT_OFFERED ? others : offered).add(need);
    }
  }
}
