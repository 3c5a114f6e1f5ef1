package id.ilp.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Packs with one fault each: the error names the fault at its line, and nothing else. */
class BrokenPacksTest {
  private static final String TOPIC = "screening/waist/topic.csv";
  private static final String RULES = "screening/waist/waist.drl";
  private static final String LIMITS = "screening/waist/limits.csv";
  private static final String BANDS = "screening/waist/bands.csv";
  private static final String MANIFEST = "pack.properties";

  private static final Map<String, String> GOOD =
      Map.of(
          MANIFEST,
          """
          id = waist
          version = 1
          """,
          TOPIC,
          """
          clusters,satisfied_by,name_en,name_id,source
          MOTHER_AND_CHILD ADULT_AND_OLDER,anthropometry:waist,waist,lingkar perut,ILP23 V.C.1.a
          """,
          "screening/waist/assessments.csv",
          """
          code,scheme,is_default,type,instrument,inputs,unit,from_age,before_age,stages,source
          girth-class,LOCAL-WAIST,yes,anthropometry,WORST_OF,waist,1,P15Y,,,ILP23 V.C.1.a
          """,
          BANDS,
          """
          scheme,band,value,severity,is_decisive,label_en,label_id,kader_en,kader_id
          LOCAL-WAIST,narrow,0,0,no,not wide,tidak lebar,,
          LOCAL-WAIST,wide,1,1,no,wide,lebar,,
          """,
          LIMITS,
          """
          scheme,input,sex,from_age,before_age,band,from,before,source
          LOCAL-WAIST,waist,MALE,,,narrow,,90,ILP23 V.C.1.a
          LOCAL-WAIST,waist,MALE,,,wide,90,,ILP23 V.C.1.a
          LOCAL-WAIST,waist,FEMALE,,,narrow,,80,ILP23 V.C.1.a
          LOCAL-WAIST,waist,FEMALE,,,wide,80,,ILP23 V.C.1.a
          """,
          "screening/waist/texts.csv",
          """
          key,id,en,kader_id,kader_en
          wide,Lingkar perut lebar.,The waist is wide.,,
          """,
          RULES,
          """
          package id.ilp.rules.screening.waist

          import id.ilp.core.lifecycle.LifeStage
          import id.ilp.rules.client.Client
          import id.ilp.rules.client.Found
          import static id.ilp.core.facility.FacilityTier.PUSKESMAS
          import static id.ilp.core.referral.Urgency.SOON

          rule "waist: everybody from 15 years is measured once a year"
            @source("ILP23 V.C.1.a")
            when
              $c : Client( ageInYears >= 15, !isIn( LifeStage.PREGNANT ), !knownWith("diabetes") )
            then
              $c.offer( "ILP23" ).from( "P15Y" ).every( "P1Y" ).at( PUSKESMAS );
          end

          rule "waist: a wide waist is a finding"
            @source("ILP23 V.C.1.a")
            when
              $c : Client( latest( "girth-class" ).is( "wide" ) )
            then
              insert( $c.found( "central-obesity", $c.latest( "girth-class" ) ) );
          end

          rule "waist: a wide waist goes to the puskesmas"
            @source("ILP23 V.C.1.a")
            when
              $c : Client()
              $f : Found( code == "central-obesity" )
            then
              $c.refer( $f ).to( PUSKESMAS ).within( SOON ).says( "wide" );
          end
          """);

  /** What is changed in the good pack, and every problem that must follow. */
  private record Broken(
      String title, String file, String good, String bad, List<String> problems) {}

  private static Broken rules(String title, String good, String bad, String... problems) {
    return new Broken(title, RULES, good, bad, at(RULES, problems));
  }

  private static Broken rows(
      String title, String file, String good, String bad, String... problems) {
    return new Broken(title, file, good, bad, at(file, problems));
  }

  private static List<String> at(String file, String... problems) {
    return Stream.of(problems).map(one -> "pack/" + file + ":" + one).toList();
  }

