package id.ilp.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import id.ilp.core.date.Dates;
import id.ilp.core.json.IlpJson;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Observation;
import id.ilp.rules.client.Reading;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.fixture.RandomPeople;
import id.ilp.rules.pack.Editions;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.PackReader;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.RulesRefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.drools.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that are not asked because of what their text tells would not have held. */
class RuleIndexTest {
  private static final PackFiles BOOK = PackFiles.shipped();
  private static final Editions EDITIONS = Editions.of(List.of(BOOK));
  private static final RulePack PACK = PackReader.read(List.of(BOOK), EDITIONS, EDITIONS.usual());
  private static final ImmutableMap<String, RuleOutline> OUTLINES =
      RuleOutlines.shipped(RuleIndexTest.class.getClassLoader());
  private static final Planner ASKING_SOME = planner(OUTLINES);
  private static final Planner ASKING_ALL = planner(Map.of());

  /** Of somebody of a hundred years. */
  private static final int LAST_MONTH = 1_200;

  private static final int SEVERAL = 250;

  private static Planner planner(Map<String, RuleOutline> outlines) {
    RuleBase base =
        RuleBase.of(
            RuleModels.of(
                EDITIONS.usual(), RuleModels.shipped(RuleIndexTest.class.getClassLoader())));
    base.cite(PACK.citations(), outlines);
    return new Planner(PACK, base, List.of(BOOK));
  }

  @Property(tries = 400)
  void the_same_rules_fire_whether_some_or_all_are_asked(@ForAll long seed) {
    RandomPeople.Seen seen = RandomPeople.of(seed);
    assertSame(seen.record(), seen.asOf());
  }

  @Test
  void of_a_posyandu_day_the_same_rules_fire_whether_some_or_all_are_asked() {
    for (String json : Plans.sample()) {
      HealthRecord record = Plans.read(json);
      assertSame(record, Plans.POSYANDU_DAY);
      LocalDate early = LocalDate.of(2025, 2, 1);
      assertSame(record, Dates.later(early, record.person().birthDate()));
    }
  }

  /** Rules for other ages are passed over by months: the day before, of and after each of them. */
  @Test
  void at_no_border_of_an_age_a_rule_is_passed_over_that_has_something_to_say() {
    for (Sex sex : Sex.values()) {
      for (int month = 0; month <= LAST_MONTH; month++) {
        for (int day = -1; day <= 1; day++) {
          LocalDate birth = Plans.POSYANDU_DAY.minusMonths(month).plusDays(day);
          if (!birth.isAfter(Plans.POSYANDU_DAY)) {
            var person = Person.builder().id("p").sex(sex).birthDate(birth).build();
            HealthRecord record = HealthRecord.builder().person(person).build();
            assertThat(statuses(ASKING_SOME.planOnly(record, Plans.POSYANDU_DAY)))
                .as("%s born %s", sex, birth)
                .isEqualTo(statuses(ASKING_ALL.plan(record, Plans.POSYANDU_DAY).plan()));
          }
        }
      }
    }
  }

  /** A need that is the same for many is kept for the day: on each, many people of all ages. */
  @ParameterizedTest
  @ValueSource(strings = {"2023-09-05", "2025-02-10", "2025-09-10", "2026-01-01", "2026-11-21"})
  void a_need_known_from_somebody_else_is_the_persons_own(LocalDate asOf) {
    for (long seed = 0; seed < SEVERAL; seed++) {
      HealthRecord record = RandomPeople.of(seed).record();
      if (!record.person().birthDate().isAfter(asOf)) {
        assertThat(IlpJson.write(ASKING_SOME.planOnly(record, asOf)))
            .as("seed %s", seed)
            .isEqualTo(IlpJson.write(ASKING_ALL.plan(record, asOf).plan()));
      }
    }
  }

  private static List<String> statuses(CarePlan plan) {
    return plan.needs().stream()
        .map(
            need ->
                need.code()
                    + need.status()
                    + need.earliest()
                    + need.missing()
                    + need.rule()
                    + need.sources())
        .toList();
  }

