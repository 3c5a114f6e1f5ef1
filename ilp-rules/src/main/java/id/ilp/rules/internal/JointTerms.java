package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.plan.Need;
import id.ilp.core.source.Citation;
import id.ilp.rules.client.Offer;
import id.ilp.rules.client.Terms;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who asks by several offers of one topic, by which sources, and where it can be done.
 *
 * @param where nearest to the person first
 */
record JointTerms(
    ImmutableList<String> programmes,
    ImmutableList<Citation> sources,
    ImmutableList<FacilityTier> where) {

  /**
   * What one offer brings into it.
   *
   * @param terms those of the offer, if its rule says the same to everybody
   */
  record Part(
      @Nullable Terms terms, RuleInfo rule, String programme, ImmutableSet<FacilityTier> places) {
    static Part of(Offer offer) {
      Terms terms = offer.terms();
      return new Part(
          terms.isForAll() ? terms : null,
          offer.rule(),
          offer.programme(),
          ImmutableSet.copyOf(offer.places()));
    }

    @SuppressWarnings("ReferenceEquality") // asked for every offer; of each rule there is but one
    boolean isOf(Offer offer) {
      return offer.terms() == terms
          || (rule == offer.rule()
              && programme.equals(offer.programme())
              && places.equals(offer.places()));
    }
  }

  static JointTerms of(List<Offer> offers) {
    Set<String> programmes = new TreeSet<>();
    Set<Citation> sources = new TreeSet<>();
    Set<FacilityTier> places = EnumSet.noneOf(FacilityTier.class);
    for (Offer offer : offers) {
      programmes.add(offer.programme());
      sources.addAll(offer.rule().citations());
      places.addAll(offer.places());
    }
    return new JointTerms(
        ImmutableList.copyOf(programmes),
        ImmutableList.copyOf(sources),
        ImmutableList.copyOf(places));
  }

  /** What each of {@code offers} brings in, in their order. */
  static ImmutableList<Part> parts(List<Offer> offers) {
    return offers.stream().map(Part::of).collect(ImmutableList.toImmutableList());
  }

  /** {@code need} with all of it, decided by {@code rule}. */
  Need put(Need need, RuleInfo rule) {
    return Need.builder()
        .from(need)
        .programmes(programmes)
        .sources(sources)
        .where(where)
        .rule(rule.name())
        .build();
  }
}
