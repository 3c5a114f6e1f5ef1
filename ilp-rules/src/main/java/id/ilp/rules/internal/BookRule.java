package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.rules.client.Offer;
import id.ilp.rules.client.OfferTerms;
import id.ilp.rules.client.SeriesOffer;
import id.ilp.rules.client.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule without a join, and what is known of it beside its conditions. */
final class BookRule {
  private final PlainRule rule;
  private final RuleInfo info;
  private final RuleOutline outline;
  private final ImmutableList<RuleQuestion> answered;

  /** What it says to everybody, once it was heard; written by any thread, always the same. */
  private volatile @Nullable Said said;

  /** Whether its offers were heard to be for one person, as those {@code because} of a record. */
  private volatile boolean isForOne;

  private final boolean isAloneInItsWords;

  /**
   * A rule.
   *
   * @param isAloneInItsWords whether what it says of somebody of another age cannot change what
   *     other rules of its topic say
   */
  BookRule(PlainRule rule, RuleInfo info, RuleOutline outline, boolean isAloneInItsWords) {
    boolean isAnswered = rule.asks(outline.questions());
    this.rule = isAnswered ? rule.without(outline.questions()) : rule;
    this.info = info;
    this.outline = outline;
    this.answered =
        isAnswered
            ? outline.questions().stream()
                .filter(RuleQuestion::isRead)
                .collect(ImmutableList.toImmutableList())
            : ImmutableList.of();
    this.isAloneInItsWords = isAloneInItsWords;
  }

  /**
   * What it offers to everybody.
   *
   * @param opensAtMonth completed months of age before which it need not be asked
   * @param isOverAtMonth completed months of age from which it need not be asked
   */
  record Said(
      ImmutableList<Terms> terms,
      ImmutableList<SeriesOffer> series,
      int opensAtMonth,
      int isOverAtMonth) {
    /** What is asked for at any age. */
    static Said atAnyAge(ImmutableList<Terms> terms, ImmutableList<SeriesOffer> series) {
      return new Said(terms, series, 0, Integer.MAX_VALUE);
    }

    /** Terms that come to nothing before one of them is open and after all are over. */
    static Said of(ImmutableList<Terms> terms) {
      int opens = Integer.MAX_VALUE;
      int over = 0;
      for (Terms one : terms) {
        opens = Math.min(opens, one.opensAtMonth());
        over = Math.max(over, one.isOverAtMonth());
      }
      return new Said(terms, ImmutableList.of(), opens, over);
    }

    /** Whether it is about nothing but the topic of the rule: no series, and no contact. */
    boolean isOfTopicAlone() {
      return series.isEmpty()
          && terms.stream().noneMatch(one -> one.rhythm() == OfferTerms.Rhythm.CONTACT);
    }
  }

  /** The rule itself; it does not ask again what is {@link #answered}. */
  PlainRule rule() {
    return rule;
  }

  RuleInfo info() {
    return info;
  }

  RuleOutline outline() {
    return outline;
  }

  /** Questions that what is known of the fact has to answer with yes before the rule is asked. */
  ImmutableList<RuleQuestion> answered() {
    return answered;
  }

  /** What it says to everybody; null as long as nobody knows, or if it asks the person. */
  @Nullable Said said() {
    return said;
  }

  /** Whether what it offers may turn out to be the same for everybody. */
  boolean isWorthHearing() {
    return outline.saysTheSame() && !isForOne;
  }

  /** Remembers what its consequence offered, if that was not for one person. */
  void heard(List<Offer> offers, List<SeriesOffer> series) {
    var terms = ImmutableList.<Terms>builder();
    for (Offer offer : offers) {
      if (!offer.isForAnybody()) {
        isForOne = true;
        return;
      }
      terms.add(offer.terms());
    }
    Said same =
        isAloneInItsWords && series.isEmpty()
            ? Said.of(terms.build())
            : Said.atAnyAge(terms.build(), ImmutableList.copyOf(series));
    same.terms().forEach(Terms::keepForAll);
    said = same;
  }
}
