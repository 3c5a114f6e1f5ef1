package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import id.ilp.core.facility.FacilityTier;
import id.ilp.rules.internal.RuleInfo;
import id.ilp.rules.pack.Satisfier;
import java.time.Month;
import java.time.Period;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a rule says of an offer, whoever it is made to: written by the consequence of the rule, and
 * only read after it. The offers of one rule to many people share it where the rule says the same
 * to all of them.
 */
public final class Terms {
  final RuleInfo rule;
  final String programme;
  final Set<FacilityTier> places = EnumSet.noneOf(FacilityTier.class);
  Period from = Period.ZERO;
  Optional<Period> before = Optional.empty();
  Optional<Period> acceptedFrom = Optional.empty();
  OfferTerms.Rhythm rhythm = OfferTerms.Rhythm.ONCE;
  Period interval = Period.ZERO;
  Optional<Period> recommendedFrom = Optional.empty();
  Optional<Period> overdueFrom = Optional.empty();
  Optional<Period> within = Optional.empty();
  Optional<Period> apart = Optional.empty();
  ImmutableList<Period> parts = ImmutableList.of();
  ImmutableList<Month> rounds = ImmutableList.of();
  OptionalInt times = OptionalInt.empty();
  OptionalDouble total = OptionalDouble.empty();
  Optional<String> contact = Optional.empty();
  Optional<OfferTerms.Gate> gate = Optional.empty();
  boolean isSexLacking;
  ImmutableList<OfferTerms.Gate> lacking = ImmutableList.of();
  ImmutableList<Satisfier> otherSatisfiers = ImmutableList.of();

  /** Whether the rule asked the person's record for a part of the offer. */
  boolean isPersonal;

  private boolean isForAll;

  Terms(RuleInfo rule, String programme) {
    this.rule = rule;
    this.programme = programme;
  }

  public OfferTerms.Rhythm rhythm() {
    return rhythm;
  }

  public Period interval() {
    return interval;
  }

  public int times() {
    return times.orElse(1);
  }

  public OptionalDouble total() {
    return total;
  }

  /**
   * Completed months of age before which the window is surely not open, whatever is on record; 0 if
   * the ages do not tell.
   */
  public int opensAtMonth() {
    boolean isEmpty = before.isPresent() && before.get().toTotalMonths() <= from.toTotalMonths();
    return acceptedFrom.isPresent() || isEmpty || rhythm == OfferTerms.Rhythm.CONTACT
        ? 0
        : Math.toIntExact(from.toTotalMonths());
  }

  /**
   * Completed months of age from which it is surely over, so that nothing is left to say of it: one
   * that is asked for once may have come too late, and says so. The highest number if the ages do
   * not tell.
   */
  public int isOverAtMonth() {
    boolean isSilent = rhythm != OfferTerms.Rhythm.ONCE && rhythm != OfferTerms.Rhythm.CONTACT;
    return isSilent && before.isPresent()
        ? Math.max(Dates.monthsCovering(before.get()), Dates.monthsCovering(from))
        : Integer.MAX_VALUE;
  }

  /** Says that the rule offers in these very terms to everybody it holds for. */
  public void keepForAll() {
    isForAll = true;
  }

  /** Whether the rule offers in these very terms to everybody it holds for. */
  public boolean isForAll() {
    return isForAll;
  }
}
