package id.ilp.rules.internal;

import com.google.common.collect.ImmutableMap;
import id.ilp.core.immunization.Dose;
import id.ilp.rules.client.Client;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Satisfier;
import id.ilp.rules.pack.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The topics of a book, and which of them a record has to do with. */
final class KnownTopics {
  private final ImmutableMap<String, KnownTopic> byCode;

  /** Longs in a row of places, which are kept as bits. */
  private final int words;

  /** By screening or service type, those a record may settle, directly or by its class. */
  private final ImmutableMap<String, long[]> byRecord;

  private final ImmutableMap<String, long[]> byVaccine;
  private final long[] byBirthWeight;
  private final long[] byPregnancy;

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
    words = notOffered.size() / Long.SIZE + 1;
    byRun = new @Nullable KnownTopic[runs.topics().size()];
    for (int run = 0; run < byRun.length; run++) {
      byRun[run] = byCode.get(runs.topics().get(run));
    }
    Map<String, long[]> records = new HashMap<>();
    Map<String, long[]> vaccines = new HashMap<>();
    byBirthWeight = new long[words];
    byPregnancy = new long[words];
    for (KnownTopic topic : byCode.values()) {
      for (Satisfier satisfier : topic.topic().satisfiedBy()) {
        switch (satisfier.from()) {
          case RECORD -> set(records, satisfier.type(), topic);
          case CLASS -> {
            for (String type : pack.typesOfReadings().get(satisfier.type())) {
              set(records, type, topic);
              if (Client.isClassedWithoutRecord(type)) {
                Bits.set(byBirthWeight, topic.place());
              }
            }
          }
          case DOSE -> set(vaccines, satisfier.type(), topic);
          case BIRTH_WEIGHT -> Bits.set(byBirthWeight, topic.place());
          case PREGNANCY_END -> Bits.set(byPregnancy, topic.place());
        }
      }
    }
    byRecord = ImmutableMap.copyOf(records);
    byVaccine = ImmutableMap.copyOf(vaccines);
  }

  private void set(Map<String, long[]> rows, String key, KnownTopic topic) {
    Bits.set(rows.computeIfAbsent(key, one -> new long[words]), topic.place());
  }

  /** The places of all topics for which something of {@code client} may count, as bits. */
  long[] recorded(Client client) {
    var places = new long[words];
    for (String type : client.recordTypes()) {
      Bits.add(byRecord.get(type), places);
    }
    for (String type : client.serviceTypes()) {
      Bits.add(byRecord.get(type), places);
    }
    List<Dose> doses = client.doses();
    for (int i = 0; i < doses.size(); i++) { // no iterator: a child has many
      Bits.add(byVaccine.get(doses.get(i).vaccine()), places);
    }
    if (client.vaccinee().birthWeight().isPresent()) {
      Bits.add(byBirthWeight, places);
    }
    if (!client.pregnancies().isEmpty()) {
      Bits.add(byPregnancy, places);
    }
    return places;
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
