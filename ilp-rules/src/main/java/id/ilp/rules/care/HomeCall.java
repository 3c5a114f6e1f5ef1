package id.ilp.rules.care;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import id.ilp.core.person.Person;
import id.ilp.core.plan.Visitor;
import id.ilp.core.record.NaturalOrder;
import id.ilp.core.referral.Urgency;
import id.ilp.core.text.Text;
import id.ilp.rules.pack.CarePolicy.VisitReason;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A home to visit, for all reasons at once; tells no diagnosis.
 *
 * @param visitor a health worker if one reason asks for it
 * @param urgency of the most urgent reason
 * @param by the last day for it
 * @param reasons gravest first
 */
public record HomeCall(
    Person person, Visitor visitor, Urgency urgency, LocalDate by, ImmutableList<Why> reasons)
    implements Comparable<HomeCall> {

  private static final Comparator<HomeCall> ORDER =
      Comparator.comparing((HomeCall one) -> one.person.village().orElse("\uffff"))
          .thenComparing(one -> one.person.dusun().orElse("\uffff"))
          .thenComparing(HomeCall::urgency)
          .thenComparing(one -> one.reasons.get(0).reason())
          .thenComparing(one -> one.person.id(), NaturalOrder.INSTANCE);

  /**
   * One reason.
   *
   * @param code of the home visit
   * @param name a few words
   * @param words the whole sentence
   */
  public record Why(String code, VisitReason reason, Urgency urgency, Text name, Text words) {
    static final Comparator<Why> ORDER =
        Ordering.from(Comparator.comparing(Why::urgency))
            .thenComparing(Why::reason)
            .thenComparing(Why::code);
  }

  /** By village and hamlet, those not known last; then by urgency, reason and id. */
  @Override
  public int compareTo(HomeCall other) {
    return ORDER.compare(this, other);
  }
}
