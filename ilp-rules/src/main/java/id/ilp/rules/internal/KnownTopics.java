package id.ilp.rules.internal;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import id.ilp.rules.client.Client;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Satisfier;
import id.ilp.rules.pack.Topic;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The topics of a book, and which of them a record has to do with. */
final class KnownTopics {
  private final ImmutableMap<String, KnownTopic> byCode;

  /** The topics a record of a screening or service type may settle, directly or by its class. */
  private final ImmutableSetMultimap<String, KnownTopic> byRecord;

  private final ImmutableSetMultimap<String, KnownTopic> byVaccine;
  private final ImmutableSet<KnownTopic> byBirthWeight;
  private final ImmutableSet<KnownTopic> byPregnancy;

  /** By run, the topic whose rules it holds; null if they are of no topic. */
  private final @Nullable KnownTopic[] byRun;

  /**
   * The topics of {@code pack}.
   *
   * @param runs where the rules of each stand
   */
  KnownTopics(RulePack pack, NotOffered notOffered, TopicRuns runs) {
    var topics = ImmutableMap.<String, KnownTopic>builder();
    for (Topic topic : pack.topics().values()) {
      // Rules name their topic by the same string, so that one look tells.
      topics.put(topic.code().intern(), new KnownTopic(topic, notOffered.place(topic), pack));
    }
    byCode = topics.buildOrThrow();
    byRun = new @Nullable KnownTopic[runs.topics().size()];
    for (int run = 0; run < byRun.length; run++) {
      byRun[run] = byCode.get(runs.topics().get(run));
    }
    var records = ImmutableSetMultimap.<String, KnownTopic>builder();
    var vaccines = ImmutableSetMultimap.<String, KnownTopic>builder();
    var birthWeight = ImmutableSet.<KnownTopic>builder();
    var pregnancy = ImmutableSet.<KnownTopic>builder();
    for (KnownTopic topic : byCode.values()) {
      for (Satisfier satisfier : topic.topic().satisfiedBy()) {
        switch (satisfier.from()) {
          case RECORD -> records.put(satisfier.type(), topic);
          case CLASS -> {
            for (String type : pack.typesOfReadings().get(satisfier.type())) {
              records.put(type, topic);
            }
            birthWeight.add(topic); // which may be classed without a record
          }
          case DOSE -> vaccines.put(satisfier.type(), topic);
          case BIRTH_WEIGHT -> birthWeight.add(topic);
          case PREGNANCY_END -> pregnancy.add(topic);
        }
      }
    }
    byRecord = records.build();
    byVaccine = vaccines.build();
    byBirthWeight = birthWeight.build();
    byPregnancy = pregnancy.build();
  }

  /** The places of all topics for which something of {@code client} may count. */
  BitSet recorded(Client client) {
    var places = new BitSet(byCode.size());
    client.recordTypes().forEach(type -> set(places, byRecord.get(type)));
    client.serviceTypes().forEach(type -> set(places, byRecord.get(type)));
    client.doses().forEach(dose -> set(places, byVaccine.get(dose.vaccine())));
    if (client.vaccinee().birthWeight().isPresent()) {
      set(places, byBirthWeight);
    }
    if (!client.pregnancies().isEmpty()) {
      set(places, byPregnancy);
    }
    return places;
  }

  private static void set(BitSet places, ImmutableSet<KnownTopic> topics) {
    for (KnownTopic topic : topics) {
      places.set(topic.place());
    }
  }

  /** The topic whose rules a run holds; null if they are of none. */
  @Nullable KnownTopic ofRun(int run) {
    return byRun[run];
  }

  /** The topic of this code; null if the book has none. */
  @Nullable KnownTopic get(String code) {
    return byCode.get(code);
  }
}
