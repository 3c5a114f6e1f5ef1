package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.source.Citation;
import id.ilp.rules.client.Offer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who asks by several offers of one topic, by which sources, and where it can be done.
 *
 * @param where nearest to the person first
 */
record JointTerms(
    ImmutableList<String> programmes,
    ImmutableList<Citation> sources,
    ImmutableList<FacilityTier> where) {

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
}
