package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.rules.client.Offer;
import id.ilp.rules.client.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule without a join, and what is known of it beside its conditions. */
final class BookRule {
  private final PlainRule rule;
  private final RuleInfo info;
  private final RuleOutline outline;

  /** What it says to everybody, once it was heard; written by any thread, always the same. */
  private volatile @Nullable Said said;

  private final boolean isAloneInItsWords;

  /**
   * A rule.
   *
   * @param isAloneInItsWords whether what it says of somebody of another age cannot change what
   *     other rules of its topic say
   */
  BookRule(PlainRule rule, RuleInfo info, RuleOutline outline, boolean isAloneInItsWords) {
    this.rule = rule;
    this.info = info;
    this.outline = outline;
    this.isAloneInItsWords = isAloneInItsWords;
  }

  /**
   * The terms it offers to everybody.
   *
   * @param opensAtMonth completed months of age before which none is open
   * @param isOverAtMonth completed months of age from which all are over
   */
  private record Said(ImmutableList<Terms> terms, int opensAtMonth, int isOverAtMonth) {
    static Said of(ImmutableList<Terms> terms) {
      int opens = Integer.MAX_VALUE;
      int over = 0;
      for (Terms one : terms) {
        opens = Math.min(opens, one.opensAtMonth());
        over = Math.max(over, one.isOverAtMonth());
      }
      return new Said(terms, opens, over);
    }
  }

  PlainRule rule() {
    return rule;
  }

  RuleInfo info() {
    return info;
  }

  RuleOutline outline() {
    return outline;
  }

  /** The terms it offers to everybody; null as long as nobody knows, or if it asks the person. */
  @Nullable ImmutableList<Terms> said() {
    Said known = said;
    return known == null ? null : known.terms();
  }

  /**
   * Whether all it offers is surely over at an age of so many completed months, or further off than
   * {@code announced} months, so that it need not be asked.
   */
  boolean isOfOtherAge(int ageInMonths, int announced) {
    Said known = said;
    return known != null
        && isAloneInItsWords
        && (ageInMonths + announced < known.opensAtMonth() || ageInMonths >= known.isOverAtMonth());
  }

  /** Remembers what its consequence offered, if that was not for one person. */
  void heard(List<Offer> offers) {
    if (outline.saysTheSame() && offers.stream().allMatch(Offer::isForAnybody)) {
      offers.forEach(offer -> offer.terms().keepForAll());
      said = Said.of(offers.stream().map(Offer::terms).collect(ImmutableList.toImmutableList()));
    }
  }
}
