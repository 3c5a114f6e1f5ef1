package id.ilp.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.rules.pack.CompiledRules;
import id.ilp.rules.pack.RulesRefusedException;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

/** Conditions and consequences of a package are few classes, whatever the number of rules. */
class MergedSourcesTest {
  private static final ClassLoader LOADER = MergedSourcesTest.class.getClassLoader();

  private static final String RULES =
      """
      package id.ilp.rules.screening.waist

      import id.ilp.rules.client.Client
      import id.ilp.rules.client.Found

      rule "waist: somebody is found"
        when
          $c : Client( isMale() )
        then
          insert( $c.found( "first", $c.latestRecord( "anthropometry" ) ) );
      end

      rule "waist: who was found is sent"
        when
          $c : Client( isMale() )
          $f : Found( code == "first", isFromCommunity() )
        then
          $c.offer( "ILP23" ).from( "P15Y" );
      end
      """;

  private static CompiledRules compile(String drl) throws RulesRefusedException {
    return DrlCompiler.of(LOADER).compile(Map.of("screening/waist/waist.drl", drl));
  }

  private static List<String> kinds(CompiledRules compiled) {
    return compiled.classes().keySet().stream()
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .map(name -> name.replaceFirst("^(Rules|DomainClassesMetadata)[0-9a-f]{12}", "$1"))
        .toList();
  }

  @Test
  void a_package_is_its_model_its_lambdas_and_what_describes_them() throws RulesRefusedException {
    assertThat(kinds(compile(RULES)))
        .containsExactlyInAnyOrder(
            "Rules",
            "RulesLambdas",
            "RulesLambdas$$Description",
            "DomainClassesMetadata",
            "DomainClassesMetadata$id_ilp_rules_client_Client_Metadata",
            "DomainClassesMetadata$id_ilp_rules_client_Found_Metadata");
  }

  @Test
  void the_same_rules_give_the_same_bytes() throws RulesRefusedException {
    CompiledRules once = compile(RULES);
    CompiledRules again = compile(RULES);
    assertThat(again.classes().keySet()).isEqualTo(once.classes().keySet());
    once.classes().forEach((name, code) -> assertThat(again.classes().get(name)).isEqualTo(code));
  }

  @Test
  void a_package_with_a_condition_over_two_facts_is_left_as_it_was_generated()
      throws RulesRefusedException {
    CompiledRules compiled =
        compile(
            RULES
                + """

                rule "waist: two are found at once"
                  when
                    $f : Found( code == "first" )
                    $g : Found( code != $f.code )
                  then
                    insert( $g );
                end
                """);
    assertThat(kinds(compiled)).anyMatch(name -> name.startsWith("LambdaPredicate"));
    List<Model> models = RuleModels.of(compiled, LOADER);
    assertThat(models).flatExtracting(Model::getRules).extracting(Rule::getName).hasSize(3);
  }

  @Test
  void shipped_packages_share_the_lists_of_properties_of_facts() {
    List<Model> models = RuleModels.shipped(LOADER);
    assertThat(models).hasSizeGreaterThan(100);
    String first = models.get(0).getClass().getSimpleName();
    String other = models.get(models.size() - 1).getClass().getSimpleName();
    assertThat(resource(models.get(0), first + "Lambdas")).isTrue();
    assertThat(resource(models.get(models.size() - 1), other + "Lambdas")).isTrue();
    assertThat(models.stream().filter(MergedSourcesTest::hasList).count()).isBetween(1L, 9L);
  }

  private static boolean hasList(Model model) {
    return resource(
        model, model.getClass().getSimpleName().replace("Rules", "DomainClassesMetadata"));
  }

  private static boolean resource(Model model, String name) {
    return model.getClass().getResource(name + ".class") != null;
  }
}
