package id.ilp.rules.care;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.date.Dates;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.referral.Referral;
import id.ilp.core.referral.ReferralOutcome;
import id.ilp.core.referral.ReferralRecord;
import id.ilp.core.referral.Urgency;
import id.ilp.rules.pack.Settings;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the referrals of a record that went out and of which nothing came. */
final class OpenReferrals {
  /** Somebody who did not go, or would not, was not seen. */
  private static final ImmutableSet<ReferralOutcome> NOT_SEEN =
      ImmutableSet.of(ReferralOutcome.NOT_ATTENDED, ReferralOutcome.REFUSED);

  private final Settings settings;

  OpenReferrals(Settings settings) {
    this.settings = settings;
  }

  /** By date, those without one first. What is dated after the day of the plan does not count. */
  ImmutableList<OpenReferral> of(HealthRecord record, CarePlan plan) {
    return record.referrals().stream()
        .filter(one -> one.outcome().map(NOT_SEEN::contains).orElse(true))
        .filter(one -> one.date().map(d -> !d.earliest().isAfter(plan.asOf())).orElse(true))
        .map(one -> open(one, plan))
        .sorted(
            Comparator.comparing((OpenReferral one) -> one.expectedBy().orElse(LocalDate.MIN))
                .thenComparing(one -> one.referral().id()))
        .collect(ImmutableList.toImmutableList());
  }

  private OpenReferral open(ReferralRecord referral, CarePlan plan) {
    Optional<LocalDate> by =
        referral.date().map(date -> Dates.plus(date.latest(), time(referral, plan)));
    boolean isRefused = referral.outcome().isPresent();
    return new OpenReferral(
        referral, by, isRefused || by.map(day -> day.isBefore(plan.asOf())).orElse(true));
  }

  /** The time a referral of today for the same reason would have; else a setting. */
  private Period time(ReferralRecord referral, CarePlan plan) {
    return plan.referrals().stream()
        .filter(today -> today.code().equals(referral.reason()))
        .map(Referral::urgency)
        .min(Comparator.naturalOrder())
        .map(urgency -> within(settings, urgency))
        .orElseGet(() -> settings.period("referral_outcome_within"));
  }

  /** How soon somebody must be seen. */
  static Period within(Settings settings, Urgency urgency) {
    return settings.period("urgency_" + urgency.name().toLowerCase(Locale.ROOT));
  }
}