  private static List<Broken> all() {
    return List.of(
        // What an author mistypes in a rule.
        rules(
            "a property",
            "ageInYears",
            "ageInYers",
            "12:18: 'ageInYers' is no word of rules; did you mean 'ageInYears'?"),
        rules(
            "a question",
            "knownWith(",
            "knwonWith(",
            "12:66: 'knwonWith' is no word of rules; did you mean 'knownWith'?"),
        rules(
            "a conclusion",
            ".every(",
            ".evry(",
            "14:40: 'evry' is no word of rules; did you mean 'every'?"),
        rules(
            "a condition",
            "\"diabetes\"",
            "\"diabtes\"",
            "12:77: 'diabtes' is no condition known here; did you mean 'diabetes'?"),
        rules(
            "a programme",
            "\"ILP23\" ).from",
            "\"ILP24\" ).from",
            "14:16: 'ILP24' is no programme known here; did you mean 'ILP23'?"),
        rules(
            "a class",
            ".is( \"wide\" )",
            ".is( \"wid\" )",
            "20:47: 'wid' is no band known here; did you mean 'wide'?"),
        rules(
            "an assessment",
            "Client( latest( \"girth-class\"",
            "Client( latest( \"girth-clas\"",
            "20:27: 'girth-clas' is no assessment known here; did you mean 'girth-class'?"),
        rules(
            "a finding",
            "code == \"central-obesity\"",
            "code == \"central-obesty\"",
            "29:26: 'central-obesty' is no finding known here; did you mean 'central-obesity'?"),
        rules(
            "a text",
            "says( \"wide\" )",
            "says( \"wyde\" )",
            "31:58: 'wyde' is no text known here; did you mean 'wide'?"),
        rules(
            "a fact",
            "$f : Found(",
            "$f : Fund(",
            "29:10: 'Fund' is none of [Client, Found, Needs]; did you mean 'Found'?"),
        rules(
            "a stage",
            "LifeStage.PREGNANT",
            "LifeStage.PREGNNT",
            "12:53: 'PREGNNT' is not in LifeStage; did you mean 'PREGNANT'?"),
        rules(
            "a place",
            "FacilityTier.PUSKESMAS",
            "FacilityTier.PUSKESMS",
            "6:15: 'PUSKESMS' is not in FacilityTier; did you mean 'PUSKESMAS'?",
            "14:59: 'PUSKESMAS' is not allowed",
            "31:24: 'PUSKESMAS' is not allowed"),
        rules(
            "an age without unit",
            "\"P15Y\"",
            "\"15 years\"",
            "14:32: '15 years' is no age or interval such as P9M"),
        rules(
            "an age nobody reaches",
            "\"P15Y\"",
            "\"P1500Y\"",
            "14:32: 'P1500Y' is no age or interval such as P9M"),
        rules(
            "the wrong type",
            "ageInYears >= 15",
            "ageInYears >= \"15 years\"",
            "12:32: 'ageInYears' is a number and is compared with a text"),
        rules(
            "a forgotten end",
            "( PUSKESMAS );\nend",
            "( PUSKESMAS );",
            "21:5: [ERR 102] Line 21:4 mismatched input 'insert' in rule \"waist: everybody from 15"
                + " years is measured once a year\""),
        // What a rule must have.
        rules(
            "no source",
            "  @source(\"ILP23 V.C.1.a\")\n  when\n    $c : Client( age",
            "  when\n    $c : Client( age",
            "9:1: rule 'waist: everybody from 15 years is measured once a year' has no @source"),
        rules(
            "an unknown source",
            "@source(\"ILP23 V.C.1.a\")\n  when\n    $c : Client( age",
            "@source(\"ILP32 V.C.1.a\")\n  when\n    $c : Client( age",
            "10:12: 'ILP32' is not in sources.csv"),
        rules(
            "a package that is not the folder",
            "rules.screening.waist",
            "rules.screening.hip",
            "1:1: package id.ilp.rules.screening.hip is not that of folder screening/waist"),
        rules(
            "a rule that can never hold",
            "ageInYears >= 15",
            "ageInYears >= 15, ageInYears < 10",
            "12:5: this can never hold: no ageInYears is left"),
        rules(
            "a thing and its opposite",
            "Client( latest( \"girth-class\" ).is( \"wide\" )",
            "Client( isFemale(), !isFemale(), latest( \"girth-class\" ).is( \"wide\" )",
            "20:5: this can never hold: isFemale() and its opposite"),
        rules(
            "two codes of one finding",
            "code == \"central-obesity\"",
            "code == \"central-obesity\", code == \"underweight\"",
            "29:5: this can never hold: code is not 'central-obesity' and 'underweight'"),
        rules(
            "a rule twice",
            "waist: a wide waist goes to the puskesmas",
            "waist: a wide waist is a finding",
            "25:1: rule 'waist: a wide waist is a finding' stands already at pack/"
                + RULES
                + ":17"),
        rules(
            "a shipped rule again",
            "waist: a wide waist goes to the puskesmas",
            "immunization: children born from 16 May 2023 are offered rotavirus vaccine",
            "25:1: rule 'immunization: children born from 16 May 2023 are offered rotavirus vaccine'"
                + " stands already at immunization/national/offers.drl:19"),
        // Rows.
        rows(
            "a cell of another kind",
            TOPIC,
            "MOTHER_AND_CHILD ADULT_AND_OLDER",
            "MOTHER ADULT",
            "2:1: clusters 'MOTHER' is none of [MANAGEMENT, MOTHER_AND_CHILD,"
                + " ADULT_AND_OLDER, COMMUNICABLE_DISEASE, CROSS_CLUSTER]"),
        rows(
            "a missing column",
            TOPIC,
            "clusters,satisfied_by,name_en",
            "clusters,name_en",
            "1:1: header is [clusters, name_en, name_id, source], expected [clusters,"
                + " satisfied_by, name_en, name_id, source] and, if wanted, [kader_en, kader_id]"),
        rows(
            "a missing cell",
            LIMITS,
            "LOCAL-WAIST,waist,MALE,,,narrow,,90,",
            "LOCAL-WAIST,waist,MALE,,,narrow,",
            "2:1: row has 7 cells, expected 9"),
        rows(
            "a gap between bands",
            LIMITS,
            "wide,90,",
            "wide,95,",
            "3:1: no band from 90 to 95 for waist of somebody MALE aged P15Y"),
        rows(
            "an overlap of bands",
            LIMITS,
            "wide,80,",
            "wide,75,",
            "5:1: two bands from 75 to 80 for waist of somebody FEMALE aged P15Y"),
        rows(
            "a line that ends",
            LIMITS,
            "wide,80,,",
            "wide,80,150,",
            "5:1: no band from 150 on for waist of somebody FEMALE aged P15Y"),
        rows(
            "a band that is none",
            LIMITS,
            "wide,80,",
            "whide,80,",
            "5:28: band 'whide' is no band of LOCAL-WAIST; did you mean 'wide'?"),
        rows(
            "an unknown source of a row",
            TOPIC,
            "ILP23 V.C.1.a",
            "ILP99",
            "2:74: source 'ILP99' is not in sources.csv"),
        rows(
            "a topic settled by nothing known",
            TOPIC,
            "anthropometry:waist",
            "anthropometri:waist",
            "2:34: satisfied_by 'anthropometri' is no screening type or service; did you mean"
                + " 'anthropometry'?"),
        rows(
            "a measurement nobody takes",
            TOPIC,
            "anthropometry:waist",
            "anthropometry:waste",
            "2:34: satisfied_by 'waste' is not measured or asked in anthropometry"),
        // The manifest.
        rows(
            "an unknown key",
            MANIFEST,
            "version = 1",
            "verzion = 1",
            "2:1: 'verzion' is none of [id, version, extends, replaces]; did you mean 'version'?"),
        rows(
            "a line that says nothing",
            MANIFEST,
            "version = 1",
            "version 1",
            "2:1: 'version 1' is not key = value"),
        rows(
            "a replaced rule that does not stand",
            MANIFEST,
            "version = 1",
            "replaces = immunization: nobody is offered anything",
            "2:1: no rule 'immunization: nobody is offered anything' stands before this pack"));
  }

