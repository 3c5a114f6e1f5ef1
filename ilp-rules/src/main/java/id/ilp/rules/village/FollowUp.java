package id.ilp.rules.village;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import id.ilp.core.plan.Visitor;
import id.ilp.core.record.NaturalOrder;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * People somebody should look for, for one reason.
 *
 * @param people how many
 * @param ids theirs, the first ones in natural order if a report keeps no more
 */
public record FollowUp(long people, ImmutableList<String> ids) {
  /** Why, and who should go. */
  public record Reason(String code, Visitor by) implements Comparable<Reason> {
    private static final Comparator<Reason> ORDER =
        Comparator.comparing(Reason::code).thenComparing(Reason::by);

    @Override
    public int compareTo(Reason other) {
      return ORDER.compare(this, other);
    }
  }

  /** Both together, keeping at most {@code most} ids. */
  FollowUp plus(FollowUp other, int most) {
    ImmutableList<String> both =
        Stream.concat(ids.stream(), other.ids.stream())
            .sorted(Ordering.from(NaturalOrder.INSTANCE))
            .limit(most)
            .collect(ImmutableList.toImmutableList());
    return new FollowUp(people + other.people, both);
  }
}
