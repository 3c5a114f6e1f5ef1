package id.ilp.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Visits;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rows of a pack can say of an instrument: sums, formulas, whose records; what is refused. */
class AssessmentRowsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String DAY = "2026-11-20";
  private static final String FOLDER = "screening/questions/";

  private static final String ASSESSMENTS =
      """
      code,scheme,is_default,type,instrument,inputs,unit,from_age,before_age,stages,with,without,only_if,source
      mood,GDS,yes,gds-4,SUM,!q1 q2..q4,1,P60Y,,,,,,UNCONFIRMED
      food,MNA,yes,mna-sf,SUM,q1..q6 / total,1,P60Y,,,,,,UNCONFIRMED
      breath,PUMA,yes,puma,SUM,smoking-points person.male person.age:P50Y..P60Y person.age:P60Y..*2 breathless phlegm cough spirometry-asked,1,P40Y,,,,,,UNCONFIRMED
      hear,TDD,yes,tdd,SUM,q1..q3=no,1,P0D,,,,,band=6,UNCONFIRMED
      hear,TDD,yes,tdd,SUM,q1..q4=no,1,P0D,,,,,band=9|12,UNCONFIRMED
      sight,E,yes,tumbling-e,SUM,right=fail left=fail,1,P0D,,,,,,UNCONFIRMED
      swelling,OEDEMA,yes,anthropometry,SUM,oedema>=2*4 +2,1,P0D,,,,,,UNCONFIRMED
      mass,BMI,yes,anthropometry,FORMULA,bmi,kg/m2,P18Y,,!PREGNANT,,,,UNCONFIRMED
      pressure,MAP,yes,blood-pressure,FORMULA,mean-arterial-pressure,mm[Hg],P0D,,PREGNANT,,,,UNCONFIRMED
      pressure,MAP-SICK,yes,blood-pressure,FORMULA,mean-arterial-pressure,mm[Hg],P0D,,!PREGNANT,hypertension,,,UNCONFIRMED
      born,BW,yes,newborn-weight,FORMULA,birth-weight,g,P0D,P28D,,,,,UNCONFIRMED
      heart,CCHD,yes,pulse-oximetry,FORMULA,lower-saturation saturation-gap,%,P0D,,,,,repeat!=3,UNCONFIRMED
      heart,CCHD-3,yes,pulse-oximetry,FORMULA,lower-saturation saturation-gap,%,P0D,,,,,repeat=3,UNCONFIRMED
      """;

  private static final String BANDS =
      """
      scheme,band,value,severity,is_decisive,label_en,label_id,kader_en,kader_id
      GDS,none,0,0,no,none,tidak,,
      GDS,positive,2,1,yes,positive,positif,,
      MNA,low,1,1,yes,low,rendah,,
      MNA,normal,2,0,no,normal,normal,,
      PUMA,low,1,0,no,low,rendah,,
      PUMA,high,2,1,yes,high,tinggi,,
      TDD,pass,1,0,no,pass,lulus,,
      TDD,fail,2,1,yes,fail,gagal,,
      E,pass,1,0,no,pass,lulus,,
      E,fail,2,1,yes,fail,gagal,,
      OEDEMA,none,1,0,no,none,tidak,,
      OEDEMA,grave,2,1,yes,grave,berat,,
      BMI,slim,1,0,no,slim,kurus,,
      BMI,stout,2,1,no,stout,gemuk,,
      MAP,normal,1,0,no,normal,normal,,
      MAP,raised,2,1,no,raised,naik,,
      MAP-SICK,any,1,0,no,any,semua,,
      BW,low,1,1,no,low,rendah,,
      BW,adequate,2,0,no,adequate,cukup,,
      CCHD,pass,1,0,no,pass,lulus,,
      CCHD,repeat,2,1,no,repeat,ulang,,
      CCHD,fail,3,2,yes,fail,gagal,,
      CCHD-3,pass,1,0,no,pass,lulus,,
      CCHD-3,fail,3,2,yes,fail,gagal,,
      """;

  private static final String LIMITS =
      """
      scheme,input,sex,from_age,before_age,band,from,before,source
      GDS,points,,,,none,,2,UNCONFIRMED
      GDS,points,,,,positive,2,,UNCONFIRMED
      MNA,points,,,,low,,12,UNCONFIRMED
      MNA,points,,,,normal,12,,UNCONFIRMED
      PUMA,points,,,,low,,6,UNCONFIRMED
      PUMA,points,,,,high,6,,UNCONFIRMED
      TDD,points,,,,pass,,1,UNCONFIRMED
      TDD,points,,,,fail,1,,UNCONFIRMED
      E,points,,,,pass,,1,UNCONFIRMED
      E,points,,,,fail,1,,UNCONFIRMED
      OEDEMA,points,,,,none,,6,UNCONFIRMED
      OEDEMA,points,,,,grave,6,,UNCONFIRMED
      BMI,bmi,,,,slim,,25,UNCONFIRMED
      BMI,bmi,,,,stout,25,,UNCONFIRMED
      MAP,mean-arterial-pressure,,,,normal,,90.01,UNCONFIRMED
      MAP,mean-arterial-pressure,,,,raised,90.01,,UNCONFIRMED
      MAP-SICK,mean-arterial-pressure,,,,any,,,UNCONFIRMED
      BW,birth-weight,,,,low,,2500,UNCONFIRMED
      BW,birth-weight,,,,adequate,2500,,UNCONFIRMED
      CCHD,lower-saturation,,,,fail,,90,UNCONFIRMED
      CCHD,lower-saturation,,,,repeat,90,95,UNCONFIRMED
      CCHD,lower-saturation,,,,pass,95,,UNCONFIRMED
      CCHD,saturation-gap,,,,pass,,3.01,UNCONFIRMED
      CCHD,saturation-gap,,,,repeat,3.01,,UNCONFIRMED
      CCHD-3,lower-saturation,,,,fail,,95,UNCONFIRMED
      CCHD-3,lower-saturation,,,,pass,95,,UNCONFIRMED
      CCHD-3,saturation-gap,,,,pass,,3.01,UNCONFIRMED
      CCHD-3,saturation-gap,,,,fail,3.01,,UNCONFIRMED
      """;

  private static final String RULE =
      """
      package id.ilp.rules.screening.questions

      import id.ilp.rules.client.Client
      import static id.ilp.core.facility.FacilityTier.POSYANDU

      rule "questions: older people are asked about their mood"
        @source("UNCONFIRMED")
        when
          $c : Client()
        then
          $c.offer( "ILP23" ).from( "P60Y" ).every( "P1Y" ).at( POSYANDU );
      end

      rule "questions: the second bad pressure running is a finding"
        @source("UNCONFIRMED")
        when
          $c : Client( latest( "pressure" ).is( "raised" ), latest( "pressure" ).timesRunning() >= 2 )
        then
          insert( $c.found( "raised-twice", $c.latest( "pressure" ) ) );
      end
      """;

  private static final String TOPIC =
      """
      clusters,satisfied_by,name_en,name_id,source
      ADULT_AND_OLDER,gds-4,mood,suasana hati,UNCONFIRMED
      """;

  private static final IlpEngine ENGINE = engine(ASSESSMENTS, BANDS, LIMITS);

  private static IlpEngine engine(String assessments, String bands, String limits) {
    var texts =
        ImmutableSortedMap.of(
            FOLDER + "assessments.csv", assessments,
            FOLDER + "bands.csv", bands,
            FOLDER + "limits.csv", limits,
            FOLDER + "questions.drl", RULE,
            FOLDER + "topic.csv", TOPIC);
    return IlpEngine.builder().overlay(new PackFiles("pack", texts)).build();
  }

  private static CarePlan plan(People person) {
    return ENGINE.plan(person.record(), TODAY);
  }

  /** Band and value, or {@code none}; what is missing follows. */
  private static String read(CarePlan plan, String code) {
    Optional<Assessment> found =
        plan.assessments().stream().filter(one -> one.code().equals(code)).findFirst();
    return found
        .map(
            one ->
                one.band().orElse("flagged")
                    + " "
                    + id.ilp.core.screening.Quantity.plain(one.value().orElse(Double.NaN))
                    + one.missing().stream().map(path -> " " + path).reduce("", String::concat))
        .orElse("none");
  }

  /** {@code q1=yes weight=70kg}; a value with a unit is a measurement. */
  private static Visits visit(String type, String values) {
    Visits visit = Visits.of(type).on(DAY);
    for (String word : values.isBlank() ? List.<String>of() : List.of(values.split(" "))) {
      String[] parts = word.split("[=_]", 3);
      if (parts.length == 3) {
        visit.measuring(parts[0], Double.parseDouble(parts[1]), parts[2]);
      } else {
        visit.answering(parts[0], parts[1]);
      }
    }
    return visit;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mood|gds-4|q1=yes q2=no q3=no q4=no|none 0",
        "mood|gds-4|q1=no q2=no q3=no q4=no|none 1",
        "mood|gds-4|q1=no q2=yes q3=no q4=no|positive 2",
        "mood|gds-4|q1=no q2=yes|positive 2 screenings.gds-4.answers.q3 screenings.gds-4.answers.q4",
        "mood|gds-4|q1=no q2=no q3=declined q4=no|none",
        "mood|gds-4|q1=yes q2=no q3=no|none",
        "food|mna-sf|q1=2 q2=3 q3=2 q4=2 q5=2 q6=0|low 11",
        "food|mna-sf|total=12|normal 12",
        "food|mna-sf|q1=2 total=12|normal 12",
        "food|mna-sf|q1=2 q2=3 q3=2 q4=2 q5=2 q6=1 total=0|normal 12",
        "food|mna-sf|q1=2 q2=3|none",
        // The last item is worth 3: with 8 points nothing leads to 12 any more, with 9 it does.
        "food|mna-sf|q1=0 q2=2 q3=2 q4=2 q5=2|low 8 screenings.mna-sf.answers.q6",
        "food|mna-sf|q1=1 q2=2 q3=2 q4=2 q5=2|none",
        "food|mna-sf|q1=1 q2=2 q3=2 q4=2 q5=2 q6=declined|none",
        "breath|puma|smoking-points=1 breathless=yes phlegm=no cough=no spirometry-asked=no|low 5",
        "breath|puma|smoking-points=1 breathless=yes phlegm=yes cough=no spirometry-asked=no|high 6",
        "hear|tdd|band=6 q1=yes q2=yes q3=yes|pass 0",
        "hear|tdd|band=6 q1=yes q2=yes q3=no|fail 1",
        "hear|tdd|band=9 q1=yes q2=yes q3=yes q4=no|fail 1",
        "hear|tdd|band=12 q1=yes q2=yes q3=yes q4=yes|pass 0",
        "hear|tdd|band=9 q1=yes q2=yes q3=yes|none",
        "hear|tdd|band=24 q1=no|none",
        "sight|tumbling-e|right=pass left=pass|pass 0",
        "sight|tumbling-e|right=fail|fail 1 screenings.tumbling-e.answers.left",
        "swelling|anthropometry|oedema=1|none 2",
        "swelling|anthropometry|oedema=2|grave 6",
        "swelling|anthropometry|oedema=no|none 2",
        "swelling|anthropometry|oedema=yes|none", // of a degree nobody wrote
        "swelling|anthropometry|weight_60_kg|none",
        "mass|anthropometry|weight_64_kg height_160_cm|stout 25",
        "mass|anthropometry|weight_63.9_kg height_160_cm|slim 24.96",
        "mass|anthropometry|weight_63.9_kg height_160_cm oedema=1|none",
        "mass|anthropometry|weight_63.9_kg|none",
        "heart|pulse-oximetry|right-hand_95_% foot_98_%|pass 95",
        "heart|pulse-oximetry|right-hand_95_% foot_98.1_%|repeat 95",
        "heart|pulse-oximetry|right-hand_94.9_% foot_95_%|repeat 94.9",
        "heart|pulse-oximetry|right-hand_90_% foot_90_% repeat=2|repeat 90",
        "heart|pulse-oximetry|right-hand_89.9_% foot_95_%|fail 89.9",
        "heart|pulse-oximetry|right-hand_94_% foot_95_% repeat=3|fail 94",
        "heart|pulse-oximetry|right-hand_96_% foot_95_% repeat=3|pass 95",
        "heart|pulse-oximetry|foot_97_%|none",
        "heart|pulse-oximetry|foot_88_%|fail 88 screenings.pulse-oximetry.measurements.right-hand",
      })
  void a_record_is_classed(String code, String type, String values, String expected) {
    People man = People.boy().born("1960-01-15").had(visit(type, values));
    assertThat(read(plan(man), code)).isEqualTo(expected);
  }

  @Test
  void a_hole_makes_the_need_one_of_data() {
    var plan =
        plan(People.girl().born("1960-01-15").had(visit("gds-4", "q1=yes q2=no q4=declined")));
    var need = plan.need("questions").orElseThrow();
    assertThat(need.status()).isEqualTo(NeedStatus.NEEDS_DATA);
    assertThat(need.missing())
        .containsExactly("screenings.gds-4.answers.q3", "screenings.gds-4.answers.q4");
  }

  @Test
  void a_complete_sum_settles_the_need() {
    var plan =
        plan(People.girl().born("1960-01-15").had(visit("gds-4", "q1=yes q2=no q3=no q4=no")));
    assertThat(plan.need("questions").orElseThrow().status()).isEqualTo(NeedStatus.DONE);
  }

  @ParameterizedTest
  @CsvSource({
    "1986-11-20, low 2", // 40
    "1976-11-21, low 2", // 49
    "1976-11-20, low 3", // 50
    "1966-11-21, low 3",
    "1966-11-20, low 4", // 60
    "1936-11-20, low 4",
  })
  void sex_and_age_on_the_day_of_the_record_are_worth_points(String birth, String expected) {
    var answers =
        visit("puma", "smoking-points=1 breathless=no phlegm=no cough=no spirometry-asked=no");
    assertThat(read(plan(People.boy().born(birth).had(answers)), "breath")).isEqualTo(expected);
  }

  @Test
  void a_sex_nobody_recorded_is_a_hole_unless_the_rest_settles_it() {
    String few = "smoking-points=2 breathless=no phlegm=no cough=no spirometry-asked=no";
    String many = "smoking-points=2 breathless=yes phlegm=yes cough=yes spirometry-asked=no";
    People one = People.somebody().born("1970-01-15").had(visit("puma", few));
    assertThat(read(plan(one), "breath")).isEqualTo("none");
    People other = People.somebody().born("1970-01-15").had(visit("puma", many));
    assertThat(read(plan(other), "breath")).isEqualTo("high 6 person.sex");
  }

  @Test
  void a_stage_may_be_left_out_or_asked_for() {
    People mother =
        People.girl()
            .born("1998-01-15")
            .pregnantSince("2026-08-01")
            .had(visit("anthropometry", "weight_60_kg height_160_cm"))
            .had(visit("blood-pressure", "systolic_120_mm[Hg] diastolic_75_mm[Hg]"));
    assertThat(read(plan(mother), "mass")).isEqualTo("none");
    assertThat(read(plan(mother), "pressure")).isEqualTo("normal 90");
  }

  @Test
  void a_condition_may_be_asked_for() {
    var visit = visit("blood-pressure", "systolic_121_mm[Hg] diastolic_75_mm[Hg]");
    assertThat(read(plan(People.man().had(visit)), "pressure")).isEqualTo("none");
    People known = People.man().knownWith("hypertension").had(visit);
    assertThat(read(plan(known), "pressure")).isEqualTo("any 90.33");
  }

  @Test
  void the_weight_at_birth_is_that_of_the_record_or_else_of_the_person() {
    People child = People.girl().born("2026-11-01").bornWeighing(2.4, "kg");
    Assessment own =
        plan(child).assessments().stream().filter(a -> a.code().equals("born")).findFirst().get();
    assertThat(own.of()).isEmpty();
    assertThat(own.date()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(own.value()).hasValue(2400);
    child.had(Visits.of("newborn-weight").on("2026-11-01").measuring("weight", 2500, "g"));
    assertThat(read(plan(child), "born")).isEqualTo("adequate 2500");
    assertThat(read(plan(People.girl().born("2026-11-01").bornWeighing(24, "g")), "born"))
        .isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-10-01 100|false",
        "2026-10-01 150|false",
        "2026-10-01 150, 2026-10-02 150|true",
        "2026-10-01 150, 2026-10-02 100, 2026-10-03 150|false",
        "2026-10-01 150, 2026-10-01 150|false", // twice on one day is one time
        "2026-10-01 150, 2026-10-02 100, 2026-10-02 150|true", // the graver of the day counts
        "2026-10-02 150, 2026-10-01 150|true",
      })
  void a_rule_may_ask_how_often_running(String visits, boolean isFound) {
    People mother = People.girl().born("1998-01-15").pregnantSince("2026-08-01");
    for (String one : visits.split(", ")) {
      String[] parts = one.split(" ");
      mother.had(Visits.bloodPressure(Double.parseDouble(parts[1]), 80).on(parts[0]));
    }
    assertThat(plan(mother).findings().stream().anyMatch(f -> f.code().equals("raised-twice")))
        .isEqualTo(isFound);
  }

  private static List<String> problems(String assessment, String scheme) {
    return problems(Map.of(), assessment, scheme);
  }

  /** Of one row more, with a band over the whole line. */
  private static List<String> problems(Map<String, String> bands, String row, String scheme) {
    String band = bands.getOrDefault("band", scheme + ",any,1,0,no,any,semua,,\n");
    String input = bands.getOrDefault("input", "points");
    String limit = bands.getOrDefault("limit", scheme + "," + input + ",,,,any,,,UNCONFIRMED\n");
    String header = ASSESSMENTS.lines().findFirst().orElseThrow() + "\n";
    String bandHeader = BANDS.lines().findFirst().orElseThrow() + "\n";
    String limitHeader = LIMITS.lines().findFirst().orElseThrow() + "\n";
    String start = "x," + scheme + ",yes,";
    return catchThrowableOfType(
            PackException.class,
            () ->
                IlpEngine.builder()
                    .overlay(
                        new PackFiles(
                            "pack",
                            ImmutableSortedMap.of(
                                FOLDER + "assessments.csv", header + start + row + "\n",
                                FOLDER + "bands.csv", bandHeader + band,
                                FOLDER + "limits.csv", limitHeader + limit)))
                    .build())
        .problems();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gds-4,SUM,q1 q9,1,,,,,,,UNCONFIRMED|2:22: inputs 'q9' is no item of gds-4; did you mean 'q1'?",
        "gds-4,SUM,q1..q9,1,,,,,,,UNCONFIRMED|2:19: inputs 'q5' is no item of gds-4; did you mean 'q1'?",
        "gds-4,SUM,q4..q1,1,,,,,,,UNCONFIRMED|2:19: inputs 'q4..q1' runs backwards",
        "gds-4,SUM,q1 q1,1,,,,,,,UNCONFIRMED|2:22: inputs 'q1' counts something a second time",
        "gds-4,SUM,q1 /,1,,,,,,,UNCONFIRMED|2:22: inputs has an alternative without any item",
        "gds-4,SUM,q1 person.mail,1,,,,,,,UNCONFIRMED|2:22: inputs 'person.mail' is none of person.male, person.female, person.age:P50Y..P70Y; did you mean 'person.male'?",
        "gds-4,SUM,q1 + q2,1,,,,,,,UNCONFIRMED|2:22: inputs '+' is no word of a sum, such as q1..q10, q1=yes, weight>=2*3 or !q4",
        "gds-4,SUM,q1>=1,1,,,,,,,UNCONFIRMED|2:19: inputs 'q1' is answered yes or no, there is no more or less",
        "gds-4,SUM,q1=maybe,1,,,,,,,UNCONFIRMED|2:19: inputs q1 'maybe' is not true or false",
        "tumbling-e,SUM,right,1,,,,,,,UNCONFIRMED|2:24: inputs 'right' is answered with a code; say which counts, such as right=pass",
        "tumbling-e,SUM,right=fal,1,,,,,,,UNCONFIRMED|2:24: inputs right 'fal' is not one of [pass, fail]; did you mean 'fail'?",
        "gds4,SUM,q1,1,,,,,,,UNCONFIRMED|2:9: type 'gds4' is no screening type; did you mean 'gds-4'?",
        "anthropometry,FORMULA,bmy,1,,,,,,,UNCONFIRMED|2:31: inputs 'bmy' is no formula; did you mean 'bmi'?",
        "anthropometry,GROWTH,hight-for-age,1,,,,,,,UNCONFIRMED|2:30: inputs 'hight-for-age' is no growth indicator; did you mean 'height-for-age'?",
        "anthropometry,WORST_OF,wight,1,,,,,,,UNCONFIRMED|2:32: inputs 'wight' is no number of anthropometry; did you mean 'weight'?",
        "gds-4,SUM,q1,1,,,PREGNAT,,,,UNCONFIRMED|2:26: stages 'PREGNAT' is none of",
        "gds-4,SUM,q1,1,,,,hypertenson,,,UNCONFIRMED|2:27: with 'hypertenson' is no condition; did you mean 'hypertension'?",
        "gds-4,SUM,q1,1,,,,,,q7=yes,UNCONFIRMED|2:29: only_if 'q7' is no item of gds-4; did you mean 'q1'?",
        "tdd,SUM,q1,1,,,,,,band=7,UNCONFIRMED|2:27: only_if band '7' is not one of [0, 6, 9, 12, 24, 36]",
      })
  void a_word_that_cannot_be_is_refused_at_its_place(String row, String problem) {
    assertThat(problems(row, "X"))
        .singleElement()
        .satisfies(
            found ->
                assertThat(found)
                    .startsWith("pack/screening/questions/assessments.csv:" + problem));
  }

  @Test
  void a_limit_nobody_reads_is_refused() {
    assertThat(
            problems(
                Map.of("limit", "X,points,,,,any,,,UNCONFIRMED\nX,pionts,,,,any,,,UNCONFIRMED\n"),
                "gds-4,SUM,q1..q4,1,,,,,,,UNCONFIRMED",
                "X"))
        .containsExactly(
            "pack/screening/questions/limits.csv:3:3: input 'pionts' is no input of 'X'; did you mean"
                + " 'points'?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",,,|,,,|P0D",
        "!PREGNANT,,,|PREGNANT,,,|",
        ",,,|PREGNANT,,,|P0D, PREGNANT",
        ",hypertension,,|,,hypertension,|",
        ",hypertension,,|,diabetes,,|P0D, known with diabetes and hypertension",
        ",,,q1=yes|,,,q1=no|",
        ",,,q1=yes|,,,q1!=yes|",
        ",,,q1=yes|,,,q2=yes|P0D, q1=yes, q2=yes",
      })
  void two_readings_of_one_record_are_refused(String one, String other, String twice) {
    String row = "x,%s,yes,gds-4,SUM,q1..q4,1,P0D,,%s,UNCONFIRMED\n";
    String header = ASSESSMENTS.lines().findFirst().orElseThrow() + "\n";
    String assessments = header + row.formatted("X", one) + row.formatted("Y", other);
    var texts =
        ImmutableSortedMap.of(
            FOLDER + "assessments.csv", assessments,
            FOLDER + "bands.csv",
                BANDS.lines().findFirst().orElseThrow()
                    + "\nX,any,1,0,no,any,semua,,\nY,any,1,0,no,any,semua,,\n",
            FOLDER + "limits.csv",
                LIMITS.lines().findFirst().orElseThrow()
                    + "\nX,points,,,,any,,,UNCONFIRMED\nY,points,,,,any,,,UNCONFIRMED\n");
    PackException refused =
        catchThrowableOfType(
            PackException.class,
            () -> IlpEngine.builder().overlay(new PackFiles("pack", texts)).build());
    if (twice == null) {
      assertThat(refused).isNull();
    } else {
      assertThat(refused.problems())
          .containsExactly(
              "pack/screening/questions/assessments.csv:3:1: by default 'X' and 'Y' both read"
                  + " somebody aged "
                  + twice);
    }
  }
}
