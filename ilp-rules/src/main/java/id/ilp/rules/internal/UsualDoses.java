package id.ilp.rules.internal;

import com.google.common.collect.ImmutableSortedSet;
import id.ilp.core.immunization.Slot;
import id.ilp.core.plan.Need;
import id.ilp.core.source.Citation;
import id.ilp.rules.client.SeriesOffer;
import id.ilp.rules.pack.InForce;
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

  /** What it depends on, each of it an object of the book. */
  private record Key(
      Need unoffered, @Nullable RuleInfo rule, @Nullable Slot slot, InForce inForce) {
    @Override
    @SuppressWarnings("ReferenceEquality") // asked for every need; of each part there is but one
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && unoffered == key.unoffered
          && rule == key.rule
          && slot == key.slot
          && inForce == key.inForce;
    }

    @Override
    public int hashCode() {
      int hash = System.identityHashCode(unoffered);
      hash = hash * 31 + System.identityHashCode(rule);
      return hash * 31 + System.identityHashCode(slot);
    }
  }

  /**
   * The need for {@code slot}, offered by {@code offer}.
   *
   * @param unoffered the same need, if nobody offered it
   * @param slot null if no dose of it is to come
   */
  Need of(Need unoffered, @Nullable SeriesOffer offer, @Nullable Slot slot, InForce inForce) {
    if (offer == null && slot == null) {
      return unoffered;
    }
    var key = new Key(unoffered, offer == null ? null : offer.rule(), slot, inForce);
    Need usual = needs.get(key);
    if (usual == null) {
      usual = usual(unoffered, offer, slot, inForce);
      needs.put(key, usual);
    }
    return usual;
  }

  private static Need usual(
      Need unoffered, @Nullable SeriesOffer offer, @Nullable Slot slot, InForce inForce) {
    var need = Need.builder().from(unoffered);
    var sources = ImmutableSortedSet.<Citation>naturalOrder();
    if (offer != null) {
      need.rule(offer.rule().name()).programmes(inForce.immunization());
      sources.addAll(offer.rule().citations());
    }
    if (slot != null) {
      need.dose(slot.dose());
      sources.addAll(slot.citations());
    }
    return need.sources(sources.build()).build();
  }
}