  private static PackFiles pack(Map<String, String> files) {
    return new PackFiles("pack", ImmutableSortedMap.copyOf(files));
  }

  private static List<String> problems(PackFiles... packs) {
    try {
      Planner.of(
          Stream.concat(Stream.of(PackFiles.shipped()), Stream.of(packs)).toList(),
          Optional.empty());
      return List.of();
    } catch (PackException e) {
      return e.problems();
    }
  }

  @Test
  void the_pack_without_fault_is_accepted() {
    assertThat(problems(pack(GOOD))).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> each_fault_is_named_at_its_line_and_nothing_else_is() {
    assertThat(all()).hasSizeGreaterThanOrEqualTo(30);
    return all().stream()
        .map(
            broken ->
                DynamicTest.dynamicTest(
                    broken.title,
                    () -> {
                      Map<String, String> files = new TreeMap<>(GOOD);
                      String text = GOOD.getOrDefault(broken.file, "");
                      assertThat(text).containsOnlyOnce(broken.good);
                      files.put(broken.file, text.replace(broken.good, broken.bad));
                      assertThat(problems(pack(files)))
                          .as(broken.title)
                          .containsExactlyElementsOf(broken.problems);
                    }));
  }

  @Test
  void two_packs_cannot_replace_one_rule() {
    String rule = "immunization: children born from 16 May 2023 are offered rotavirus vaccine";
    var files = new LinkedHashMap<String, String>();
    files.put(MANIFEST, "replaces = " + rule + "\n");
    PackFiles first = new PackFiles("first", ImmutableSortedMap.copyOf(files));
    PackFiles second = new PackFiles("second", ImmutableSortedMap.copyOf(files));
    assertThat(problems(first)).isEmpty();
    assertThat(problems(first, second))
        .containsExactly(
            "second/pack.properties:1:1: rule '" + rule + "' is replaced by first already");
  }
}
