package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import id.ilp.core.immunization.Slot;
import id.ilp.core.immunization.TetanusLadder;
import id.ilp.core.plan.Need;
import id.ilp.core.source.Citation;
import id.ilp.rules.client.SeriesOffer;
import id.ilp.rules.pack.InForce;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for everybody of the need for one dose: which it is, who asks for it, by which
 * sources. Put together once; two people differ by their days, their records and what stands in the
 * way.
 */
final class UsualDoses {
  private final Map<Key, Need> needs = new ConcurrentHashMap<>();

  /**
   * What it depends on.
   *
   * @param row file and line of the dose
   */
  private record Key(
      Need unoffered, @Nullable RuleInfo rule, String row, int dose, InForce inForce) {
    @Override
    @SuppressWarnings("ReferenceEquality") // asked for every need; of these there is but one
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && unoffered == key.unoffered
          && rule == key.rule
          && row.equals(key.row)
          && dose == key.dose
          && inForce == key.inForce;
    }

    @Override
    public int hashCode() {
      return row.hashCode() + dose;
    }
  }

  /** The need where no dose is to come; {@code unoffered} is the same if nobody offered it. */
  Need of(Need unoffered, @Nullable SeriesOffer offer, InForce inForce) {
    return of(unoffered, offer, "", 0, ImmutableList.of(), inForce);
  }

  /** The need for {@code slot}, offered by {@code offer}. */
  Need of(Need unoffered, @Nullable SeriesOffer offer, Slot slot, InForce inForce) {
    return of(unoffered, offer, slot.row(), slot.dose(), slot.citations(), inForce);
  }

  /** The need for {@code step} of the tetanus ladder, offered by {@code offer}. */
  Need of(Need unoffered, @Nullable SeriesOffer offer, TetanusLadder.Step step, InForce inForce) {
    return of(unoffered, offer, step.row(), step.step(), step.citations(), inForce);
  }

  private Need of(
      Need unoffered,
      @Nullable SeriesOffer offer,
      String row,
      int dose,
      List<Citation> citations,
      InForce inForce) {
    if (offer == null && dose == 0) {
      return unoffered;
    }
    var key = new Key(unoffered, offer == null ? null : offer.rule(), row, dose, inForce);
    Need usual = needs.get(key);
    if (usual == null) {
      var need = Need.builder().from(unoffered);
      var sources = ImmutableSortedSet.<Citation>naturalOrder().addAll(citations);
      if (offer != null) {
        need.rule(offer.rule().name()).programmes(inForce.immunization());
        sources.addAll(offer.rule().citations());
      }
      if (dose > 0) {
        need.dose(dose);
      }
      usual = need.sources(sources.build()).build();
      needs.put(key, usual);
    }
    return usual;
  }
}
