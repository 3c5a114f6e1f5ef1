package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.rules.internal.RuleKey.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules that ask one kind of fact, found by what is known of the fact: most rules are about a
 * class, a condition or a record few people have, and need not be asked of the others.
 */
final class RuleIndex {
  static final RuleIndex EMPTY = of("", List.of());

  private final ImmutableList<BookRule> rules;

  /** A bit for each rule; a set one stands for a rule that may hold of anything. */
  private final long[] always;

  private final Map<Kind, Map<String, long[]>> byKey = new EnumMap<>(Kind.class);

  private RuleIndex(ImmutableList<BookRule> rules) {
    this.rules = rules;
    this.always = noBits();
  }

  /**
   * An index of {@code rules}, which keep their order.
   *
   * @param fact the simple name of the kind of fact
   */
  static RuleIndex of(String fact, List<BookRule> rules) {
    var index = new RuleIndex(ImmutableList.copyOf(rules));
    for (int i = 0; i < rules.size(); i++) {
      ImmutableSet<RuleKey> keys = rules.get(i).outline().keys().get(fact);
      if (keys == null) {
        set(index.always, i);
      } else {
        for (RuleKey key : keys) {
          set(
              index
                  .byKey
                  .computeIfAbsent(key.kind(), kind -> new HashMap<>())
                  .computeIfAbsent(key.code(), code -> index.noBits()),
              i);
        }
      }
    }
    return index;
  }

  private long[] noBits() {
    return new long[(rules.size() + Long.SIZE - 1) / Long.SIZE];
  }

  private static void set(long[] bits, int place) {
    bits[place / Long.SIZE] |= 1L << place;
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /** The choice for a fact of which nothing is known yet. */
  Choice choice() {
    return new Choice(always.clone());
  }

  /** Rules chosen for one fact. */
  final class Choice {
    private final long[] bits;

    private Choice(long[] bits) {
      this.bits = bits;
    }

    /** Chooses also the rules for whom {@code code} is known. */
    void know(Kind kind, String code) {
      Map<String, long[]> codes = byKey.get(kind);
      long[] more = codes == null ? null : codes.get(code);
      if (more != null) {
        for (int i = 0; i < bits.length; i++) {
          bits[i] |= more[i];
        }
      }
    }

    /** Chooses also the rules for whom {@code key} is known. */
    void know(RuleKey key) {
      know(key.kind(), key.code());
    }

    /** The place of the first chosen rule from {@code place} on; negative if there is none. */
    int next(int place) {
      int word = place / Long.SIZE;
      if (word >= bits.length) {
        return -1;
      }
      long left = bits[word] & (-1L << place);
      while (left == 0) {
        word++;
        if (word == bits.length) {
          return -1;
        }
        left = bits[word];
      }
      return word * Long.SIZE + Long.numberOfTrailingZeros(left);
    }

    BookRule get(int place) {
      return rules.get(place);
    }
  }
}
