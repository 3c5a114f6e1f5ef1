package id.ilp.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.rules.PlanRefusedException;
import id.ilp.rules.fixture.People;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways out of a rule: each is refused before anything is compiled, at its place. */
class EscapesTest {
  private static final String PATH = "screening/waist/waist.drl";
  private static final String TOPIC =
      """
      clusters,satisfied_by,name_en,name_id,source
      MOTHER_AND_CHILD ADULT_AND_OLDER,anthropometry:waist,waist,lingkar perut,ILP23 V.C.1.a
      """;

  private static String file(String declarations, String attributes, String when, String then) {
    return """
        package id.ilp.rules.screening.waist
        import id.ilp.core.lifecycle.LifeStage
        import id.ilp.rules.client.Client
        import id.ilp.rules.client.Found
        %s
        rule "waist: a way out"
          @source("ILP23 V.C.1.a")
          %s
          when
            %s
          then
            %s
        end
        """
        .formatted(declarations, attributes, when, then);
  }

  private static PackFiles pack(String drl) {
    var files = ImmutableSortedMap.of(PATH, drl, "screening/waist/topic.csv", TOPIC);
    return new PackFiles("pack", files, false);
  }

  private static List<String> problems(PackFiles pack) {
    try {
      Planner.of(List.of(PackFiles.shipped(), pack));
      return List.of();
    } catch (PackException e) {
      return e.problems();
    }
  }

