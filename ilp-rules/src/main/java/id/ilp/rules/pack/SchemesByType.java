package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The readings of some screening types, in the order of all: most people have records of few. */
public final class SchemesByType {
  private final ImmutableList<Reading> all;
  private final ImmutableMap<String, BitSet> places;
  private final AtomicReferenceArray<@Nullable SchemeLines> lines;

  SchemesByType(ImmutableList<Reading> all) {
    this.all = all;
    Map<String, BitSet> byType = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      byType.computeIfAbsent(all.get(i).type(), type -> new BitSet()).set(i);
    }
    this.places = ImmutableMap.copyOf(byType);
    this.lines = new AtomicReferenceArray<>(all.size());
  }

  /** The readings of {@code types}. */
  public List<SchemeLines> of(Collection<String> types) {
    var wanted = new BitSet(all.size());
    for (String type : types) {
      BitSet own = places.get(type);
      if (own != null) {
        wanted.or(own);
      }
    }
    var schemes = new ArrayList<SchemeLines>(wanted.cardinality());
    for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
      schemes.add(lines(i));
    }
    return schemes;
  }

  private SchemeLines lines(int index) {
    SchemeLines made = lines.get(index);
    if (made == null) {
      made = new SchemeLines(all.get(index).scheme());
      lines.set(index, made); // two threads may make the same
    }
    return made;
  }
}
