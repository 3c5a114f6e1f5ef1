package id.ilp.core.instrument.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LmsRowsTest {

  @Test
  void a_row_holds_a_key_its_figures_and_the_steps_to_the_next() {
    var rows = LmsRows.parse("t.lms", "# two rows\n7 3487 33464 14602 -10 20 -30\n9 1 2 3\n", 7, 9);
    assertThat(rows.at(7)).isEqualTo(new Lms(0.3487, 3.3464, 0.14602));
    assertThat(rows.at(8)).isEqualTo(new Lms(0.3477, 3.3484, 0.14572));
    assertThat(rows.at(9)).isEqualTo(new Lms(0.0001, 0.0002, 0.00003));
  }

  @Test
  void the_last_line_may_end_without_a_line_break() {
    assertThat(LmsRows.parse("t.lms", "7 1 2 3", 7, 7).at(7).m()).isEqualTo(0.0002);
  }

  @ParameterizedTest
  @CsvSource({
    "'7 1 2 3\n9 1 2 3\n', 't.lms:2: has key 9 where 8 is next'",
    "'7 1 2 3\n', 't.lms:1: ends before key 8'",
    "'7 1 2 3\n8 1 2 3 0 0 0\n', 't.lms:2: goes on after key 8'",
    "'#\n7 1 2 x\n', 't.lms:2: ''x'' is not a whole number'",
    "'7 1 2 3 4\n8 1 2 3\n', 't.lms:1: '''' is not a whole number'",
    "'7 1 2 3\n\n8 1 2 3\n', 't.lms:2: '''' is not a whole number'",
  })
  void a_fault_is_named_with_its_line(String text, String message) {
    assertThatIllegalStateException()
        .isThrownBy(() -> LmsRows.parse("t.lms", text, 7, 8))
        .withMessage(message);
  }

  @Test
  void a_missing_table_is_named() {
    assertThatIllegalStateException()
        .isThrownBy(() -> LmsRows.load("nowhere.lms", 0, 1))
        .withMessage("growth table nowhere.lms is missing");
  }
}
