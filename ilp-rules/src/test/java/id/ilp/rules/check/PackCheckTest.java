package id.ilp.rules.check;

import static id.ilp.rules.check.WaistPack.CASES;
import static id.ilp.rules.check.WaistPack.MANIFEST;
import static id.ilp.rules.check.WaistPack.RULES;
import static id.ilp.rules.check.WaistPack.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.UnknownEditionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Packs that load and have one fault each: it is named at its line, and nothing else is. */
class PackCheckTest {
  private static final String OFFER = ".from( \"P15Y\" ).every( \"P1Y\" )";

  /** A pack with one fault and every line that must be said of it. */
  private record Faulty(String title, WaistPack pack, List<String> problems) {}

  private static Faulty faulty(String title, WaistPack pack, String file, String... problems) {
    return new Faulty(
        title, pack, Stream.of(problems).map(one -> "pack/" + file + ":" + one).toList());
  }

  private static List<Faulty> all() {
    String everybody = "pack/" + RULES + ":9";
    String finding = "pack/" + RULES + ":33";
    return List.of(
        // Cases.
        faulty(
            "no cases",
            new WaistPack().without(CASES),
            WaistPack.TOPIC,
            "1:1: folder screening/waist has no worked case: no cases.csv beside this file holds"
                + " one"),
        faulty(
            "cases without a case",
            new WaistPack().with(CASES, "title,person,history,as_of,expected,source\n"),
            WaistPack.TOPIC,
            "1:1: folder screening/waist has no worked case: no cases.csv beside this file holds"
                + " one"),
        faulty(
            "a case that cannot be read",
            new WaistPack().with(CASES, "F 1990", "G 1990"),
            CASES,
            "2:16: person 'G' is not a sex: F, M or ?"),
        faulty(
            "a rule nobody reaches",
            new WaistPack()
                .withRule("$c : Client( ageInYears > 120 )", "$c.withhold( \"pregnant\" );"),
            RULES,
            "42:1: warning: rule 'waist: one more rule' can never hold, as far as N people show: no"
                + " case reaches it either"),
        // Answers.
        faulty(
            "two rhythms for the same people",
            new WaistPack()
                .withRule(
                    "$c : Client( ageInYears >= 15 )",
                    "$c.offer( \"ILP23\" ).from( \"P40Y\" ).every( \"P6M\" ).at( PUSKESMAS );"),
            RULES,
            "42:1: by ILP23 F 1990-05-20 on 2026-11-21 is asked every P1Y and every P6M: see rule"
                + " 'waist: everybody from 15 years is measured once a year' at "
                + everybody),
        faulty(
            "two rhythms for people who overlap",
            new WaistPack()
                .withRule(
                    "$c : Client( isFemale() )",
                    "$c.offer( \"ILP23\" ).from( \"P40Y\" ).once().at( PUSKESMAS );"),
            RULES,
            "42:1: warning: by ILP23 F 1990-05-20 on 2026-11-21 is asked every P1Y and once: see"
                + " rule 'waist: everybody from 15 years is measured once a year' at "
                + everybody),
        faulty(
            "an exception that presses less than the rule",
            new WaistPack()
                .withRule(
                    "$c : Client( ageInYears >= 15, isFemale() )",
                    "$c.offer( \"ILP23\" ).from( \"P15Y\" ).every( \"P2Y\" ).at( PUSKESMAS );"),
            RULES,
            "42:1: by ILP23 F 1990-05-20 on 2026-11-21 is asked every P1Y and every P2Y: see rule"
                + " 'waist: everybody from 15 years is measured once a year' at "
                + everybody),
        faulty(
            "an exception that presses more",
            new WaistPack()
                .withRule(
                    "$c : Client( ageInYears >= 15, isFemale() )",
                    "$c.offer( \"ILP23\" ).from( \"P15Y\" ).every( \"P6M\" ).at( PUSKESMAS );"),
            RULES),
        faulty(
            "two rhythms at different ages",
            new WaistPack()
                .with(RULES, OFFER, ".from( \"P15Y\" ).before( \"P40Y\" ).every( \"P1Y\" )")
                .withRule(
                    "$c : Client( ageInYears >= 15 )",
                    "$c.offer( \"ILP23\" ).from( \"P40Y\" ).every( \"P6M\" ).at( PUSKESMAS );"),
            RULES),
        faulty(
            "an offer withheld from everybody",
            new WaistPack()
                .withRule("$c : Client( ageInYears >= 15 )", "$c.withhold( \"pregnant\" );")
                .with(CASES, "waist=DUE", "waist=NOT_OFFERED"),
            RULES,
            "42:1: what is offered to F 1990-05-20 on 2026-11-21 is withheld from everybody it is"
                + " offered to: see rule 'waist: everybody from 15 years is measured once a year'"
                + " at "
                + everybody),
        faulty(
            "two referrals of one finding",
            new WaistPack()
                .withRule(
                    "$c : Client()\n    $f : Found( code == \"central-obesity\" )",
                    "$c.refer( $f ).to( PUSKESMAS ).within( URGENT );")
                .with(
                    RULES,
                    "Urgency.SOON",
                    """
                    Urgency.SOON
                    import static id.ilp.core.referral.Urgency.URGENT"""),
            RULES,
            "43:1: with 'central-obesity' WHO goes to PUSKESMAS SOON and to PUSKESMAS URGENT: see"
                + " rule 'waist: a wide waist goes to the puskesmas' at "
                + finding.replace(":33", ":34")),
        faulty(
            "a series offered and withheld",
            new WaistPack()
                .withRule(
                    "$c : Client()",
                    "$c.offerSeries( \"mr\" );\n    $c.withholdSeries( \"mr\", \"pregnant\" );"),
            RULES,
            "42:1: what is offered to F 1990-05-20 on 2026-11-21 is withheld from everybody it is"
                + " offered to: see rule 'waist: one more rule' at pack/"
                + RULES
                + ":42"),
        // Windows.
        faulty(
            "an empty window",
            new WaistPack()
                .withRule(
                    "$c : Client( isMale() )",
                    "$c.offer( \"ILP23\" ).from( \"P20Y\" ).before( \"P10Y\" ).every( \"P1Y\" );"),
            RULES,
            "47:40: the window is empty: from P20Y, before P10Y"),
        faulty(
            "a window before the ages of the rule",
            new WaistPack()
                .withRule(
                    "$c : Client( ageInYears >= 15, isMale() )",
                    "$c.offer( \"ILP23\" ).before( \"P15Y\" ).every( \"P1M\" );"),
            RULES,
            "47:25: no age is left: the rule holds for ageInYears >= 15 only, it offers before"
                + " P15Y"),
        faulty(
            "a window after the ages of the rule",
            new WaistPack()
                .withRule(
                    "$c : Client( ageInMonths < 24 )",
                    "$c.offer( \"ILP23\" ).from( \"P2Y\" ).before( \"P3Y\" ).once();"),
            RULES,
            "47:25: no age is left: the rule holds for ageInMonths <= 23 only, it offers from P2Y"),
        // Findings and texts.
        faulty(
            "a finding nobody reads",
            new WaistPack()
                .withRule(
                    "$c : Client( latest( \"girth-class\" ).is( \"narrow\" ) )",
                    "insert( $c.found( \"narrow-waist\", $c.latest( \"girth-class\" ) ) );"),
            RULES,
            "47:24: warning: no rule reads the finding 'narrow-waist': it refers nobody"),
        faulty(
            "a referral without text",
            new WaistPack().with(TEXTS, "central-obesity,", "central-obesty,"),
            RULES,
            "33:1: no plan for WHO: no text 'central-obesity'; did you mean 'central-obesty'?"),
        faulty(
            "a hole nothing fills",
            new WaistPack().with(TEXTS, "The waist is wide.", "The waist is {width}."),
            RULES,
            "33:1: a text cannot be shown for WHO: nothing for {width} in: The waist is {width}."),
        faulty(
            "a hole in the words for a kader",
            new WaistPack().with(TEXTS, "wide.,,", "wide.,,{waste} is wide"),
            RULES,
            "33:1: a text cannot be shown for WHO: nothing for {waste} in: {waste} is wide"),
        faulty(
            "a rule without end",
            new WaistPack()
                .withRule(
                    "$c : Client()\n    $f : Found( code == \"central-obesity\" )",
                    "insert( $c.found( \"central-obesity\", $f.observation() ) );"),
            RULES,
            "42:1: no plan for WHO: rule 'waist: one more rule' never ends: 10000 rules fired for"
                + " one person"),
        // Manifest.
        faulty(
            "an edition nobody knows",
            new WaistPack().with(MANIFEST, "id-national", "id-nationl"),
            MANIFEST,
            "3:1: extends 'id-nationl' is no edition; did you mean 'id-national'?"),
        faulty(
            "another edition",
            new WaistPack().with(MANIFEST, "id-national", "who"),
            MANIFEST,
            "3:1: warning: the pack extends 'who' and is used with 'id-national'"),
        // Rows.
        faulty(
            "a programme twice",
            new WaistPack()
                .with(
                    "programmes.csv",
                    """
                    id,title,in_force_from,in_force_before,is_immunization,birthday_window,\
                    birthday_window_before,source
                    X,One,2026-01-01,,no,,,ILP23
                    X,Another,2027-01-01,,no,,,ILP23
                    """),
            "programmes.csv",
            "3:1: 'X' stands already at pack/programmes.csv:2"),
        faulty(
            "a region twice",
            new WaistPack()
                .with(
                    "immunization/regions.csv",
                    """
                    what,places,from,before,source
                    dengue,31 32,2026-01-01,2027-01-01,ILP23
                    dengue,32 33,2026-12-31,,ILP23
                    dengue,31 32,2027-01-01,,ILP23
                    """),
            "immunization/regions.csv",
            "3:1: 'dengue' stands already for a part of its time at"
                + " pack/immunization/regions.csv:2",
            "4:1: 'dengue' stands already for a part of its time at"
                + " pack/immunization/regions.csv:3"),
        faulty(
            "a shipped dose again",
            new WaistPack()
                .with(
                    "immunization/national/doses.csv",
                    "series,dose,min_age,recommended_age,due_age,overdue_age,before_age,"
                        + "valid_before_age,catch_up_age,min_interval,due_interval,since_first,"
                        + "product,variant,started_from_age,started_before_age,in_force_from,"
                        + "in_force_before,source\n"
                        + "mr,1,P9M,P9M,,P12M,P59M30D,P5Y,P12M,,,,,,,,2027-01-01,,ILP23\n"),
            "immunization/national/doses.csv",
            "2:1: series 'mr 1' stands already for a part of its time at"
                + " immunization/national/doses.csv:LINE"));
  }

