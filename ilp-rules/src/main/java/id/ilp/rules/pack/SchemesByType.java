package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The readings of some screening types, in the order of all: most people have records of few. */
public final class SchemesByType {
  private static final SchemeLines[] NONE = {};

  private final ImmutableList<Reading> all;
  private final ImmutableMap<String, OfType> byType;

  SchemesByType(ImmutableList<Reading> all) {
    this.all = all;
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      places.computeIfAbsent(all.get(i).type(), type -> new ArrayList<>()).add(i);
    }
    var types = ImmutableMap.<String, OfType>builder();
    places.forEach((type, own) -> types.put(type, new OfType(own)));
    this.byType = types.buildOrThrow();
  }

  /** The readings of {@code types}; not to be written to. */
  public SchemeLines[] of(Collection<String> types) {
    SchemeLines[] found = NONE;
    for (String type : types) {
      OfType own = byType.get(type);
      if (own != null) {
        found = found.length == 0 ? own.lines() : merged(found, own.lines());
      }
    }
    return found;
  }

  /** Both, by their places. */
  private static SchemeLines[] merged(SchemeLines[] one, SchemeLines[] other) {
    var both = new SchemeLines[one.length + other.length];
    int next = 0;
    int ofOther = 0;
    for (SchemeLines own : one) {
      while (ofOther < other.length && other[ofOther].place() < own.place()) {
        both[next++] = other[ofOther++];
      }
      both[next++] = own;
    }
    System.arraycopy(other, ofOther, both, next, other.length - ofOther);
    return both;
  }

  /** The readings of one type, laid out when its first record is read. */
  private final class OfType {
    private final List<Integer> places;
    private final AtomicReference<SchemeLines @Nullable []> made = new AtomicReference<>();

    OfType(List<Integer> places) {
      this.places = places;
    }

    SchemeLines[] lines() {
      SchemeLines[] known = made.get();
      return known == null ? make() : known;
    }

    /** Two threads may make the same. */
    private SchemeLines[] make() {
      var lines = new SchemeLines[places.size()];
      for (int i = 0; i < lines.length; i++) {
        lines[i] = new SchemeLines(all.get(places.get(i)).scheme(), places.get(i));
      }
      made.set(lines);
      return lines;
    }
  }
}
