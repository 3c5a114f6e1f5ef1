package id.ilp.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.rules.cases.WorkedCase;
import id.ilp.rules.explain.ReadRule.Answer;
import id.ilp.rules.fixture.Cases;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.fixture.RandomPeople;
import id.ilp.rules.internal.Planner;
import id.ilp.rules.internal.RuleInfo;
import id.ilp.rules.internal.RuleWhen;
import id.ilp.rules.pack.PackFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadRuleTest {
  private static final Planner PLANNER = Planner.of(List.of(PackFiles.shipped()), Optional.empty());
  private static final Explainer EXPLAINER = new Explainer(PLANNER);
  private static final int PEOPLE = 100;

  /** Of the worked cases every so many: they reach what chance seldom does. */
  private static final int STEP = 6;

  @Test
  void each_rule_of_the_book_is_judged_as_drools_judges_it() {
    Set<String> fired = new HashSet<>();
    Set<String> silent = new HashSet<>();
    for (long seed = 0; seed < PEOPLE; seed++) {
      var seen = RandomPeople.of(seed);
      compare(PLANNER.plan(seen.record(), seen.asOf()), "person " + seed, fired, silent);
    }
    List<WorkedCase> cases =
        Cases.all().stream().filter(one -> !one.folder().startsWith("immunization/")).toList();
    for (int i = 0; i < cases.size(); i += STEP) {
      WorkedCase one = cases.get(i);
      compare(PLANNER.plan(one.record(), one.asOf()), one.place(), fired, silent);
    }
    for (String json : Plans.sample()) {
      compare(PLANNER.plan(Plans.read(json), Plans.POSYANDU_DAY), json, fired, silent);
    }
    // Most rules were seen both ways, so agreeing says something.
    assertThat(fired).hasSizeGreaterThan(PLANNER.rules().size() / 2);
    assertThat(silent).hasSizeGreaterThan(PLANNER.rules().size() * 3 / 4);
  }

  private static void compare(
      Planner.Planned planned, String who, Set<String> fired, Set<String> silent) {
    Set<String> names =
        planned.fired().stream().map(RuleInfo::name).collect(Collectors.toUnmodifiableSet());
    Facts facts = Facts.of(planned);
    for (RuleInfo rule : PLANNER.rules()) {
      var outcome = EXPLAINER.rule(rule.name()).on(facts);
      boolean hasFired = names.contains(rule.name());
      assertThat(outcome.answer())
          .as(who + ", " + rule.name() + ": " + outcome)
          .isEqualTo(hasFired ? Answer.TRUE : Answer.FALSE);
      (hasFired ? fired : silent).add(rule.name());
      if (!hasFired) {
        assertThat(outcome.last().answer()).isEqualTo(Answer.FALSE);
      }
    }
  }

  @Test
  void every_rule_is_found_at_its_line() {
    var texts = PackFiles.shipped();
    assertThat(PLANNER.ruleTexts().keySet())
        .containsExactlyInAnyOrderElementsOf(PLANNER.rules().stream().map(RuleInfo::name).toList());
    for (RuleWhen rule : PLANNER.ruleTexts().values()) {
      List<String> lines = texts.text(rule.path()).orElseThrow().lines().toList();
      assertThat(lines.get(rule.line() - 1)).as(rule.place()).contains(rule.name());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ageInYears matches \"3\"",
        "ageInYears in ( 3, 4 )",
        "ageInYears + 1 > 2",
        "getClass() != null",
        "conclusions().offers() != null",
        "offer( \"ILP23\" ) != null",
        "person().toString().length() > 2",
        "noSuchQuestion()",
        "isIn( LifeStage.NO_SUCH_STAGE )",
        "isIn( NoSuchType.PREGNANT )",
        "knownWith( 3 )",
        "ageInYears > \"3\"",
        "ageInYears",
        "> 3 &&"
      })
  void what_cannot_be_judged_is_said_to_be_so(String condition) {
    assertThat(judged(condition)).isEqualTo(Answer.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "ageInYears == 36, TRUE",
    "ageInYears != 36, FALSE",
    "ageInYears() >= 36, TRUE",
    "ageInYears < 36.5, TRUE",
    "ageInYears > -1, TRUE",
    "!( isMale() && ageInYears <= 40 ), TRUE",
    "isMale() || isFemale(), TRUE",
    "isIn( LifeStage.ADULT ) && !isIn( LifeStage.PREGNANT ), TRUE",
    "$c.isFemale(), TRUE",
    "asks( \"ILP23\" ) == true, TRUE",
    "isBornBelow( 2000 ), FALSE",
    "knownWithAny(), FALSE"
  })
  void the_words_of_the_rules_are_understood(String condition, Answer answer) {
    assertThat(judged(condition)).isEqualTo(answer);
  }

  @Test
  void a_false_condition_behind_one_that_cannot_be_judged_still_decides() {
    assertThat(judged("ageInYears matches \"3\"", "isMale()")).isEqualTo(Answer.FALSE);
    assertThat(judged("isFemale()", "ageInYears matches \"3\"")).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void a_fact_of_a_type_nobody_knows_is_not_judged() {
    assertThat(judged(new RuleWhen.Fact("Weather", Optional.empty(), ImmutableList.of())))
        .isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void a_rule_with_more_than_facts_and_questions_is_judged_only_where_it_fails() {
    var fact = new RuleWhen.Fact("Client", Optional.of("$c"), ImmutableList.of("isFemale()"));
    assertThat(judged(false, fact)).isEqualTo(Answer.UNKNOWN);
    var other = new RuleWhen.Fact("Client", Optional.of("$c"), ImmutableList.of("isMale()"));
    assertThat(judged(false, other)).isEqualTo(Answer.FALSE);
  }

  private static Answer judged(String... conditions) {
    return judged(new RuleWhen.Fact("Client", Optional.of("$c"), ImmutableList.copyOf(conditions)));
  }

  private static Answer judged(RuleWhen.Fact fact) {
    return judged(true, fact);
  }

  private static Answer judged(boolean isPlain, RuleWhen.Fact fact) {
    var when =
        new RuleWhen(
            "test: a rule",
            "test.drl",
            1,
            ImmutableList.of(fact),
            isPlain,
            ImmutableMap.of("LifeStage", "id.ilp.core.lifecycle.LifeStage"),
            "");
    var planned = PLANNER.plan(People.woman().record(), Plans.POSYANDU_DAY);
    return ReadRule.of(when).on(Facts.of(planned)).answer();
  }
}