  private static void assertSame(HealthRecord record, LocalDate asOf) {
    Planner.Planned some = ASKING_SOME.plan(record, asOf);
    Planner.Planned all = ASKING_ALL.plan(record, asOf);
    assertThat(some.fired()).extracting(RuleInfo::name).isEqualTo(names(all));
    assertThat(IlpJson.write(some.plan())).isEqualTo(IlpJson.write(all.plan()));
    assertThat(IlpJson.write(ASKING_SOME.planOnly(record, asOf)))
        .as("without the rules for other ages")
        .isEqualTo(IlpJson.write(all.plan()));
  }

  private static List<String> names(Planner.Planned planned) {
    return planned.fired().stream().map(RuleInfo::name).toList();
  }

  @Test
  void most_rules_hang_on_something_few_people_have() {
    assertThat(OUTLINES).hasSizeGreaterThan(500);
    assertThat(OUTLINES.values().stream().filter(outline -> !outline.keys().isEmpty()))
        .hasSizeGreaterThan(400);
  }

  /** Or nothing would be told of any rule. */
  @Test
  void all_shipped_rules_are_known_for_such() {
    assertThat(ASKING_SOME.rules()).hasSizeGreaterThan(500);
    assertThat(RuleModels.shipped(RuleIndexTest.class.getClassLoader()))
        .flatExtracting(Model::getRules)
        .allMatch(rule -> PlainRule.of(rule).orElseThrow().isShipped());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "latest( 'a' ).is( 'b' ) ~ BAND:a=b",
        "latest( 'a' ).isOneOf( 'b', 'c' ) ~ BAND:a=b BAND:a=c",
        "current( 'a' ).is( 'b' ) ~ BAND:a=b",
        "latest( 'a' ).isKnown() ~ CLASS:a",
        "latest( 'a' ).value().below( 5 ) ~ CLASS:a",
        "latest( 'a' ).observation().isYes( 'b' ) ~ CLASS:a",
        "latestAmong( 'a', 'b' ).isKnown() ~ CLASS:a CLASS:b",
        "latestRecord( 'a' ).answers( 'b', 'c' ) ~ RECORD:a",
        "latestWith( 'a', 'b' ).mean( 'b' ).atLeast( 180 ) ~ RECORD:a",
        "knownWith( 'a' ) ~ CONDITION:a",
        "knownWithAny( 'a', 'b' ) ~ CONDITION:a CONDITION:b",
        "knownWithSince( 'a', 'P1Y' ) ~ PAST_CONDITION:a",
        "exposedToAny( 'a', 'b' ) ~ EXPOSURE:a EXPOSURE:b",
        "wasServed( 'a' ) ~ SERVICE:a",
        "knowsWithin( 'a', 'P1Y' ) ~ CLASS:a",
        "isFemale() ~ SEX:FEMALE",
        "!knowsSex() ~ SEX:unknown",
        "!knowsVillage() ~ PERSON:noVillage",
        "isPupilInGrades( 1, 6 ) ~ PERSON:pupil",
        "isInGrades( 1, 6 ) ~ PERSON:pupil STAGE:SCHOOL_AGE",
        "isBornBelow( 2500 ) ~ PERSON:birthWeight",
        "isBornBefore( 'P37W' ) ~ PERSON:gestationAtBirth",
        "reactedWith( 'a' ) ~ PERSON:anyCondition",
        "isIn( LifeStage.PREGNANT ) ~ STAGE:PREGNANT",
        "isIn( LifeStage.PREGNANT ) || isIn( LifeStage.POSTPARTUM )"
            + " ~ STAGE:PREGNANT STAGE:POSTPARTUM",
        "isFemale(), isIn( LifeStage.PREGNANT ), knownWith( 'a' ) ~ CONDITION:a",
        "isFemale() && knownWith( 'a' ) ~ CONDITION:a",
        "( knownWith( 'a' ) || latest( 'b' ).is( 'c' ) ) ~ CONDITION:a BAND:b=c",
      })
  void a_question_tells_what_it_hangs_on(String questions, String keys) throws Exception {
    assertThat(outline(questions, "$c.belongsTo( null );").line()).endsWith("\tClient " + keys);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "!isFemale()",
        "!knownWith( 'a' )",
        "ageInYears >= 5",
        "knownWith( 'a' ) || ageInYears >= 5",
        "latest( 'a' ).isOlderThan( latest( 'b' ) )",
        "!latest( 'a' ).isKnown()",
        "!( knownWith( 'a' ) && isFemale() )",
        "asks( 'ILP23' )",
      })
  void a_question_that_may_hold_of_anybody_tells_nothing(String questions) throws Exception {
    assertThat(outline(questions, "$c.belongsTo( null );").keys()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "true  ~ $c.offer( 'ILP23' ).from( 'P1Y' ).every( 'P1Y' ).at( PUSTU, PUSKESMAS );",
        "true  ~ $c.offer( 'ILP23' ).once(); $c.offer( 'CKG26' ).times( 2 );",
        "true  ~ $c.offerSeries( 'bcg', 'mr' );",
        "false ~ $c.offerSeries( 'bcg' ); $c.obstacle( 'bcg' ).needs( 'person.sex' );",
        "false ~ $c.offer( 'ILP23' ).sinceRecord( $c.latestRecord( 'a' ) );",
        "false ~ $c.offer( 'ILP23' ).times( $c.ageInYears() );",
        "false ~ $c.offer( 'ILP23' ).once(); $c.withhold( 'a' );",
        "false ~ insert( $c.found( 'a', $c.latest( 'b' ) ) );",
        "false ~ $c.offer( 'ILP23' ).sinceRecord( $c );",
      })
  void only_offers_in_plain_words_are_the_same_for_everybody(boolean isSame, String consequence)
      throws Exception {
    assertThat(outline("isFemale()", consequence).saysTheSame()).isEqualTo(isSame);
  }

  private static RuleOutline outline(String questions, String consequence)
      throws RulesRefusedException {
    String drl =
        "package id.ilp.rules.screening.waist\nrule \"waist: one\"\n  when\n    $c : Client( "
            + questions.replace('\'', '"')
            + " )\n  then\n    "
            + consequence.replace('\'', '"')
            + "\nend\n";
    RuleWhen read = DrlReader.whens(Map.of("waist.drl", drl)).get("waist: one");
    RuleOutline outline = OutlineReader.read(read);
    assertThat(RuleOutline.parse(outline.line())).isEqualTo(outline);
    return outline;
  }

  /** Each word of {@link OutlineReader#FALSE_OF_NOTHING} of a class and a record nobody has. */
  private static final Map<String, Predicate<Asked>> WORDS =
      ImmutableMap.<String, Predicate<Asked>>builder()
          .put("is", asked -> asked.reading.is("a"))
          .put("isOneOf", asked -> asked.reading.isOneOf("a", "b"))
          .put("isKnown", asked -> asked.reading.isKnown() || asked.record.isKnown())
          .put("isYes", asked -> asked.record.isYes("a"))
          .put("isYesToAny", asked -> asked.record.isYesToAny("a"))
          .put("hasAnyYes", asked -> asked.record.hasAnyYes())
          .put("hasYesBeside", asked -> asked.record.hasYesBeside("a"))
          .put("hasOedema", asked -> asked.record.hasOedema())
          .put("isNo", asked -> asked.record.isNo("a"))
          .put("answers", asked -> asked.record.answers("a", "no"))
          .put("atLeast", asked -> asked.reading.value().atLeast(-1))
          .put("below", asked -> asked.record.mean("a").below(1))
          .put("above", asked -> asked.record.value("a").above(-1))
          .put("wasIn", asked -> asked.record.wasIn(LifeStage.ADULT))
          .put("wasInAny", asked -> asked.record.wasInAny(LifeStage.values()))
          .put("wasAged", asked -> asked.record.wasAged("P0D"))
          .put("isNewerThan", asked -> asked.record.isNewerThan(asked.record))
          .put("isOfThisPregnancy", asked -> asked.record.isOfThisPregnancy())
          .buildOrThrow();

  private record Asked(Reading reading, Observation record) {}

  @Test
  void of_a_class_and_a_record_nobody_has_each_of_these_words_is_answered_no() {
    var client = Client.of(PACK, People.woman().record(), Plans.POSYANDU_DAY);
    assertThat(WORDS.keySet()).isEqualTo(OutlineReader.FALSE_OF_NOTHING);
    for (Reading reading : List.of(client.latest("none"), client.latestAmong("none", "neither"))) {
      for (Observation record : List.of(client.latestRecord("none"), reading.observation())) {
        WORDS.forEach(
            (word, question) ->
                assertThat(question.test(new Asked(reading, record))).as(word).isFalse());
      }
    }
  }
}
