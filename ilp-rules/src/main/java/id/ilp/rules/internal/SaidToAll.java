package id.ilp.rules.internal;

import id.ilp.rules.client.Client;
import id.ilp.rules.client.Offer;
import id.ilp.rules.client.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that hold for one person and say to them what they say to everybody. They are kept as
 * bits, by the run of places of their topic: what follows from the bits of a topic is mostly known
 * from somebody before, and then no offer has to be made.
 */
final class SaidToAll {
  private final RuleIndex rules;
  private final long[] bits;

  SaidToAll(RuleIndex rules, long[] bits) {
    this.rules = rules;
    this.bits = bits;
  }

  /** Of somebody of whom every offer is made. */
  static SaidToAll nothing() {
    return new SaidToAll(RuleIndex.EMPTY, new long[0]);
  }

  /** Whether its rules are those of {@code index}. */
  boolean isOf(RuleIndex index) {
    return rules == index;
  }

  /** Adds the rule at {@code place}. */
  void add(int place) {
    Bits.set(bits, place);
  }

  /** The first run from {@code run} on in which something is said; negative if there is none. */
  int next(int run) {
    TopicRuns runs = rules.runs();
    if (run == runs.topics().size()) {
      return -1;
    }
    int place = Bits.next(bits, runs.first(run));
    return place < 0 ? -1 : runs.run(place);
  }

  /** The rules of a run, from its first place on. */
  long of(int run) {
    int first = rules.runs().first(run);
    int shift = first % Long.SIZE;
    int word = first / Long.SIZE;
    long own = bits[word] >>> shift;
    int size = rules.runs().end(run) - first;
    if (shift + size > Long.SIZE) {
      own |= bits[word + 1] << (Long.SIZE - shift);
    }
    return own & (-1L >>> (Long.SIZE - size));
  }

  /** The offers of a run to {@code client}, in the order of the book. */
  List<Offer> offers(int run, Client client) {
    List<Offer> offers = new ArrayList<>();
    int end = rules.runs().end(run);
    int place = Bits.next(bits, rules.runs().first(run));
    while (place >= 0 && place < end) {
      for (Terms terms : rules.saidToAll(place).terms()) {
        offers.add(client.offer(terms));
      }
      place = Bits.next(bits, place + 1);
    }
    return offers;
  }
}
