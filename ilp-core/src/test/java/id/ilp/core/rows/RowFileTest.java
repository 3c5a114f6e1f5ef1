package id.ilp.core.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.text.Language;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowFileTest {
  private enum Colour {
    RED,
    BLUE
  }

  @Test
  void reads_the_rows_below_comments_and_header() {
    RowFile file = RowFile.parse("x.csv", "# a figure\n# and its unit\na,b\n1,2\n3,4\n", "a", "b");
    assertThat(file.name()).isEqualTo("x.csv");
    assertThat(file.rows()).extracting(row -> row.text("b")).containsExactly("2", "4");
    assertThat(file.rows()).extracting(Row::place).containsExactly("x.csv:4", "x.csv:5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,2\n", "a,b,c\n1,2,\n", "c,a,b\n,1,2\n", "a,d,b\n1,,2\n"})
  void optional_columns_may_be_left_out_or_stand_anywhere(String text) {
    Row row = optional(text).rows().get(0);
    assertThat(row.text("a") + row.text("b")).isEqualTo("12");
    assertThat(row.words("c")).isEmpty();
    assertThat(row.optionalNumber("d")).isEmpty();
  }

  @Test
  void optional_columns_are_read_where_they_stand() {
    assertThat(optional("d,a,c,b\nx,1,y,2\n").rows().get(0).text("c")).isEqualTo("y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b,a\n", "a,b,c,c\n", "a,b,e\n", "a,c\n"})
  void columns_beside_the_optional_ones_are_expected_as_ever(String text) {
    assertFault(
        () -> optional(text),
        "x.csv:1:1: header is ["
            + text.strip().replace(",", ", ")
            + "], expected [a, b] and, if wanted, [c, d]");
  }

  private static RowFile optional(String text) {
    return RowFile.parse("x.csv", text, ImmutableList.of("a", "b"), ImmutableSet.of("c", "d"));
  }

  @Test
  void reads_a_file_without_rows() {
    assertThat(RowFile.parse("x.csv", "a,b\n", "a", "b").rows()).isEmpty();
  }

  @Test
  void skips_comments_and_blank_lines_between_the_rows_and_still_counts_them() {
    RowFile file = RowFile.parse("x.csv", "a,b\n# note\n\n1,x\n", "a", "b");
    assertThat(file.rows()).hasSize(1);
    assertFault(() -> file.rows().get(0).integer("b"), "x.csv:4:3: b 'x' is not a whole number");
  }

  @Test
  void refuses_another_header() {
    assertFault(
        () -> RowFile.parse("x.csv", "# c\na,c\n1,2\n", "a", "b"),
        "x.csv:2:1: header is [a, c], expected [a, b]");
    assertFault(
        () -> RowFile.parse("x.csv", "b,a\n", "a", "b"),
        "x.csv:1:1: header is [b, a], expected [a, b]");
  }

  @Test
  void refuses_a_row_with_other_cells_than_the_header() {
    assertFault(
        () -> RowFile.parse("x.csv", "a,b\n1,2\n3\n", "a", "b"),
        "x.csv:3:1: row has 1 cells, expected 2");
    assertFault(
        () -> RowFile.parse("x.csv", "a,b\n1,2,\n", "a", "b"),
        "x.csv:2:1: row has 3 cells, expected 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# only a comment\n", "\r\n\r\n"})
  void refuses_a_file_with_nothing_in_it(String text) {
    assertFault(
        () -> RowFile.parse("x.csv", text, "a", "b"),
        "x.csv:1:1: found nothing, expected the header [a, b]");
  }

  @Test
  void names_the_line_of_a_quotation_that_is_broken() {
    assertThatThrownBy(() -> RowFile.parse("x.csv", "a,b\n1,2\n\"x\"y,2\n", "a", "b"))
        .isInstanceOf(RowException.class)
        .hasMessageStartingWith("x.csv:3:1: not CSV: ");
    assertThatThrownBy(() -> RowFile.parse("x.csv", "a,b\n1,2\n3,\"4\n5,6\n", "a", "b"))
        .isInstanceOf(RowException.class)
        .hasMessageStartingWith("x.csv:3:1: ");
  }

  @Test
  void names_the_cell_after_a_quoted_one_with_commas() {
    assertFault(
        cell("\"x, \"\"y\"\", z\",P28", row -> row.period("b")),
        "x.csv:2:15: b 'P28' is not a period such as P28D");
  }

  @Test
  void takes_a_quotation_mark_inside_an_unquoted_cell_as_it_is() {
    assertFault(
        cell("5\" disc,P28", row -> row.period("b")),
        "x.csv:2:9: b 'P28' is not a period" + " such as P28D");
  }

  @Test
  void names_the_line_of_the_cell_itself_after_a_cell_of_several_lines() {
    assertFault(
        cell("\"first\nsecond, still\nthird\",P28", row -> row.period("b")),
        "x.csv:4:8: b 'P28' is not a period such as P28D");
    assertFault(
        cell("\"first\n\nthird\",P28", row -> row.period("b")),
        "x.csv:4:8: b 'P28' is not a period such as P28D");
  }

  @Test
  void counts_on_after_a_cell_of_several_lines() {
    RowFile file = RowFile.parse("x.csv", "a,b\n\"1\n2\",3\n4,x\n", "a", "b");
    assertThat(file.rows().get(0).text("a")).isEqualTo("1\n2");
    assertFault(() -> file.rows().get(1).integer("b"), "x.csv:4:3: b 'x' is not a whole number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void reads_the_line_ends_of_every_system(String end) {
    String text = String.join(end, "# note", "a,b", "\"1" + end + "2\",3", "4,x", "");
    RowFile file = RowFile.parse("x.csv", text, "a", "b");
    assertThat(file.rows()).hasSize(2);
    assertThat(file.rows().get(0).text("b")).isEqualTo("3");
    assertFault(() -> file.rows().get(1).integer("b"), "x.csv:5:3: b 'x' is not a whole number");
  }

  @Test
  void names_the_first_column_and_an_empty_last_one() {
    assertFault(cell(",2", row -> row.text("a")), "x.csv:2:1: a is empty");
    assertFault(cell("1,", row -> row.text("b")), "x.csv:2:3: b is empty");
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, a whole number",
    "1e3, a whole number",
    "99999999999, a whole number",
  })
  void reads_whole_numbers_strictly(String cell, String expected) {
    assertFault(
        cell("1," + cell, row -> row.integer("b")),
        "x.csv:2:3: b '" + cell + "' is not " + expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "NaN", "Infinity", "-Infinity", "1d", "0x1p3", "1e999", "1;5", " 1"})
  void reads_numbers_strictly(String cell) {
    assertFault(
        cell("1," + cell, row -> row.number("b")), "x.csv:2:3: b '" + cell + "' is not a number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P28", "28D", "P", "PT5M", "4 weeks"})
  void reads_periods_strictly(String cell) {
    assertFault(
        cell("1," + cell, row -> row.period("b")),
        "x.csv:2:3: b '" + cell + "' is not a period such as P28D");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "2026-01", "15-01-2026", "2026-1-5"})
  void reads_dates_strictly(String cell) {
    assertFault(
        cell("1," + cell, row -> row.date("b")),
        "x.csv:2:3: b '" + cell + "' is not a date such as 2026-01-15");
  }

  @Test
  void reads_choices_strictly() {
    assertFault(
        cell("1,red", row -> row.choice("b", Colour.class)),
        "x.csv:2:3: b 'red' is none of [RED, BLUE]");
    assertFault(
        cell("1,RED GREEN", row -> row.choices("b", Colour.class)),
        "x.csv:2:3: b 'GREEN' is none of [RED, BLUE]");
    assertFault(cell("1,YES", row -> row.isYes("b")), "x.csv:2:3: b 'YES' is neither yes nor no");
  }

  @Test
  void reads_what_is_well_written() {
    Row row =
        RowFile.parse(
                "x.csv",
                """
                n,p,d,e,y,w,name_en,name_id,none
                -1.5,P28D,2026-01-15,RED BLUE,no,a  b,red,merah,
                """,
                "n",
                "p",
                "d",
                "e",
                "y",
                "w",
                "name_en",
                "name_id",
                "none")
            .rows()
            .get(0);
    assertThat(row.number("n")).isEqualTo(-1.5);
    assertThat(row.optionalNumber("n")).hasValue(-1.5);
    assertThat(row.optionalNumber("none")).isEmpty();
    assertThat(row.period("p")).hasToString("P28D");
    assertThat(row.optionalPeriod("p")).isPresent();
    assertThat(row.optionalPeriod("none")).isEmpty();
    assertThat(row.date("d")).isEqualTo("2026-01-15");
    assertThat(row.optionalDate("none")).isEmpty();
    assertThat(row.choices("e", Colour.class)).containsExactly(Colour.RED, Colour.BLUE);
    assertThat(row.isYes("y")).isFalse();
    assertThat(row.words("w")).containsExactly("a", "b");
    assertThat(row.words("none")).isEmpty();
    assertThat(row.bilingual("name").in(Language.ID)).isEqualTo("merah");
    assertThat(row.optionalText("none")).isEmpty();
  }

  @Test
  void asks_for_a_column_by_its_name() {
    Row row = RowFile.parse("x.csv", "a\n1\n", "a").rows().get(0);
    assertThatThrownBy(() -> row.text("b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no column b in x.csv");
  }

  @Test
  void says_which_resource_is_missing() {
    assertThatThrownBy(() -> RowFile.resource(RowFileTest.class, "nowhere.csv", "a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("nowhere.csv is missing beside id.ilp.core.rows.RowFileTest");
  }

  private static ThrowingCallable cell(String line, Consumer<Row> use) {
    Row row = RowFile.parse("x.csv", "a,b\n" + line + "\n", "a", "b").rows().get(0);
    return () -> use.accept(row);
  }

  private static void assertFault(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(RowException.class).hasMessage(message);
  }

  @Test
  void a_part_of_a_cell_is_named_with_its_own_column() {
    var row = RowFile.parse("f.csv", "a,b\nx y,\"say \"\"no\"\" now\"\n", "a", "b").rows().get(0);
    assertThat(row.problem("a", 2, "is odd")).hasMessage("f.csv:2:3: a is odd");
    assertThat(row.problem("b", 0, "is odd")).hasMessage("f.csv:2:6: b is odd");
    assertThat(row.problem("b", 9, "is odd")).hasMessage("f.csv:2:17: b is odd");
    var lines = RowFile.parse("f.csv", "a\n\"one\ntwo\"\n", "a").rows().get(0);
    assertThat(lines.problem("a", 4, "is odd")).hasMessage("f.csv:3:1: a is odd");
  }
}