  private static void assertRefused(String drl, int line) {
    assertThat(problems(pack(drl)))
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith("pack/" + PATH + ":"))
        .anyMatch(problem -> problem.startsWith("pack/" + PATH + ":" + line + ":"));
  }

  @Test
  void the_rule_without_a_way_out_is_accepted() {
    String drl = file("", "", "$c : Client()", "$c.offer( \"ILP23\" ).once();");
    assertThat(problems(pack(drl))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // files, network, processes
        "java.nio.file.Files.readString( java.nio.file.Path.of( \"/etc/passwd\" ) );",
        "new java.io.File( \"x\" ).delete();",
        "new java.net.Socket( \"localhost\", 80 );",
        "Runtime.getRuntime().exec( \"id\" );",
        "new ProcessBuilder( \"id\" ).start();",
        // reflection, class loading, static state
        "$c.getClass().forName( \"java.lang.System\" );",
        "$c.offer( \"ILP23\" ).getClass();",
        "Class.forName( \"java.lang.System\" );",
        "LifeStage.class.getClassLoader();",
        "LifeStage.valueOf( \"PREGNANT\" );",
        "Thread.currentThread().getContextClassLoader();",
        "System.setProperty( \"a\", \"b\" );",
        "id.ilp.rules.IlpEngine.national();",
        "$c.conclusions().fired().clear();",
        "$c.person();",
        // threads, the end of the program, no end
        "new Thread( () -> {} ).start();",
        "Runnable r = () -> {};",
        "System.exit( 0 );",
        "while ( true ) {}",
        "for ( ;; ) {}",
        "do {} while ( true );",
        "synchronized ( $c ) {}",
        "throw new IllegalStateException();",
        // memory
        "$c.offer( \"x\".repeat( 2000000000 ) );",
        "$c.offer( \"x\" + \"y\" );",
        "byte[] b = new byte[ 2000000000 ];",
        // the engine below
        "drools.halt();",
        "kcontext.getKieRuntime();",
        "update( $c );",
        "modify( $c ) {}",
        "delete( $c );",
        "insertLogical( $c );",
        // hidden from a reader
        "\\u0053ystem.exit( 0 );",
        "$c.offer( \"a\\u0022 ) ; System.exit( 0 ); $c.offer( \\u0022\" );",
        "$c.offer( \"\"\"\n  a \"\"\" );",
        "/* */ System.exit( 0 ); // $c",
        "// '\n    System.exit( 0 );"
      })
  void a_consequence_only_concludes(String consequence) {
    int line = 12 + (consequence.startsWith("// '\n") ? 1 : 0);
    assertRefused(file("", "", "$c : Client()", consequence), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eval( System.getenv() != null )",
        "$c : Client( class.name == \"x\" )",
        "$c : Client( getClass() != null )",
        "$c : Client( latest( \"waist\" ).class != null )",
        "$c : Client( person.id == \"x\" )",
        "$c : Client( System.currentTimeMillis() > 0 )",
        "$c : Client( java.lang.System.nanoTime() > 0 )",
        "$c : Client( new Thread() != null )",
        "$c : Client( ageInYears + 1 > 5 )",
        "$c : Client( ageInYears.toString() matches \"(a+)+b\" )",
        "$c : Client( ageInYears == ( ageInYears = 5 ) )",
        "$c : Client() from java.util.List.of()",
        "$c : Object()",
        "$c : java.lang.Runtime()",
        "accumulate( Client(); $n : count() )",
        "forall( $c : Client() )",
        "$l : java.util.List() from collect( Client() )"
      })
  void a_condition_only_asks(String condition) {
    assertRefused(file("", "", condition, "insert( 1 );"), 10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "salience ( 10 )",
        "salience ( System.exit( 0 ) )",
        "agenda-group \"x\"",
        "activation-group \"x\"",
        "ruleflow-group \"x\"",
        "no-loop true",
        "lock-on-active true",
        "timer ( int: 1s )",
        "duration 10",
        "enabled ( System.getenv() == null )",
        "date-effective \"01-Jan-2020\"",
        "dialect \"mvel\"",
        "auto-focus true",
        "calendars \"x\"",
      })
  void a_rule_has_no_attributes(String attribute) {
    assertRefused(file("", attribute, "$c : Client()", "$c.offer( \"ILP23\" );"), 8);
  }

  static Stream<String> declarations() {
    return Stream.of(
        "import java.io.File",
        "import java.lang.Runtime",
        "import java.time.Clock",
        "import id.ilp.rules.IlpEngine",
        "import id.ilp.rules.internal.Planner",
        "import id.ilp.core.json.IlpJson",
        "import id.ilp.core.facility.*",
        "import static id.ilp.core.json.IlpJson.write",
        "import static java.lang.System.exit",
        "import function java.lang.System.exit",
        "import accumulate java.lang.Object x",
        "global java.util.List all",
        "function void x() { System.exit( 0 ); }",
        "query \"q\" Client() end",
        "declare Fact x : int end",
        "declare enum E A; end",
        "dialect \"mvel\"",
        "unit X");
  }

  @ParameterizedTest
  @MethodSource("declarations")
  void a_file_declares_only_rules(String declaration) {
    String drl = file(declaration, "", "$c : Client()", "$c.offer( \"ILP23\" );");
    assertThat(problems(pack(drl)))
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith("pack/" + PATH + ":"));
  }

  @Test
  void brackets_without_end_are_refused_not_followed() {
    String deep = "(".repeat(100_000) + "ageInYears" + ")".repeat(100_000);
    String drl = file("", "", "$c : Client( " + deep + " > 5 )", "$c.offer( \"ILP23\" );");
    assertThat(problems(pack(drl))).isNotEmpty().allMatch(one -> one.startsWith("pack/" + PATH));
  }

  @Test
  void a_file_of_a_size_nobody_reads_is_refused() {
    assertThat(problems(pack("//" + "x".repeat(600_000))))
        .containsExactly(
            "pack/" + PATH + ":1:1: 600002 characters of rules in one file, more than" + " 500000");
  }

  @Test
  void who_owns_the_machine_may_import_and_nothing_else() {
    String drl =
        file(
            "import java.time.LocalDate",
            "",
            "$c : Client( isBornFrom( LocalDate.EPOCH.toString() ) )",
            "$c.offer( \"ILP23\" );");
    assertThat(problems(pack(drl))).isNotEmpty();
    assertThat(problems(pack(drl).trusted())).isEmpty();
    String loop = file("", "", "$c : Client()", "while ( true ) {}");
    assertThat(problems(pack(loop).trusted())).isNotEmpty();
  }

  @Test
  void a_rule_that_never_ends_is_stopped_and_named() {
    String drl =
        file(
                "",
                "",
                "$c : Client() $f : Found()",
                "insert( $c.found( \"waist\", $c.latestRecord( \"anthropometry\" ) ) );")
            + """
            rule "waist: it begins"
              @source("ILP23 V.C.1.a")
              when
                $c : Client()
              then
                insert( $c.found( "waist", $c.latestRecord( "anthropometry" ) ) );
            end
            """;
    Planner planner = Planner.of(List.of(PackFiles.shipped(), pack(drl)));
    assertThatThrownBy(() -> planner.plan(People.woman().record(), LocalDate.of(2026, 11, 21)))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("rule 'waist: a way out' never ends");
  }

  @Test
  void what_is_refused_was_never_run() {
    System.clearProperty("ilp.escaped");
    for (String way :
        List.of(
            "salience ( Integer.parseInt( System.setProperty( \"ilp.escaped\", \"1\" ) ) )",
            "enabled ( System.setProperty( \"ilp.escaped\", \"1\" ) == null )")) {
      problems(pack(file("", way, "$c : Client()", "$c.offer( \"ILP23\" );")));
    }
    assertThat(Map.copyOf(System.getProperties())).doesNotContainKey("ilp.escaped");
  }
}
