package id.ilp.core.screening;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.record.DataIssue;
import id.ilp.core.record.IssueCode;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeningTypeTest {

  @ParameterizedTest(name = "{1} {2} {3} is {4}")
  @CsvSource({
    "anthropometry, weight, 3100, g, 3.1",
    "anthropometry, weight, 3.1, kg, 3.1",
    "anthropometry, muac, 235, mm, 23.5",
    "newborn-weight, weight, 3.1, kg, 3100",
    "blood-glucose, fasting-glucose, 5.6, mmol/L, 100.8896",
    "lipid-panel, total-cholesterol, 5, mmol/L, 193.35",
    "lipid-panel, triglyceride, 2, mmol/L, 177.14",
    "newborn-blood-spot, tsh, 12, u[IU]/mL, 12",
  })
  void converts_accepted_units(
      String type, String name, double value, String unit, double expected) {
    CheckedScreening checked = check(type, Map.of(name, new Quantity(value, unit)));
    assertThat(checked.issues()).isEmpty();
    assertThat(checked.refused()).isEmpty();
    assertThat(checked.measurements().get(name)).isCloseTo(expected, Offset.offset(1e-9));
  }

  @ParameterizedTest(name = "{1} {2} {3}")
  @CsvSource({
    "blood-pressure, systolic, 20, kPa, mm[Hg]",
    "anthropometry, weight, 70, lb, 'kg or g'",
    "haemoglobin, haemoglobin, 123, g/L, g/dL",
    "blood-glucose, hba1c, 48, mmol/mol, %",
    "anthropometry, height, 170, CM, cm",
    "anthropometry, height, 170, '', cm",
  })
  void refuses_other_units(String type, String name, double value, String unit, String accepted) {
    assertRefused(
        check(type, Map.of(name, new Quantity(value, unit))),
        name,
        DataIssue.warning(
            "screenings[0].measurements." + name,
            IssueCode.UNIT_NOT_ACCEPTED,
            name
                + " "
                + Quantity.plain(value)
                + " "
                + unit
                + ": unit '"
                + unit
                + "' is not accepted; use "
                + accepted));
  }

  @ParameterizedTest(name = "{1} {2} {3}")
  @CsvSource({
    "haemoglobin, haemoglobin, 123, g/dL, '123 g/dL is outside 2–25; was it given in g/L?'",
    "haemoglobin, haemoglobin, 1230, g/dL, '1230 g/dL is outside 2–25'",
    "haemoglobin, haemoglobin, -1, g/dL, '-1 g/dL is outside 2–25'",
    "blood-pressure, systolic, 20, mm[Hg], '20 mm[Hg] is outside 60–260; was it given in kPa?'",
    "anthropometry, height, 1.7, cm, '1.7 cm is outside 20–230; was it given in m?'",
    "anthropometry, weight, 3100, kg, '3100 kg is outside 0.3–300; was it given in g?'",
    "anthropometry, weight, 310000, g, '310000 g is outside 0.3–300 kg'",
    "anthropometry, weight, 8.5, g, '8.5 g is outside 0.3–300 kg; was it given in kg?'",
    "newborn-weight, weight, 31, kg, '31 kg is outside 300–7000 g'",
    "newborn-weight, weight, 3100, kg, '3100 kg is outside 300–7000 g; was it given in g?'",
    "newborn-weight, weight, 3.1, g, '3.1 g is outside 300–7000; was it given in kg?'",
    "blood-glucose, random-glucose, 100, mmol/L, '100 mmol/L is outside 33–1000 mg/dL; was it given in mg/dL?'",
    "pulse-oximetry, foot, 101, %, '101 % is outside 40–100'",
  })
  void refuses_what_cannot_be_believed(
      String type, String name, double value, String unit, String message) {
    assertRefused(
        check(type, Map.of(name, new Quantity(value, unit))),
        name,
        DataIssue.warning(
            "screenings[0].measurements." + name, IssueCode.OUT_OF_RANGE, name + " " + message));
  }

  @ParameterizedTest
  @CsvSource({
    "haemoglobin, haemoglobin, 2, g/dL",
    "haemoglobin, haemoglobin, 25, g/dL",
    "blood-pressure, systolic, 60, mm[Hg]",
    "blood-pressure, systolic, 260, mm[Hg]",
    "blood-glucose, random-glucose, 33, mg/dL",
    "blood-glucose, random-glucose, 1000, mg/dL",
  })
  void believes_a_value_on_the_bound(String type, String name, double value, String unit) {
    CheckedScreening checked = check(type, Map.of(name, new Quantity(value, unit)));
    assertThat(checked.issues()).isEmpty();
    assertThat(checked.measurements()).containsEntry(name, value);
  }

  @Test
  void doubts_a_glucose_that_looks_like_another_unit() {
    assertRefused(
        check("blood-glucose", Map.of("random-glucose", new Quantity(7.8, "mg/dL"))),
        "random-glucose",
        DataIssue.warning(
            "screenings[0].measurements.random-glucose",
            IssueCode.UNIT_DOUBTFUL,
            "random-glucose 7.8 mg/dL is below 33; was it given in mmol/L?"));
    assertRefused(
        check("blood-glucose", Map.of("random-glucose", new Quantity(0.5, "mg/dL"))),
        "random-glucose",
        DataIssue.warning(
            "screenings[0].measurements.random-glucose",
            IssueCode.UNIT_DOUBTFUL,
            "random-glucose 0.5 mg/dL is below 33"));
  }

  @Test
  void refuses_a_pressure_written_the_wrong_way_round() {
    CheckedScreening checked =
        check(
            "blood-pressure",
            Map.of(
                "systolic", new Quantity(80, "mm[Hg]"), "diastolic", new Quantity(120, "mm[Hg]")));
    assertThat(checked.measurements()).isEmpty();
    assertThat(checked.refused()).containsExactly("diastolic", "systolic");
    assertThat(checked.issues())
        .containsExactly(
            DataIssue.warning(
                "screenings[0].measurements.systolic",
                IssueCode.OUT_OF_RANGE,
                "systolic 80 is not above diastolic 120; were they swapped?"));
  }

  @Test
  void refuses_equal_pressures_and_keeps_the_second_reading() {
    CheckedScreening checked =
        check(
            "blood-pressure",
            Map.of(
                "systolic", new Quantity(100, "mm[Hg]"),
                "diastolic", new Quantity(100, "mm[Hg]"),
                "systolic-2", new Quantity(120, "mm[Hg]"),
                "diastolic-2", new Quantity(80, "mm[Hg]")));
    assertThat(checked.measurements())
        .containsOnlyKeys("systolic-2", "diastolic-2")
        .containsEntry("systolic-2", 120.0);
    assertThat(checked.refused()).containsExactly("diastolic", "systolic");
  }

  @Test
  void keeps_one_pressure_when_the_other_cannot_be_believed() {
    CheckedScreening checked =
        check(
            "blood-pressure",
            Map.of(
                "systolic", new Quantity(150, "mm[Hg]"), "diastolic", new Quantity(9, "mm[Hg]")));
    assertThat(checked.measurements()).containsExactly(Map.entry("systolic", 150.0));
    assertThat(checked.refused()).containsExactly("diastolic");
  }

  @Test
  void asks_whether_an_unknown_name_is_a_slip_of_the_pen() {
    CheckedScreening checked =
        check("blood-pressure", Map.of("sistolic", new Quantity(150, "mm[Hg]")));
    assertThat(checked.measurements()).isEmpty();
    assertThat(checked.refused()).isEmpty();
    assertThat(checked.issues())
        .containsExactly(
            DataIssue.warning(
                "screenings[0].measurements.sistolic",
                IssueCode.UNKNOWN_CODE,
                "measurement 'sistolic' is unknown to blood-pressure; did you mean 'systolic'?"));
    assertThat(answered("tb-card", "contacts", new Answer.YesNo(true)).issues())
        .containsExactly(
            DataIssue.warning(
                "screenings[0].answers.contacts",
                IssueCode.UNKNOWN_CODE,
                "answer 'contacts' is unknown to tb-card; did you mean 'contact'?"));
    assertThat(answered("tb-card", "zodiac-sign", new Answer.YesNo(true)).issues())
        .containsExactly(
            DataIssue.warning(
                "screenings[0].answers.zodiac-sign",
                IssueCode.UNKNOWN_CODE,
                "answer 'zodiac-sign' is unknown to tb-card"));
  }

  @ParameterizedTest(name = "{0}.{1}")
  @CsvSource({"tb-card, contact", "phq-4, q1", "hiv-test, result", "kpsp, form", "kpsp, q10"})
  void keeps_a_declined_answer_of_every_kind(String type, String item) {
    CheckedScreening checked = answered(type, item, Answer.DECLINED);
    assertThat(checked.issues()).isEmpty();
    assertThat(checked.answers()).containsExactly(Map.entry(item, Answer.DECLINED));
  }

  @Test
  void keeps_an_answer_of_the_right_kind() {
    assertThat(answered("tb-card", "contact", new Answer.YesNo(false)).answers())
        .containsExactly(Map.entry("contact", new Answer.YesNo(false)));
    assertThat(answered("phq-4", "q4", new Answer.Numeric(3)).answers()).containsOnlyKeys("q4");
    assertThat(answered("kpsp", "form", new Answer.Numeric(15)).answers()).containsOnlyKeys("form");
    assertThat(answered("hiv-test", "result", new Answer.Coded("reactive")).answers())
        .containsOnlyKeys("result");
  }

  @Test
  void leaves_out_an_answer_of_another_kind_and_says_what_it_expects() {
    assertThat(fault("tb-card", "contact", new Answer.Numeric(1)))
        .isEqualTo("contact '1' is not true or false");
    assertThat(fault("phq-4", "q1", new Answer.Numeric(4)))
        .isEqualTo("q1 '4' is not a number in 0–3");
    assertThat(fault("phq-4", "q1", new Answer.Numeric(-1)))
        .isEqualTo("q1 '-1' is not a number in 0–3");
    assertThat(fault("phq-4", "q1", new Answer.YesNo(true)))
        .isEqualTo("q1 'true' is not a number in 0–3");
    assertThat(fault("kpsp", "form", new Answer.Numeric(7)))
        .startsWith("form '7' is not one of [3, 6, 9,");
    assertThat(fault("hiv-test", "result", new Answer.Coded("positive")))
        .isEqualTo("result 'positive' is not one of [reactive, non-reactive]");
  }

  private static String fault(String type, String item, Answer answer) {
    CheckedScreening checked = answered(type, item, answer);
    assertThat(checked.answers()).isEmpty();
    assertThat(checked.issues()).hasSize(1);
    DataIssue issue = checked.issues().get(0);
    assertThat(issue.code()).isEqualTo(IssueCode.OUT_OF_RANGE);
    assertThat(issue.at()).isEqualTo("screenings[0].answers." + item);
    return issue.message();
  }

  private static void assertRefused(CheckedScreening checked, String name, DataIssue issue) {
    assertThat(checked.measurements()).isEmpty();
    assertThat(checked.refused()).containsExactly(name);
    assertThat(checked.issues()).containsExactly(issue);
  }

  private static CheckedScreening check(String type, Map<String, Quantity> measurements) {
    return type(type)
        .check(
            ScreeningRecord.builder().id("s1").type(type).measurements(measurements).build(),
            "screenings[0]");
  }

  private static CheckedScreening answered(String type, String item, Answer answer) {
    return type(type)
        .check(
            ScreeningRecord.builder().id("s1").type(type).answers(Map.of(item, answer)).build(),
            "screenings[0]");
  }

  private static ScreeningType type(String code) {
    ScreeningType type = ScreeningTypes.catalogue().byCode().get(code);
    assertThat(type).as(code).isNotNull();
    return type;
  }
}
