package id.ilp.rules.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import id.ilp.rules.client.Client;
import id.ilp.rules.internal.RuleKey.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules that ask one kind of fact, found by what is known of the fact: most rules are about a
 * class, a condition or a record few people have, and need not be asked of the others.
 *
 * <p>All of it is bits in rows: one for each rule, then one for each question of the rules. What is
 * known of a fact adds its row: it chooses rules, and answers questions. At last each question that
 * is answered no takes away the rules that put it. So most rules that do not hold are left out
 * without a look at them.
 */
final class RuleIndex {
  static final RuleIndex EMPTY = of("", List.of(), List.of());

  private final BookRule[] rules;

  /** The row of a fact of which nothing is known: its rules may hold of anything. */
  private final long[] always;

  private final KeyRows rows;

  /**
   * The rules that put each question, one row after the other; in one piece, for it is all read.
   */
  private final long[] asking;

  private final int words;

  /** Questions that are answered yes if nothing they name is known. */
  private final long[] negated;

  private final AgeRows ages;
  private final TopicRuns runs;

  /** The place of the first rule that asks for another fact too. */
  private final int joint;

  /** By rule, its place among those that ask the client; negative if it does not. */
  private final int[] amongClients;

  /**
   * By rule, what it offers to everybody for whom nothing is left to be asked; absent until it was
   * heard. Such a rule is not even looked at.
   */
  private final AtomicReferenceArray<BookRule.Said> said;

  /** The rules whose words {@link SaidToAll} can keep as bits. */
  private final AtomicLongArray keepable;

  /** Those of them of which {@link #said} is known. */
  private final AtomicLongArray kept;

  private final RuleInfo[] infos;

  private RuleIndex(BookRule[] rules, int joint, int questions) {
    this.rules = rules;
    this.joint = joint;
    words = longs(rules.length);
    asking = new long[questions * words];
    negated = new long[longs(questions)];
    always = new long[words + negated.length];
    said = new AtomicReferenceArray<>(rules.length);
    infos = Stream.of(rules).map(BookRule::info).toArray(RuleInfo[]::new);
    rows = new KeyRows(always.length);
    ages = new AgeRows(rules.length, words);
    keepable = new AtomicLongArray(words);
    kept = new AtomicLongArray(words);
    runs = TopicRuns.of(Stream.of(infos).limit(joint).map(RuleInfo::topic).toList());
    amongClients = new int[rules.length];
    Arrays.fill(amongClients, -1);
  }

  private static int longs(int bits) {
    return (bits + Long.SIZE - 1) / Long.SIZE;
  }

  /**
   * An index of {@code alone} and {@code joint}, which keep their order.
   *
   * @param fact the simple name of the kind of fact
   * @param alone rules that ask for nothing else
   * @param joint rules that ask for another fact too
   */
  static RuleIndex of(String fact, List<BookRule> alone, List<BookRule> joint) {
    BookRule[] rules =
        Stream.concat(alone.stream(), joint.stream()).toArray(several -> new BookRule[several]);
    boolean isOfClient = fact.equals(Client.class.getSimpleName());
    ListMultimap<RuleQuestion, Integer> asking =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    for (int i = 0; i < rules.length && isOfClient; i++) {
      for (RuleQuestion one : rules[i].answered()) {
        if (one.isNegated() || !one.keys().equals(rules[i].outline().keys().get(fact))) {
          asking.put(one, i);
        } // else the rule is not even chosen if the answer is no
      }
    }
    var index = new RuleIndex(rules, alone.size(), asking.keySet().size());
    index.choose(fact);
    int number = 0;
    for (RuleQuestion one : asking.keySet()) {
      index.number(number++, one, asking.get(one));
    }
    index.rows.complete();
    return index;
  }

  /** The same index; of the rules that ask the client too, {@code clients} answers for her. */
  RuleIndex beside(RuleIndex clients) {
    Map<BookRule, Integer> places = new HashMap<>();
    for (int i = 0; i < clients.rules.length; i++) {
      places.put(clients.rules[i], i);
    }
    for (int i = 0; i < rules.length; i++) {
      amongClients[i] = places.getOrDefault(rules[i], -1);
    }
    return this;
  }

  private void choose(String fact) {
    for (int i = 0; i < rules.length; i++) {
      ImmutableSet<RuleKey> keys = rules[i].outline().keys().get(fact);
      if (keys == null) {
        Bits.set(always, i);
      } else {
        for (RuleKey key : keys) {
          rows.set(key, i);
        }
      }
    }
  }

