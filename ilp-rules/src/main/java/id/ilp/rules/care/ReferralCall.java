package id.ilp.rules.care;

import id.ilp.core.facility.FacilityTier;
import id.ilp.core.person.Person;
import id.ilp.core.record.NaturalOrder;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Somebody a place has to send on, a line of its list of referrals.
 *
 * @param asOf the day of the plan
 * @param at the tier of the place that sends
 * @param path where to, how soon, by which way, and what goes along, in the words of its reader
 */
public record ReferralCall(Person person, LocalDate asOf, FacilityTier at, ReferralPath path)
    implements Comparable<ReferralCall> {

  private static final Comparator<ReferralCall> ORDER =
      Comparator.comparing((ReferralCall one) -> one.path.referral().urgency())
          .thenComparing(one -> one.path.referral().by())
          .thenComparing(one -> one.person.id(), NaturalOrder.INSTANCE)
          .thenComparing(one -> one.path.referral().to())
          .thenComparing(one -> one.path.referral().code());

  /** The most urgent first, then by day and id. */
  @Override
  public int compareTo(ReferralCall other) {
    return ORDER.compare(this, other);
  }
}
