package id.ilp.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.record.IssueCode;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.explain.Ground.About;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.fixture.RandomPeople;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.trace.RuleName;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of every explanation, whoever the person is and whatever the status. */
class ExplanationLawsTest {
  private static final IlpEngine ENGINE = IlpEngine.national();
  private static final Set<String> RULES =
      ENGINE.rules().stream().map(RuleName::name).collect(Collectors.toSet());
  private static final PackFiles FILES = PackFiles.shipped();

  @Test
  void every_need_of_ten_people_of_the_sample_is_explained_in_both_languages() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ExplanationJson.schema());
    Set<NeedStatus> met = EnumSet.noneOf(NeedStatus.class);
    List<String> sample = Plans.sample();
    for (int i = 0; i < sample.size(); i += 4) {
      HealthRecord record = Plans.read(sample.get(i));
      var plan = ENGINE.plan(record, Plans.POSYANDU_DAY);
      var explanations = ENGINE.explain(record, Plans.POSYANDU_DAY);
      assertThat(explanations.stream().map(Explanation::need)).isEqualTo(plan.needs());
      for (Explanation one : explanations) {
        met.add(one.need().status());
        assertSound(one);
        String json = ExplanationJson.write(one);
        assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
      }
    }
    assertThat(met).hasSizeGreaterThan(5);
  }

  @Test
  void random_people_are_explained_without_a_hole_or_a_wrong_date() {
    Set<NeedStatus> met = EnumSet.noneOf(NeedStatus.class);
    for (long seed = 0; seed < 12; seed++) {
      var seen = RandomPeople.of(seed);
      for (Explanation one : ENGINE.explain(seen.record(), seen.asOf())) {
        met.add(one.need().status());
        assertSound(one);
      }
    }
    assertThat(met).hasSizeGreaterThan(7);
  }

  /** Nothing is empty, every date of the need is explained, every place can be looked up. */
  private static void assertSound(Explanation one) {
    Need need = one.need();
    String who = one.person() + " " + one.asOf() + " " + need.code() + " " + need.status();
    assertThat(one.because()).as(who).isNotEmpty();
    assertThat(one.changes()).as(who).isNotEmpty();
    texts(one).forEach(text -> assertWords(text, who));
    boolean isRecommendedByRow = need.status() != NeedStatus.NOT_OFFERED;
    if (isRecommendedByRow) {
      assertDate(one, About.EARLIEST, need.earliest(), who);
      assertDate(one, About.OVERDUE_FROM, need.overdueFrom(), who);
      assertDate(one, About.LATEST, need.latest(), who);
      assertDate(one, About.NEXT, need.next(), who);
    }
    one.because().forEach(ground -> ground.row().ifPresent(row -> assertPlace(row, who)));
    one.weighed().forEach(ground -> ground.row().ifPresent(row -> assertPlace(row, who)));
    one.fired().forEach(rule -> assertPlace(rule.row(), who));
    one.near().forEach(rule -> assertPlace(rule.row(), who));
    one.near().forEach(rule -> assertThat(rule.isJudged()).as(who + rule).isTrue());
    need.rule()
        .filter(RULES::contains) // what comes from a row alone names the row
        .ifPresent(
            rule -> assertThat(one.fired().stream().map(FiredRule::rule)).as(who).contains(rule));
  }

  private static void assertDate(
      Explanation one, About about, Optional<LocalDate> day, String who) {
    day.ifPresent(
        date ->
            assertThat(one.because())
                .as(who + " " + about)
                .anyMatch(
                    ground -> ground.about() == about && ground.date().equals(Optional.of(date))));
  }

  private static void assertPlace(String place, String who) {
    int colon = place.lastIndexOf(':');
    assertThat(FILES.text(place.substring(0, colon)).orElseThrow().lines().count())
        .as(who + " " + place)
        .isGreaterThanOrEqualTo(Long.parseLong(place.substring(colon + 1)));
  }

  private static List<Text> texts(Explanation one) {
    var texts = new ArrayList<Text>();
    one.because().forEach(ground -> texts.add(ground.text()));
    one.weighed().forEach(ground -> texts.add(ground.text()));
    one.seen().forEach(seen -> texts.add(seen.text()));
    one.changes().forEach(change -> texts.add(change.text()));
    one.fired().forEach(rule -> rule.conditions().forEach(c -> texts.add(c.found())));
    one.near().forEach(rule -> texts.add(rule.failed().found()));
    return texts;
  }

  private static void assertWords(Text text, String who) {
    for (Language language : Language.values()) {
      assertThat(text.in(language))
          .as(who)
          .isNotBlank()
          .doesNotContain("{", "}", "Optional", "null", "~supposed", "@");
    }
  }

  @Test
  void each_turn_to_come_begins_on_the_day_named() {
    int turns = 0;
    for (long seed = 100; seed < 115; seed++) {
      var seen = RandomPeople.of(seed);
      boolean hasLaterRecords =
          ENGINE.plan(seen.record(), seen.asOf()).issues().stream()
              .anyMatch(issue -> issue.code() == IssueCode.AFTER_AS_OF);
      if (seen.record().person().schoolGrade().isPresent() || hasLaterRecords) {
        continue; // planned with the grade of that year, and without what is recorded for later
      }
      for (Explanation one : ENGINE.explain(seen.record(), seen.asOf())) {
        NeedStatus before = one.need().status();
        for (Change change : one.changes()) {
          if (change.from().isPresent()) {
            LocalDate day = change.from().get();
            assertThat(status(seen.record(), day.minusDays(1), one))
                .as(one.need() + " before " + day + " of seed " + seed)
                .isEqualTo(before);
            before = status(seen.record(), day, one);
            assertThat(change.status()).hasValue(before);
            turns++;
          }
        }
      }
    }
    assertThat(turns).isGreaterThan(100);
  }

  private static NeedStatus status(HealthRecord record, LocalDate day, Explanation one) {
    return ENGINE.plan(record, day).need(one.need().code()).orElseThrow().status();
  }

  @Test
  void the_order_of_the_record_changes_nothing() {
    for (String json : Plans.sample().subList(10, 13)) {
      HealthRecord record = Plans.read(json);
      var turned =
          HealthRecord.builder()
              .from(record)
              .immunizations(record.immunizations().reverse())
              .conditions(record.conditions().reverse())
              .screenings(record.screenings().reverse())
              .build();
      assertThat(json(turned)).isEqualTo(json(record));
    }
  }

  private static List<String> json(HealthRecord record) {
    return ENGINE.explain(record, Plans.POSYANDU_DAY).stream().map(ExplanationJson::write).toList();
  }
}