  private void number(int number, RuleQuestion question, List<Integer> places) {
    for (int place : places) {
      Bits.set(asking, number * words * Long.SIZE + place);
    }
    for (RuleKey key : question.keys()) {
      rows.set(key, words * Long.SIZE + number);
    }
    if (question.isNegated()) {
      Bits.set(negated, number);
    }
  }

  boolean isEmpty() {
    return rules.length == 0;
  }

  BookRule get(int place) {
    return rules[place];
  }

  RuleInfo info(int place) {
    return infos[place];
  }

  /** What the chosen rule at {@code place} says; null if it has to be asked. */
  BookRule.@Nullable Said said(int place) {
    return said.get(place);
  }

  /** How many rules there are; without those that ask for another fact too, if there is none. */
  int end(boolean isOtherThere) {
    return isOtherThere ? rules.length : joint;
  }

  /** Whether the rule at {@code place} asks something of the client that is not so. */
  boolean isLeftOutBy(Choice ofClient, int place) {
    int own = amongClients[place];
    return own >= 0 && !ofClient.has(own);
  }

  /** Remembers what the rule at {@code place} offers to everybody, if that was heard. */
  void heard(int place) {
    BookRule.Said own = rules[place].said();
    if (own == null) {
      return;
    }
    ages.heard(place, own);
    boolean isKeepable = runs.run(place) >= 0 && own.isOfTopicAlone();
    if (isKeepable) {
      set(keepable, place);
    }
    if (place < joint && rules[place].rule().isAnswered()) {
      said.set(place, own);
      if (isKeepable) {
        set(kept, place);
      }
    }
  }

  private static void set(AtomicLongArray row, int place) {
    row.accumulateAndGet(place / Long.SIZE, 1L << place, (known, one) -> known | one);
  }

  /** Whether what the rule at {@code place} says to everybody may be kept as a bit of its topic. */
  boolean canKeep(int place) {
    return (keepable.get(place / Long.SIZE) & 1L << place) != 0;
  }

  /** What the rule at {@code place} says to everybody. */
  BookRule.Said saidToAll(int place) {
    return requireNonNull(rules[place].said());
  }

  /** Where the rules of each topic stand, of those that ask for no other fact. */
  TopicRuns runs() {
    return runs;
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

    /** Adds that {@code code} is known. */
    void know(Kind kind, String code) {
      rows.add(kind, code, bits);
    }

    /** Adds that the latest class by {@code assessment} is {@code band}. */
    void knowClass(String assessment, String band) {
      rows.addClass(assessment, band, bits);
    }

    /** Adds when the person was born. */
    void knowBirth(LocalDate day) {
      rows.addBirth(Math.toIntExact(day.toEpochDay()), bits);
    }

    /** Adds how old the person is. */
    void knowAge(int inDays, int inMonths, int inYears) {
      rows.addAge(inDays, inMonths, inYears, bits);
    }

    /** Once everything is known: leaves out the rules that put a question answered no. */
    void answer() {
      int row = 0;
      for (int question = 0; row < asking.length; question++, row += words) {
        int word = question / Long.SIZE;
        long answers = bits[words + word] ^ negated[word];
        if ((answers & 1L << question) == 0) {
          for (int i = 0; i < words; i++) {
            bits[i] &= ~asking[row + i];
          }
        }
      }
    }

    private boolean has(int place) {
      return Bits.has(bits, place);
    }

    /** The same without the rules all of whose offers are for another age. */
    Choice atAge(int inMonths, int announced) {
      var left = new Choice(Arrays.copyOf(bits, words));
      ages.leaveOutOthers(left.bits, inMonths, announced);
      return left;
    }

    /** Takes out the rules that need not be asked, for they say the same to everybody. */
    SaidToAll takeSaid() {
      long[] taken = new long[words];
      for (int i = 0; i < words; i++) {
        long known = kept.get(i); // once: other threads may add to it
        taken[i] = bits[i] & known;
        bits[i] &= ~known;
      }
      return new SaidToAll(RuleIndex.this, taken);
    }

    /** The place of the first chosen rule from {@code place} on; negative if there is none. */
    int next(int place) {
      int next = Bits.next(bits, place);
      return next < rules.length ? next : -1;
    }
  }
}
