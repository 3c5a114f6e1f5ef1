package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The readings of some screening types, in the order of all: most people have records of few. */
public final class SchemesByType {
  private final ImmutableList<Reading> all;
  private final ImmutableMap<String, BitSet> places;

  SchemesByType(ImmutableList<Reading> all) {
    this.all = all;
    Map<String, BitSet> byType = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      byType.computeIfAbsent(all.get(i).type(), type -> new BitSet()).set(i);
    }
    this.places = ImmutableMap.copyOf(byType);
  }

  /** The readings of {@code types}. */
  public List<AssessmentScheme> of(Collection<String> types) {
    var wanted = new BitSet(all.size());
    for (String type : types) {
      BitSet own = places.get(type);
      if (own != null) {
        wanted.or(own);
      }
    }
    var schemes = new ArrayList<AssessmentScheme>(wanted.cardinality());
    for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
      schemes.add(all.get(i).scheme());
    }
    return schemes;
  }
}
