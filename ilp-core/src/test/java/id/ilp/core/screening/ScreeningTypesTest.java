package id.ilp.core.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ilp.core.rows.RowException;
import id.ilp.core.rows.RowFile;
import id.ilp.core.text.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTypesTest {
  private final ScreeningTypes catalogue = ScreeningTypes.catalogue();

  @Test
  void has_every_row_of_the_catalogue() {
    assertThat(catalogue.byCode()).hasSize(81);
    assertThat(catalogue.byCode().values().stream().mapToInt(t -> t.measurements().size()).sum())
        .isEqualTo(47);
    assertThat(catalogue.byCode().values().stream().mapToInt(t -> t.above().size()).sum())
        .isEqualTo(2);
  }

  @Test
  void gives_every_type_a_code_two_names_and_something_to_record() {
    catalogue
        .byCode()
        .forEach(
            (code, type) -> {
              assertThat(type.code()).isEqualTo(code).matches("[a-z0-9]+(-[a-z0-9]+)*");
              assertThat(type.name().in(Language.ID)).isNotBlank();
              assertThat(type.name().in(Language.EN)).isNotBlank();
              assertThat(type.measurements().size() + type.answers().size()).as(code).isPositive();
              type.answers().keySet().forEach(item -> assertThat(item).matches("[a-z0-9-]+"));
            });
  }

  @Test
  void says_what_is_wrong_with_every_kind_of_answer() {
    // Every item must be able to refuse: an answer no item accepts.
    Answer odd = new Answer.Coded("no such code");
    catalogue.byCode().values().stream()
        .flatMap(type -> type.answers().values().stream())
        .forEach(item -> assertThat(item.fault(odd)).as(item.name()).isPresent());
  }

  @Test
  void spreads_a_run_of_items() {
    assertThat(catalogue.byCode().get("kpsp").answers().keySet())
        .contains("form", "q1", "q2", "q9", "q10")
        .doesNotContain("q1..q10", "q0", "q11");
  }

  @Test
  void lets_a_pack_add_types_and_replace_one() {
    ScreeningTypes pack =
        types("sleep,sleep,tidur\nblood-pressure,pressure,tekanan\n", "", "sleep,hours,NUMBER,\n");
    ScreeningTypes both = catalogue.and(pack);
    assertThat(both.byCode()).hasSize(82).containsKey("sleep");
    assertThat(both.byCode().get("blood-pressure").measurements()).isEmpty();
    assertThat(catalogue.byCode()).hasSize(81);
  }

  @Test
  void accepts_any_number_where_a_row_gives_no_bounds_and_says_so() {
    ScreeningType sleep =
        types("sleep,sleep,tidur\n", "", "sleep,hours,NUMBER,\nsleep,n,BOOLEAN_OR_NUMBER,\n")
            .byCode()
            .get("sleep");
    var record =
        ScreeningRecord.builder()
            .id("s1")
            .type("sleep")
            .answers(Map.of("hours", new Answer.YesNo(true), "n", new Answer.Coded("x")))
            .build();
    assertThat(sleep.check(record, "s").issues())
        .extracting(issue -> issue.message())
        .containsExactlyInAnyOrder(
            "hours 'true' is not a number", "n 'x' is not true, false or a number");
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "sleep,s,t/sleep,s,t | '' | '' | types.csv:3:1: type 'sleep' stands twice",
        "sleep,s,t | slep,h,h,0,9,,, | '' | measurements.csv:2:1: type 'slep' is not in types.csv",
        "sleep,s,t | sleep,h,h,9,9,,, | '' | measurements.csv:2:13: max 9.0 is not above min 9.0",
        "sleep,s,t | sleep,h,h,NaN,9,,, | '' | measurements.csv:2:11: min 'NaN' is not a number",
        "sleep,s,t | sleep,h,h,0,9,min,, | '' | measurements.csv:2:15: also 'min' is not"
            + " unit:factor, such as g:0.001",
        "sleep,s,t | sleep,h,h,0,9,,,/sleep,h,h,0,9,,, | '' | measurements.csv:3:7: measurement"
            + " 'h' stands twice",
        "sleep,s,t | '' | slep,h,NUMBER, | answers.csv:2:1: type 'slep' is not in types.csv",
        "sleep,s,t | '' | sleep,h,number, | answers.csv:2:9: kind 'number' is none of [BOOLEAN,"
            + " NUMBER, CODE, BOOLEAN_OR_NUMBER]",
        "sleep,s,t | '' | sleep,h,NUMBER,a..b | answers.csv:2:16: allowed 'a..b' is not a range"
            + " such as 0..3",
        "sleep,s,t | '' | sleep,h,NUMBER,0.. | answers.csv:2:16: allowed '0..' is not a range such"
            + " as 0..3",
        "sleep,s,t | '' | sleep,q1..x,NUMBER,0..3 | answers.csv:2:7: answer 'q1..x' is not a run of"
            + " items such as q1..q10",
        "sleep,s,t | '' | sleep,q1..q3,NUMBER,/sleep,q2,NUMBER, | answers.csv:3:7: answer 'q2'"
            + " stands twice",
      })
  void names_the_cell_that_is_wrong(
      String types, String measurements, String answers, String message) {
    assertThatThrownBy(
            () ->
                types(
                    types.replace("/", "\n") + "\n",
                    measurements.replace("/", "\n") + "\n",
                    answers.replace("/", "\n") + "\n"))
        .isInstanceOf(RowException.class)
        .hasMessage(message);
  }

  @Test
  void asks_for_the_codes_of_an_item_that_has_codes() {
    assertThatThrownBy(() -> types("sleep,s,t\n", "", "sleep,h,CODE,\n"))
        .isInstanceOf(RowException.class)
        .hasMessage("answers.csv:2:14: allowed is empty; a code needs its list, such as pass|fail");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sleep,deep,light", "sleep,light,deep"})
  void refuses_a_check_of_a_measurement_the_type_does_not_have(String check) {
    assertThatThrownBy(
            () ->
                ScreeningTypes.from(
                    RowFile.parse(
                        "types.csv",
                        "type,name_en,name_id\nsleep,s,t\n",
                        ScreeningTypes.typeColumns()),
                    RowFile.parse(
                        "measurements.csv",
                        String.join(",", ScreeningTypes.measurementColumns())
                            + "\nsleep,deep,h,0,24,,,\n",
                        ScreeningTypes.measurementColumns()),
                    RowFile.parse(
                        "answers.csv",
                        String.join(",", ScreeningTypes.answerColumns()) + "\n",
                        ScreeningTypes.answerColumns()),
                    RowFile.parse(
                        "checks.csv",
                        "type,above,below\n" + check + "\n",
                        "type",
                        "above",
                        "below")))
        .isInstanceOf(RowException.class)
        .hasMessageStartingWith("checks.csv:2:")
        .hasMessageEndingWith("'light' is not a measurement of the type");
  }

  private static ScreeningTypes types(String types, String measurements, String answers) {
    return ScreeningTypes.from(
        file("types.csv", types, ScreeningTypes.typeColumns()),
        file("measurements.csv", measurements, ScreeningTypes.measurementColumns()),
        file("answers.csv", answers, ScreeningTypes.answerColumns()),
        file("checks.csv", "", ScreeningTypes.checkColumns()));
  }

  private static RowFile file(String name, String rows, String... columns) {
    return RowFile.parse(name, String.join(",", columns) + "\n" + rows, columns);
  }
}