  @Test
  void the_pack_without_fault_has_no_problem() {
    assertThat(WaistPack.problems(Optional.empty(), new WaistPack().pack())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> each_fault_is_named_at_its_line_and_nothing_else_is() {
    return all().stream()
        .map(
            faulty ->
                DynamicTest.dynamicTest(
                    faulty.title,
                    () ->
                        assertThat(WaistPack.problems(Optional.empty(), faulty.pack.pack()))
                            .extracting(PackCheckTest::masked)
                            .containsExactlyElementsOf(faulty.problems)));
  }

  /** Without what a new shipped row or another synthetic person changes. */
  private static String masked(String problem) {
    return problem
        .replaceAll("as far as \\d+ people", "as far as N people")
        .replaceAll("(for|with '[a-z-]+') [FM] \\S+ on [0-9-]+", "$1 WHO")
        .replaceAll("(?<!pack/)(immunization/national/doses.csv):\\d+$", "$1:LINE");
  }

  @Test
  void a_pack_that_cannot_be_loaded_gives_what_keeps_it_from_it() {
    var pack = new WaistPack().with(RULES, OFFER, ".from( \"P15Y\" ).evry( \"P1Y\" )");
    assertThat(PackCheck.problems(List.of(pack.pack()), Optional.empty()))
        .containsExactly(
            new PackProblem(
                PackProblem.Severity.ERROR,
                "pack/" + RULES,
                14,
                40,
                "'evry' is no word of rules; did you mean 'every'?"));
  }

  @Test
  void one_id_stands_for_one_pack() {
    PackFiles more = new PackFiles("more", ImmutableSortedMap.of(MANIFEST, "id = waist\n"));
    assertThat(WaistPack.problems(Optional.empty(), new WaistPack().pack(), more))
        .containsExactly(
            "more/pack.properties:1:1: pack 'waist' stands already at pack/pack.properties:1");
  }

  @Test
  void no_pack_is_called_as_the_shipped_one() {
    assertThat(
            WaistPack.problems(
                Optional.empty(), new WaistPack().with(MANIFEST, "id = waist", "id = ilp").pack()))
        .containsExactly(
            "pack/pack.properties:1:1: pack 'ilp' stands already at pack.properties:2");
  }

  @Test
  void a_pack_checked_with_the_edition_it_extends_is_not_warned_of() {
    var pack = new WaistPack().with(MANIFEST, "id-national", "who");
    assertThat(WaistPack.problems(Optional.of("who"), pack.pack())).isEmpty();
  }

  @Test
  void an_edition_nobody_knows_is_no_problem_of_a_pack() {
    assertThatThrownBy(() -> WaistPack.problems(Optional.of("idai"), new WaistPack().pack()))
        .isInstanceOf(UnknownEditionException.class);
  }

  @Test
  void the_same_packs_give_the_same_lines() {
    PackFiles pack = new WaistPack().without(CASES).pack();
    assertThat(WaistPack.problems(Optional.empty(), pack))
        .isNotEmpty()
        .isEqualTo(WaistPack.problems(Optional.empty(), pack));
  }
}
