package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.Need;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Offer;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Texts;
import id.ilp.rules.pack.Topic;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A topic with all that is the same of it for everybody, worked out once. */
final class KnownTopic {
  /** More ways than this rules do not meet in; what is beyond is worked out each time. */
  private static final int MANY_WAYS = 200;

  private final Topic topic;
  private final int place;
  private final Texts texts;

  private volatile ImmutableList<Joint> joint = ImmutableList.of();

  /** Of the day asked for last: most programs plan many people for one day. */
  private volatile Day day = new Day(LocalDate.MIN, ImmutableList.of());

  /**
   * Offers that met, the first of them first, and the need they make of one nobody offers. Each way
   * rules meet in is put together once; there are few, and looking through them is quicker than any
   * key.
   */
  private record Joint(int hash, Need unoffered, ImmutableList<JointTerms.Part> parts, Need need) {
    @SuppressWarnings("ReferenceEquality") // asked for every need; of each there is but one
    boolean isOf(Need none, List<Offer> offers) {
      if (none != unoffered || offers.size() != parts.size()) {
        return false;
      }
      for (int i = 0; i < offers.size(); i++) {
        if (!parts.get(i).isOf(offers.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * The need of one day that follows for everybody of these ages from what is said to all.
   *
   * @param said rules of the topic, as bits
   */
  private record Same(Need unoffered, long said, Alike people, Need need) {
    @SuppressWarnings("ReferenceEquality") // asked for every need; of each there is but one
    boolean isOf(Need none, long told, Client client, long birthDay) {
      return said == told && unoffered == none && people.include(client, birthDay);
    }
  }

  private record Day(LocalDate asOf, ImmutableList<Same> needs) {}

  KnownTopic(Topic topic, int place, RulePack pack) {
    this.topic = topic;
    this.place = place;
    this.texts = pack.textsOf(topic.folder());
  }

  Topic topic() {
    return topic;
  }

  /** Where its need stands among all of the book. */
  int place() {
    return place;
  }

  Texts texts() {
    return texts;
  }

  /**
   * The need with what {@code offers} say together: who asks, by which sources, and where.
   *
   * @param unoffered the need of the person's cluster, if nobody offered it
   * @param offers the one that decides first
   */
  Need joint(Need unoffered, List<Offer> offers) {
    int hash = 0;
    for (int i = 0; i < offers.size(); i++) { // no iterator: done for every need, like those below
      hash = hash * 31 + offers.get(i).rule().name().hashCode();
    }
    ImmutableList<Joint> known = joint;
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).hash() == hash && known.get(i).isOf(unoffered, offers)) {
        return known.get(i).need();
      }
    }
    Need need = JointTerms.of(offers).put(unoffered, offers.get(0).rule());
    var added = new Joint(hash, unoffered, JointTerms.parts(offers), need);
    synchronized (this) {
      joint = and(joint, added);
    }
    return need;
  }

  /**
   * The need that follows from what is {@code said} to all, for everybody of the same age who has
   * no record of the topic. Null if it is not known yet.
   *
   * @param said rules of the topic, as bits
   * @param birthDay see {@link Ages#include}
   */
  @Nullable Need sameForAll(Client client, Need unoffered, long said, long birthDay) {
    Day known = day;
    if (known.asOf().equals(client.asOf())) {
      for (int i = 0; i < known.needs().size(); i++) {
        if (known.needs().get(i).isOf(unoffered, said, client, birthDay)) {
          return known.needs().get(i).need();
        }
      }
    }
    return null;
  }

  /** Keeps {@code need} for {@link #sameForAll}. */
  void keep(LocalDate asOf, Need unoffered, long said, Alike people, Need need) {
    var same = new Same(unoffered, said, people, need);
    synchronized (this) {
      day = new Day(asOf, and(day.asOf().equals(asOf) ? day.needs() : ImmutableList.of(), same));
    }
  }

  private static <T> ImmutableList<T> and(ImmutableList<T> some, T more) {
    return some.size() == MANY_WAYS
        ? some
        : ImmutableList.<T>builderWithExpectedSize(some.size() + 1).addAll(some).add(more).build();
  }
}
