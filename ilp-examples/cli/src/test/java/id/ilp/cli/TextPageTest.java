package id.ilp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPageTest {
  @Test
  void later_lines_hang_under_the_first() {
    var page = new TextPage(false);
    page.item("word ".repeat(20));
    assertThat(page.toString().lines())
        .containsExactly("- " + "word ".repeat(15).strip(), "  " + "word ".repeat(5).strip());
  }

  @Test
  void a_word_longer_than_the_line_is_broken() {
    var page = new TextPage(false);
    page.item("x".repeat(200) + " end");
    assertThat(page.toString().lines())
        .containsExactly(
            "- " + "x".repeat(78), "  " + "x".repeat(78), "  " + "x".repeat(44) + " end");
  }

  @Test
  void colour_adds_nothing_to_the_text() {
    var plain = new TextPage(false);
    var coloured = new TextPage(true);
    plain.alarm("now");
    coloured.alarm("now");
    assertThat(coloured.toString()).contains("\u001b[1m", "\u001b[31m");
    assertThat(coloured.toString().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain.toString());
  }
}
