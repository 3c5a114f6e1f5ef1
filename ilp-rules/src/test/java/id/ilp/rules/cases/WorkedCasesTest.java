package id.ilp.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.core.json.IlpJson;
import id.ilp.core.text.Language;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.cases.CaseResult.Mismatch;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.trace.RuleName;
import id.ilp.rules.trace.RulePlace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkedCasesTest {
  private static final String HEADER = "title,person,history,as_of,expected,source\n";
  private static final String GIRL = "F 2026-01-15";

  private static PackFiles pack(String rows) {
    return new PackFiles(
        "my-pack",
        ImmutableSortedMap.of("visit/waist/cases.csv", "# A note.\n" + HEADER + rows),
        false);
  }

  private static WorkedCases read(String rows) {
    return WorkedCases.of(pack(rows), IlpEngine.national());
  }

  private static String row(String person, String history, String expected) {
    return "a case," + person + "," + history + ",2026-11-21," + expected + ",ILP23\n";
  }

  private static List<Mismatch> run(String person, String history, String expected) {
    var cases = read(row(person, history, expected));
    assertThat(cases.all()).hasSize(1);
    return cases.run().results().get(0).mismatches();
  }

  private static String shown(String person, String history, String expected) {
    List<Mismatch> found = run(person, history, expected);
    return found.isEmpty() ? "agrees" : found.get(0).found();
  }

  private static List<String> problems(String rows) {
    return catchThrowableOfType(PackException.class, () -> read(rows)).problems();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          X 2026-01-15||bcg=DUE|8: person 'X' is not a sex: F, M or ?
          F||bcg=DUE|9: person ends here, expected the birth date
          F 15-01-2026||bcg=DUE|10: person '15-01-2026' is not a day such as 2026-11-21
          F 2026-01-15 grad=5||bcg=DUE|21: person 'grad' is no fact of a person; did you mean 'grade'?
          F 2026-01-15 grade=five||bcg=DUE|27: person 'five' is not a whole number
          F 2026-01-15 grade=13||bcg=DUE|8: person schoolGrade 13 is outside 0–12
          F 2026-01-15 village=51||bcg=DUE|8: person village '51' is not ten digits
          F 2026-01-15 birthWeight=1900||bcg=DUE|33: person '1900' is not a number with its unit, such as 8.2kg
          F 2026-01-15 grade||bcg=DUE|21: person 'grade' is not understood; write it like grade=5
          F 2026-01-15|2026-03-20 opf|bcg=DUE|32: history 'opf' is no vaccine or screening; did you mean 'opv'?
          F 2026-01-15|2026-03-20 opv; 2026-04-31 opv|bcg=DUE|37: history '2026-04-31' is not a date such as 2026-11-21, 2026-11 or ?
          F 2026-01-15|2026-03-20|bcg=DUE|31: history ends here, expected what was done
          F 2026-01-15|2026-03-20 opv RECAL|bcg=DUE|36: history 'RECAL' is none of [ROUTINE, SCHOOL, CAMPAIGN, OUTBREAK, PRIVATE]
          F 2026-01-15|condition hypertention|bcg=DUE|31: history 'hypertention' is no condition; did you mean 'hypertension'?
          F 2026-01-15|condition hypertension 2024|bcg=DUE|44: history '2024' is not a span such as 2024-03-01..2025-01-31, nor detail=…
          F 2026-01-15|pregnant SINCE 2026-01-01|bcg=DUE|30: history 'SINCE' is none of [LIVE_BIRTH, STILLBIRTH, MISCARRIAGE, ABORTION, ECTOPIC]
          F 2026-01-15|2026-03-20 weight 8,2kg|bcg=DUE|*
          F 2026-01-15|2026-03-20 anthropometry wieght=8.2kg|bcg=DUE|46: history 'wieght' is no measurement or answer of anthropometry; did you mean 'weight'?
          F 2026-01-15|2026-03-20 blood-pressure 150|bcg=DUE|47: history '150' is none of *
          F 2026-01-15|2026-03-20 blood-pressure 150/high|bcg=DUE|51: history 'high' is not a number, nor - for not measured
          F 2026-01-15|2026-03-20 service vitamin-b|bcg=DUE|40: history 'vitamin-b' is no service; did you mean 'vitamin-a'?
          F 2026-01-15|exposed measels-contact|bcg=DUE|29: history 'measels-contact' is no exposure*
          F 2026-01-15||bcgg=DUE|33: expected 'bcgg' is no need of this book; did you mean 'bcg'?
          F 2026-01-15||bcg=DONNE|37: expected 'DONNE' is none of *; did you mean 'DONE'?
          F 2026-01-15||bcg=DUE fromm 2026-01-15|41: expected 'fromm' is no detail known here; did you mean 'from'?
          F 2026-01-15||bcg=DUE from|45: expected ends here, expected a value of from
          F 2026-01-15||bcg=DUE by IMM25+IMM117|50: expected 'IMM117' is no programme; did you mean 'IMM17'?
          F 2026-01-15||bcg=DUE uses dose1|46: expected 'dose1' is no id: i1 for the first dose, s1, v1, c1, g1, r1
          F 2026-01-15||no finding hipertension-suspected|44: expected 'hipertension-suspected' is no code any rule names; did you mean 'hypertension-suspected'?
          F 2026-01-15||findings x|33: expected 'findings' is no expectation; did you mean 'finding'?
          F 2026-01-15||assessment weigth-for-age=normal|44: expected 'weigth-for-age' is no assessment; did you mean 'weight-for-age'?
          F 2026-01-15||issue bad-dat|39: expected 'bad-dat' is no issue; did you mean 'bad-date'?
          F 2026-01-15||stage INFANTS|39: expected 'INFANTS' is none of *; did you mean 'INFANT'?
          F 2026-01-15||stage INFANT UNDER_FIVE|46: expected 'UNDER_FIVE' was not expected here
          F 2026-01-15||dose i1 opv 1 VALIDE|47: expected 'VALIDE' is none of *; did you mean 'VALID'?
          F 2026-01-15||danger-sign -> PUSKESMAS|57: expected ends here, expected how urgent
          F 2026-01-15||;|33: expected expects nothing
          """)
  void a_cell_that_cannot_be_read_is_named_with_its_place(
      String person, String history, String expected, String message) {
    String row = row(person, history == null ? "" : history, expected);
    if (row.contains("8,2kg")) {
      assertThat(problems(row))
          .containsExactly("my-pack/visit/waist/cases.csv:3:1: row has 7 cells, expected 6");
      return;
    }
    assertThat(problems(row)).hasSize(1);
    String pattern = "\\Q" + message.replace("*", "\\E.*\\Q") + "\\E";
    assertThat(problems(row).get(0)).matches("my-pack/visit/waist/cases\\.csv:3:" + pattern);
  }

  @Test
  void every_bad_row_of_every_file_is_named_in_one_go() {
    assertThat(problems(row("F", "", "bcg=DUE") + row("M 2026-01-15", "", "x=DUE")))
        .hasSize(2)
        .anyMatch(problem -> problem.contains("cases.csv:3:"))
        .anyMatch(problem -> problem.contains("cases.csv:4:"));
    assertThat(problems("a case,F 2026-01-15,,2026-11-21,bcg=DUE,ILP2\n"))
        .containsExactly(
            "my-pack/visit/waist/cases.csv:3:41: source 'ILP2' is not in sources.csv; did you mean"
                + " 'ILP23'?");
  }

  @Test
  void a_place_in_a_quoted_cell_counts_the_quotes() {
    assertThat(problems("\"a, case\",F 2026-01-15,\"2026-03-20 opf\",2026-11-21,bcg=DUE,ILP23\n"))
        .containsExactly(
            "my-pack/visit/waist/cases.csv:3:36: history 'opf' is no vaccine or screening; did you"
                + " mean 'opv'?");
  }

  @Test
  void an_unknown_code_may_stand_in_a_record_whose_case_is_about_it() {
    assertThat(run(GIRL, "2026-03-20 opf", "issue unknown-code; dose i1 opf NOT_COUNTED"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          F 2026-01-15||bcg=DUE|bcg=OVERDUE
          F 2026-01-15||bcg=OVERDUE dose 2 from 2026-01-16|bcg=OVERDUE dose 1 from 2026-01-15
          F 2026-01-15||bcg=OVERDUE by IMM25 latest never|bcg=OVERDUE by IMM25 latest 2027-01-14
          F 2026-01-15||bcg=OVERDUE CATCH_UP|bcg=OVERDUE IDEAL
          F 2026-01-15||bcg=OVERDUE at PUSKESMAS|bcg=OVERDUE at POSYANDU+PUSTU+PUSKESMAS
          F 2026-01-15|2026-01-20 bcg|bcg=DONE uses i2|bcg=DONE uses i1
          F 2026-01-15|2026-01-20 bcg|dose i1 bcg 1 TOO_OLD|dose i1 bcg 1 VALID
          F 2026-01-15|2026-01-20 bcg|dose i2 bcg 1 VALID|dose i2 no such dose
          F 2026-01-15|2026-03-15 nopv2 CAMPAIGN|dose i1 opv SUPPLEMENTARY|dose i1 nothing
          F 2026-01-15||stage NEWBORN|stage INFANT, stage UNDER_FIVE
          F 2026-01-15||no stage INFANT|stage INFANT
          F 2026-01-15||finding danger-sign|no finding
          F 2026-01-15||danger-sign -> PUSKESMAS EMERGENCY|no referral
          F 2026-01-15||issue out-of-range|no issue
          F 2026-01-15||visit missed-immunization HEALTH_WORKER|visit missed-immunization KADER*
          F 2026-01-15||no visits|visit missed-immunization*
          F 2026-01-15||programmes ILP23|programmes *
          F 2026-01-15||refused|a plan
          F 2027-01-15||bcg=DUE|refused: person.birthDate 2027-01-15 is after the as-of date 2026-11-21
          F 2026-01-15|2026-11-20 danger-signs POSYANDU convulsion=yes|finding danger-sign since 2026-11-21 uses s1|finding danger-sign since 2026-11-20 uses s1
          F 2026-01-15|2026-11-20 danger-signs POSYANDU convulsion=yes|danger-sign -> HOSPITAL URGENT by 2026-11-20 from PUSTU|danger-sign -> PUSKESMAS EMERGENCY by 2026-11-20 from POSYANDU
          F 2026-01-15|2026-11-20 weight 8.2kg|assessment weight-for-age=flagged value 0 of s1 on 2026-11-20|assessment weight-for-age=normal value -0.3* of s1 on 2026-11-20
          F 2026-01-15|2027-01-01 bcg|issue after-as-of aside i2|issue after-as-of aside i1
          M 1979-04-02|2026-11-21 blood-pressure 150/- PUSTU|blood-pressure=NEEDS_DATA missing systolic|blood-pressure=NEEDS_DATA missing screenings.blood-pressure.measurements.diastolic
          """)
  void a_mismatch_says_what_the_plan_says_in_the_words_of_the_case(
      String person, String history, String expected, String found) {
    String said = shown(person, history == null ? "" : history, expected);
    assertThat(said).matches("\\Q" + found.replace("*", "\\E.*\\Q") + "\\E");
  }

  @Test
  void a_mismatch_about_a_need_gives_the_reason() {
    Mismatch mismatch = run(GIRL, "", "bcg=DONE").get(0);
    assertThat(mismatch).hasToString("expected bcg=DONE found bcg=OVERDUE");
    assertThat(mismatch.reason().orElseThrow().in(Language.EN)).contains("BCG");
    assertThat(run(GIRL, "", "no visits").get(0).reason()).isEmpty();
  }

  @Test
  void every_part_of_a_record_can_be_told() {
    String person =
        "? 2000-02-03 grade=0 village=5171010001 birthWeight=2.4kg gestation=P36W"
            + " wedding=2027-01-01 marital=WIDOWED";
    String history =
        "2026-11 weight 60kg height=158 oedema=0; ? blood-pressure -/95 then 140/- unit=mm[Hg];"
            + " 2026-11-01 service vitamin-a PUSTU quantity=2 by=MIDWIFE; condition hiv"
            + " 2024-01..2025-02-01 detail=x; pregnant LMP 2026-01-01 END 2026-10-01; exposed"
            + " tb-close-contact; referred hypertension 2026-10 HOSPITAL outcome=TREATED; ? bcg"
            + " RECALL; 2026-03-20 opv CAMPAIGN";
    var record = read(row(person, history, "stage ADULT")).all().get(0).record();
    assertThat(IlpJson.write(record))
        .isEqualTo(
            """
            {"person":{"id":"P-1","birthDate":"2000-02-03","village":"5171010001","schoolGrade":0,\
            "maritalStatus":"WIDOWED","plansMarriageOn":"2027-01-01","gestationAtBirth":"P36W",\
            "birthWeight":{"value":2.4,"unit":"kg"}},"immunizations":[{"id":"i1","vaccine":"bcg",\
            "programme":"ROUTINE","evidence":"RECALL"},{"id":"i2","vaccine":"opv","date":"2026-03-20",\
            "programme":"CAMPAIGN","evidence":"RECORD"}],"screenings":[{"id":"s1","type":"anthropometry",\
            "date":"2026-11","measurements":{"height":{"value":158,"unit":"cm"},"weight":{"value":60,\
            "unit":"kg"}},"answers":{"oedema":0}},{"id":"s2","type":"blood-pressure","measurements":\
            {"diastolic":{"value":95,"unit":"mm[Hg]"},"systolic-2":{"value":140,"unit":"mm[Hg]"}}}],\
            "services":[{"id":"v1","type":"vitamin-a","date":"2026-11-01","quantity":2,"place":"PUSTU",\
            "by":"MIDWIFE"}],"pregnancies":[{"id":"g1","lastMenstrualPeriod":"2026-01-01","end":{"date":\
            "2026-10-01"}}],"conditions":[{"id":"c1","code":"hiv","from":"2024-01","until":"2025-02-01",\
            "detail":"x"}],"exposures":[{"code":"tb-close-contact"}],"referrals":[{"id":"r1","reason":\
            "hypertension","to":"HOSPITAL","date":"2026-10","outcome":"TREATED"}]}
            """
                .strip());
  }

  @Test
  void the_report_names_the_rules_of_the_pack_that_no_case_reached() {
    String rules =
        """
        package id.ilp.rules.visit.waist
        import id.ilp.rules.client.Client
        import static id.ilp.core.facility.FacilityTier.POSYANDU

        rule "waist: women from 15 years are measured"
          @source("ILP23")
          when
            $c : Client( isFemale() )
          then
            $c.offer( "ILP23" ).from( "P15Y" ).at( POSYANDU );
        end

        rule "waist: men from 15 years are measured"
          @source("ILP23")
          when
            $c : Client( isMale() )
          then
            $c.offer( "ILP23" ).from( "P15Y" ).at( POSYANDU );
        end
        """;
    var files =
        new PackFiles(
            "my-pack",
            ImmutableSortedMap.of(
                "visit/waist/topic.csv",
                """
                clusters,satisfied_by,name_en,name_id,source
                ADULT_AND_OLDER,anthropometry:waist,waist,lingkar perut,ILP23
                """,
                "visit/waist/waist.drl",
                rules,
                "visit/waist/cases.csv",
                HEADER + row("F 1990-01-01", "", "waist=DUE at POSYANDU; blood-pressure=DUE")),
            false);
    var engine = IlpEngine.builder().overlay(files).build();
    CaseReport report = WorkedCases.of(files, engine).run();
    assertThat(report.failures()).isEmpty();
    assertThat(report.results().get(0).reached().stream().map(RuleName::name))
        .contains("waist: women from 15 years are measured");
    assertThat(report.unreached())
        .containsExactly(
            new RulePlace(
                "waist: men from 15 years are measured", "my-pack/visit/waist/waist.drl", 13));
  }
}
