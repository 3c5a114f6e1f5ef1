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
  private volatile @Nullable ImmutableList<Terms> said;

  BookRule(PlainRule rule, RuleInfo info, RuleOutline outline) {
    this.rule = rule;
    this.info = info;
    this.outline = outline;
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
    return said;
  }

  /** Remembers what its consequence offered, if that was not for one person. */
  void heard(List<Offer> offers) {
    if (outline.saysTheSame() && offers.stream().allMatch(Offer::isForAnybody)) {
      offers.forEach(offer -> offer.terms().keepForAll());
      said = offers.stream().map(Offer::terms).collect(ImmutableList.toImmutableList());
    }
  }
}
