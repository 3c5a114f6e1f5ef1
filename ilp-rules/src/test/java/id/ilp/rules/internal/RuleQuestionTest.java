package id.ilp.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.rules.client.Client;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.fixture.RandomPeople;
import id.ilp.rules.pack.Editions;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.PackReader;
import id.ilp.rules.pack.RulePack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of somebody answers a question exactly as the condition of the rule does. */
class RuleQuestionTest {
  private static final PackFiles BOOK = PackFiles.shipped();
  private static final Editions EDITIONS = Editions.of(List.of(BOOK));
  private static final RulePack PACK = PackReader.read(List.of(BOOK), EDITIONS, EDITIONS.usual());
  private static final List<Asked> ASKED = asked();

  /**
   * A question of a shipped rule.
   *
   * @param condition the rule with this condition to the client and no other
   * @param known an index of this rule alone, which puts the question
   */
  private record Asked(String rule, RuleQuestion question, PlainRule condition, RuleIndex known) {
    boolean holds(Client client) {
      Set<PlainRule> held = new HashSet<>();
      try {
        condition.match(client, List.of(client), (rule, facts) -> held.add(rule));
      } catch (Exception e) {
        throw new AssertionError(rule, e);
      }
      return !held.isEmpty();
    }

    boolean isAnsweredYes(Client client) {
      RuleIndex.Choice choice = known.choice();
      RuleRun.know(client, choice);
      choice.answer();
      return choice.next(0) == 0;
    }
  }

  private static List<Asked> asked() {
    List<Asked> all = new ArrayList<>();
    ImmutableMap<String, RuleOutline> outlines =
        RuleOutlines.shipped(RuleQuestionTest.class.getClassLoader());
    for (Model model : RuleModels.shipped(RuleQuestionTest.class.getClassLoader())) {
      for (Rule rule : model.getRules()) {
        PlainRule plain = PlainRule.of(rule).orElseThrow();
        List<RuleQuestion> questions = outlines.get(rule.getName()).questions();
        if (plain.types().equals(List.of(Client.class))) {
          assertThat(questions.isEmpty() || plain.asks(questions)).as(rule.getName()).isTrue();
          for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).isRead()) {
              all.add(alone(plain, questions, i));
            }
          }
        }
      }
    }
    return all;
  }

  private static Asked alone(PlainRule rule, List<RuleQuestion> questions, int place) {
    RuleQuestion question = questions.get(place);
    List<RuleQuestion> others = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      others.add(i == place ? RuleQuestion.UNREAD : new RuleQuestion(question.keys(), false));
    }
    PlainRule condition = rule.without(others);
    var outline =
        new RuleOutline(rule.name(), false, true, ImmutableList.of(question), ImmutableMap.of());
    var info = RuleInfo.of(rule.name(), "screening/waist", ImmutableList.of());
    var book = new BookRule(condition, info, outline, true);
    return new Asked(
        rule.name(), question, condition, RuleIndex.of("Client", List.of(book), List.of()));
  }

  @Property(tries = 500)
  void what_is_known_answers_as_the_condition_does(@ForAll long seed) {
    RandomPeople.Seen seen = RandomPeople.of(seed);
    assertSame(Client.of(PACK, seen.record(), seen.asOf()));
  }

  @Test
  void of_a_posyandu_day_what_is_known_answers_as_the_conditions_do() {
    for (String json : Plans.sample()) {
      assertSame(Client.of(PACK, Plans.read(json), Plans.POSYANDU_DAY));
    }
  }

  private static void assertSame(Client client) {
    for (Asked one : ASKED) {
      assertThat(one.isAnsweredYes(client))
          .as("%s: %s", one.rule, one.question)
          .isEqualTo(one.holds(client));
    }
  }

  @Test
  void most_questions_are_answered_by_what_is_known() {
    assertThat(ASKED).hasSizeGreaterThan(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "isIn( LifeStage.PREGNANT ) ~ STAGE:PREGNANT",
        "!isIn( LifeStage.PREGNANT ) ~ !STAGE:PREGNANT",
        "isIn( LifeStage.ADULT ) || isIn( LifeStage.OLDER_ADULT ) ~ STAGE:ADULT,STAGE:OLDER_ADULT",
        "!(isIn( LifeStage.ADULT ) || isFemale()) ~ !STAGE:ADULT,SEX:FEMALE",
        "!knowsSex() ~ SEX:unknown",
        "!isPupil() ~ !PERSON:pupil",
        "knowsVillage() ~ PERSON:village",
        "knownWithAny( 'a', 'b' ) ~ CONDITION:a,CONDITION:b",
        "exposedToAny( 'a' ) ~ EXPOSURE:a",
        "wasServed( 'a' ) ~ SERVICE:a",
        "latest( 'a' ).isOneOf( 'b', 'c' ) ~ BAND:a=b,BAND:a=c",
        "!latest( 'a' ).isKnown() ~ !CLASS:a",
        "latestRecord( 'a' ).isKnown() ~ RECORD:a",
        "ageInYears >= 7 ~ AGE_IN_YEARS:7",
        "ageInYears > 7 ~ AGE_IN_YEARS:8",
        "ageInMonths < 7 ~ !AGE_IN_MONTHS:7",
        "ageInDays <= 7 ~ !AGE_IN_DAYS:8",
      })
  void a_question_is_read_whole(String question, String read) {
    RuleQuestion found = QuestionReader.read(question.replace('\'', '"'));
    assertThat(found).hasToString(read);
    assertThat(RuleQuestion.parse(read)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "isFemale() && isIn( LifeStage.ADULT )",
        "isFemale() || !isPupil()",
        "isFemale() || marriesWithin( 'P1Y' )",
        "knownWithSince( 'a', 'P1Y' )",
        "current( 'a' ).is( 'b' )",
        "latest( 'a' ).value().below( 5 )",
        "latest( 'a' ).observation().isKnown()",
        "latestAmong( 'a', 'b' ).isKnown()",
        "isPupilInGrades( 1, 6 )",
        "ageInYears == 7",
        "ageInYears >= gestationInDays",
        "7 <= ageInYears",
        "this != null",
      })
  void what_is_not_understood_whole_is_left_to_the_condition(String question) {
    assertThat(QuestionReader.read(question.replace('\'', '"'))).isEqualTo(RuleQuestion.UNREAD);
    assertThat(RuleQuestion.parse(RuleQuestion.UNREAD.toString())).isEqualTo(RuleQuestion.UNREAD);
  }
}
