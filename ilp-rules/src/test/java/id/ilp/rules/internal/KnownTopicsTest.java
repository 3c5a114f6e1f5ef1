package id.ilp.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import id.ilp.core.immunization.Campaign;
import id.ilp.core.lifecycle.Cluster;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is worked out once for all people is true of each of them. */
class KnownTopicsTest {
  private static final PackFiles BOOK = PackFiles.shipped();
  private static final Editions EDITIONS = Editions.of(List.of(BOOK));
  private static final RulePack PACK = PackReader.read(List.of(BOOK), EDITIONS, EDITIONS.usual());
  private static final List<NeedStatus> STATUSES = List.of(NeedStatus.values());
  private static final NotOffered NOT_OFFERED = new NotOffered(PACK);
  private static final KnownTopics TOPICS =
      new KnownTopics(PACK, NOT_OFFERED, TopicRuns.of(List.of()));

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
    long[] recorded = TOPICS.recorded(client);
    for (Topic topic : PACK.topics().values()) {
      KnownTopic known = TOPICS.get(topic.code());
      assertThat(known).isNotNull();
      if (!Bits.has(recorded, known.place())) {
        assertThat(TopicHistory.of(topic, client).events()).as(topic.code()).isEmpty();
      }
    }
    return Arrays.stream(recorded).mapToInt(Long::bitCount).sum();
  }

  @Test
  void needs_nobody_offers_come_by_kind_and_code_and_each_has_its_place() {
    Client client = Client.of(PACK, Plans.read(Plans.sample().get(0)), Plans.POSYANDU_DAY);
    NeedSheet sheet = NOT_OFFERED.sheet(client.clusters());
    List<Need> needs = sheet.sorted();
    assertThat(needs)
        .hasSize(
            PACK.topics().size()
                + PACK.schedule().series().size()
                + PACK.schedule().campaigns().size())
        .isSorted()
        .allMatch(need -> need.status() == NeedStatus.NOT_OFFERED);
    for (Topic topic : PACK.topics().values()) {
      Need need = needs.get(NOT_OFFERED.place(topic));
      assertThat(need.code()).isEqualTo(topic.code());
      assertThat(topic.clusters()).contains(need.cluster());
    }
    for (Campaign campaign : PACK.schedule().campaigns()) {
      assertThat(needs.get(NOT_OFFERED.place(campaign)).code()).isEqualTo(campaign.code());
    }
  }

  @Test
  void what_is_written_on_one_sheet_stands_on_no_other() {
    Client client = Client.of(PACK, Plans.read(Plans.sample().get(0)), Plans.POSYANDU_DAY);
    NeedSheet sheet = NOT_OFFERED.sheet(client.clusters());
    Need due = asked(sheet.unoffered(7), NeedStatus.DUE, Optional.empty());
    sheet.put(7, due);
    assertThat(sheet.sorted().get(0)).isSameAs(due);
    assertThat(NOT_OFFERED.sheet(client.clusters()).sorted()).isSorted().doesNotContain(due);
  }

  @Property
  void a_sheet_is_sorted_as_needs_compare(@ForAll long seed) {
    var random = new Random(seed);
    NeedSheet sheet = NOT_OFFERED.sheet(Set.of(Cluster.ADULT_AND_OLDER));
    for (int i = 0; i < random.nextInt(60); i++) {
      int place = random.nextInt(sheet.size());
      NeedStatus status = STATUSES.get(random.nextInt(STATUSES.size()));
      boolean hasDay = status != NeedStatus.NOT_OFFERED && random.nextInt(4) > 0;
      Optional<LocalDate> day =
          hasDay
              ? Optional.of(LocalDate.of(random.nextInt(-100, 9999), 2, 1).plusDays(i % 31))
              : Optional.empty();
      sheet.put(place, asked(sheet.unoffered(place), status, day));
    }
    assertThat(sheet.sorted()).hasSize(sheet.size()).isSorted().doesNotHaveDuplicates();
  }

  private static Need asked(Need need, NeedStatus status, Optional<LocalDate> day) {
    var days = new Need.Days(day, day, Optional.empty(), Optional.empty(), Optional.empty());
    return need.with(status, days, need.reason(), need.kaderReason(), need.missing(), need.uses());
  }

  @Test
  void needs_are_put_in_their_order_wherever_they_come_from() {
    for (String json : Plans.sample()) {
      ImmutableList<Need> needs = Plans.plan(Plans.read(json), Plans.POSYANDU_DAY).needs();
      assertThat(needs).isSorted().doesNotHaveDuplicates();
    }
  }
}
