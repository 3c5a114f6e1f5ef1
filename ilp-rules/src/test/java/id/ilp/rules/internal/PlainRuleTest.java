package id.ilp.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMultimap;
import com.google.common.collect.ImmutableSortedMap;
import id.ilp.core.json.IlpJson;
import id.ilp.core.plan.Finding;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.client.Client;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.RandomPeople;
import id.ilp.rules.pack.Editions;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.PackReader;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;

/** Rules run without a session conclude what a Drools session concludes. */
class PlainRuleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final PackFiles BOOK = PackFiles.shipped();
  private static final List<Model> MODELS =
      RuleModels.of(
          Editions.of(List.of(BOOK)).usual(),
          RuleModels.shipped(PlainRuleTest.class.getClassLoader()));
  private static final Planner PLAIN = planner(RuleBase.of(MODELS));
  private static final Planner WITHOUT_MODELS =
      planner(RuleBase.shipped(Editions.of(List.of(BOOK)).usual()));
  private static final Planner IN_SESSIONS = planner(RuleBase.of(MODELS, rule -> Optional.empty()));

  private static Planner planner(RuleBase base) {
    Editions editions = Editions.of(List.of(BOOK));
    RulePack pack = PackReader.read(List.of(BOOK), editions, editions.usual());
    base.cite(pack.citations());
    return new Planner(pack, base, List.of(BOOK));
  }

  @Property(tries = 150)
  void all_ways_plan_the_same(@ForAll long seed) {
    RandomPeople.Seen seen = RandomPeople.of(seed);
    Planner.Planned plain = PLAIN.plan(seen.record(), seen.asOf());
    Planner.Planned inSessions = IN_SESSIONS.plan(seen.record(), seen.asOf());
    Planner.Planned withoutModels = WITHOUT_MODELS.plan(seen.record(), seen.asOf());
    assertThat(IlpJson.write(withoutModels.plan())).isEqualTo(IlpJson.write(plain.plan()));
    assertThat(withoutModels.fired()).isEqualTo(plain.fired());
    assertThat(IlpJson.write(plain.plan())).isEqualTo(IlpJson.write(inSessions.plan()));
    assertThat(plain.fired()).containsExactlyInAnyOrderElementsOf(inSessions.fired());
  }

  @Test
  void no_shipped_rule_needs_a_session() {
    assertThat(MODELS)
        .flatExtracting(Model::getRules)
        .hasSizeGreaterThan(500)
        .allMatch(rule -> PlainRule.of(rule).isPresent());
  }

  /**
   * So that the text of a question, which {@link QuestionReader} reads, means the same anywhere.
   */
  @Test
  void one_name_means_one_class_in_all_shipped_rules() {
    var meanings = ImmutableMultimap.<String, String>builder();
    BOOK.rules()
        .values()
        .forEach(
            text ->
                Pattern.compile("(?m)^import (?!static)([\\w.]+)\\.(\\w+)$")
                    .matcher(text)
                    .results()
                    .forEach(one -> meanings.put(one.group(2), one.group(1))));
    assertThat(meanings.build().asMap()).containsKey("Client");
    assertThat(meanings.build().asMap().values())
        .allSatisfy(packages -> assertThat(Set.copyOf(packages)).hasSize(1));
  }

  @Test
  void rules_with_and_without_a_join_see_what_the_other_found() {
    String drl =
        """
        package id.ilp.rules.screening.waist

        import id.ilp.rules.client.Client
        import id.ilp.rules.client.Found

        rule "waist: a plain rule begins"
          @source("ILP23 V.C.1.a")
          when
            $c : Client()
          then
            insert( $c.found( "first", $c.latestRecord( "anthropometry" ) ) );
        end

        rule "waist: a joining rule goes on"
          @source("ILP23 V.C.1.a")
          when
            $c : Client()
            $f : Found( code == "first" )
            not Found( code == "second" )
          then
            insert( $c.found( "second", $f.observation() ) );
        end

        rule "waist: a plain rule ends"
          @source("ILP23 V.C.1.a")
          when
            $c : Client()
            $f : Found( code == "second" )
          then
            insert( $c.found( "third", $f.observation() ) );
        end

        rule "waist: what was found keeps a joining rule away"
          @source("ILP23 V.C.1.a")
          when
            $c : Client()
            exists Found( code == "third" )
            not Found( code == "first" )
          then
            insert( $c.found( "never", $c.latestRecord( "anthropometry" ) ) );
        end
        """;
    var pack =
        new PackFiles(
            "pack",
            ImmutableSortedMap.of(
                "pack.properties",
                "id = waist\nversion = 1\nextends = id-national\n",
                "screening/waist/topic.csv",
                """
                clusters,satisfied_by,name_en,name_id,source
                ADULT_AND_OLDER,anthropometry:waist,waist,lingkar perut,ILP23 V.C.1.a
                """,
                "screening/waist/waist.drl",
                drl));
    Planner planner = Planner.of(List.of(BOOK, pack), Optional.empty());
    HealthRecord woman = People.woman().record();
    assertThat(planner.plan(woman, TODAY).plan().findings())
        .extracting(Finding::code)
        .contains("first", "second", "third")
        .doesNotContain("never");
  }

  @Test
  void a_condition_that_fails_is_named_though_another_rule_ran_before_it() {
    Rule fine = rule("waist: fine", one -> true);
    Rule faulty =
        rule(
            "waist: faulty",
            one -> {
              throw new ArithmeticException("by zero");
            });
    var model = new ModelImpl().withRules(List.of(fine, faulty));
    Planner.Trial trial =
        planner(RuleBase.of(List.of(model))).attempt(People.woman().record(), TODAY);
    assertThat(trial.fault().orElseThrow())
        .hasMessage("rule 'waist: faulty' failed")
        .hasRootCauseMessage("by zero");
    assertThat(trial.client().conclusions().running().orElseThrow().name())
        .isEqualTo("waist: faulty");
  }

  private static Rule rule(String name, Predicate1<Client> condition) {
    Variable<Client> client = PatternDSL.declarationOf(Client.class);
    return PatternDSL.rule("id.ilp.rules.screening.waist", name)
        .metadata("source", "UNCONFIRMED")
        .build(
            PatternDSL.pattern(client).expr(name, condition),
            PatternDSL.on(client).execute(one -> {}));
  }
}
