package id.ilp.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ilp.rules.client.Client;
import id.ilp.rules.pack.Editions;
import id.ilp.rules.pack.PackEdition;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.PackReader;
import id.ilp.rules.pack.RulePack;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;

/** The rules the build wrote down are those of the models it compiled. */
class ShippedRulesTest {
  private static final List<PackFiles> BOOK = List.of(PackFiles.shipped());
  private static final Editions EDITIONS = Editions.of(BOOK);
  private static final List<Model> MODELS =
      RuleModels.shipped(ShippedRulesTest.class.getClassLoader());

  @Test
  void the_jar_holds_what_the_models_say() throws IOException {
    try (InputStream in =
        ShippedRulesTest.class.getClassLoader().getResourceAsStream(ShippedRules.INDEX)) {
      assertThat(ShippedRules.write(MODELS)).isEqualTo(in.readAllBytes());
    }
  }

  @Test
  void each_edition_has_the_rules_of_its_models_and_what_they_rest_on() {
    assertThat(EDITIONS.all()).hasSizeGreaterThan(1);
    for (PackEdition edition : EDITIONS.all()) {
      RulePack pack = PackReader.read(BOOK, EDITIONS, edition);
      RuleBase written = RuleBase.shipped(edition);
      written.cite(pack.citations());
      RuleBase modelled = RuleBase.of(RuleModels.of(edition, MODELS));
      modelled.cite(pack.citations());
      assertThat(written.rules()).isEqualTo(modelled.rules()).hasSizeGreaterThan(100);
    }
  }

  @Test
  void rules_keep_their_order_and_ask_the_same_facts_as_often() {
    PackEdition edition = EDITIONS.usual();
    List<String> modelled =
        RuleModels.of(edition, MODELS).stream()
            .flatMap(model -> model.getRules().stream())
            .map(rule -> asks(PlainRule.of(rule).orElseThrow()))
            .toList();
    assertThat(ShippedRules.read(edition))
        .allMatch(rule -> rule.plain().orElseThrow().isShipped())
        .extracting(rule -> asks(rule.plain().orElseThrow()))
        .isEqualTo(modelled);
  }

  private static String asks(PlainRule rule) {
    return rule.name()
        + rule.parts().stream().map(part -> part.type() + " " + part.tests().size()).toList();
  }

  @Test
  void a_rule_that_needs_a_session_cannot_be_written_down() {
    Variable<Client> client = PatternDSL.declarationOf(Client.class);
    Variable<Client> other = PatternDSL.declarationOf(Client.class);
    Rule rule =
        PatternDSL.rule("id.ilp.rules.screening.waist", "waist: a joining rule")
            .build(
                PatternDSL.pattern(client),
                PatternDSL.pattern(other),
                PatternDSL.on(client).execute(c -> {}));
    var model = new ModelImpl().withRules(List.of(rule));
    assertThatThrownBy(() -> ShippedRules.write(List.of(model)))
        .hasMessage("'waist: a joining rule' needs a session");
  }
}
