package id.ilp.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.client.Client;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.fixture.RandomPeople;
import id.ilp.rules.pack.Editions;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.PackReader;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Topic;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is worked out once for all people is true of each of them. */
class KnownTopicsTest {
  private static final PackFiles BOOK = PackFiles.shipped();
  private static final Editions EDITIONS = Editions.of(List.of(BOOK));
  private static final RulePack PACK = PackReader.read(List.of(BOOK), EDITIONS, EDITIONS.usual());
  private static final KnownTopics TOPICS = new KnownTopics(PACK, new NotOffered(PACK));

  @Property(tries = 300)
  void a_topic_passed_over_for_want_of_a_record_has_none(@ForAll long seed) {
    RandomPeople.Seen seen = RandomPeople.of(seed);
    assertPassedOverRightly(seen.record(), seen.asOf());
  }

  @Test
  void of_a_posyandu_day_a_topic_passed_over_for_want_of_a_record_has_none() {
    int recorded = 0;
    for (String json : Plans.sample()) {
      recorded += assertPassedOverRightly(Plans.read(json), Plans.POSYANDU_DAY);
    }
    assertThat(recorded).isGreaterThan(100);
  }

  private static int assertPassedOverRightly(HealthRecord record, LocalDate asOf) {
    Client client = Client.of(PACK, record, asOf);
    BitSet recorded = TOPICS.recorded(client);
    for (Topic topic : PACK.topics().values()) {
      KnownTopic known = TOPICS.get(topic.code());
      assertThat(known).isNotNull();
      if (!recorded.get(known.place())) {
        assertThat(TopicHistory.of(topic, client).events()).as(topic.code()).isEmpty();
      }
    }
    return recorded.cardinality();
  }

  @Test
  void needs_nobody_offers_come_by_kind_and_code_and_may_be_written_over() {
    Client client = Client.of(PACK, Plans.read(Plans.sample().get(0)), Plans.POSYANDU_DAY);
    Need[] needs = TOPICS.notOffered(client.clusters());
    assertThat(needs)
        .hasSize(PACK.topics().size())
        .isSorted()
        .allMatch(need -> need.status() == NeedStatus.NOT_OFFERED)
        .allMatch(need -> PACK.topics().get(need.code()).clusters().contains(need.cluster()));
    Need first = needs[0];
    needs[0] = needs[1];
    assertThat(TOPICS.notOffered(client.clusters())[0]).isSameAs(first);
  }

  @Test
  void needs_are_put_in_their_order_wherever_they_come_from() {
    for (String json : Plans.sample()) {
      ImmutableList<Need> needs = Plans.plan(Plans.read(json), Plans.POSYANDU_DAY).needs();
      assertThat(needs).isSorted().doesNotHaveDuplicates();
    }
  }
}
