package id.ilp.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
  @Test
  void speaks_both_languages() {
    Text text = Text.of("tekanan darah", "blood pressure");
    assertThat(text.in(Language.ID)).isEqualTo("tekanan darah");
    assertThat(text.in(Language.EN)).isEqualTo("blood pressure");
    assertThat(text).hasToString("blood pressure");
  }

  @Test
  void equals_another_that_reads_the_same() {
    Text fixed = Text.of("ID", "EN");
    Text rendered = Text.rendered(Language::name);
    assertThat(rendered).isEqualTo(fixed).hasSameHashCodeAs(fixed);
    assertThat(fixed).isNotEqualTo(Text.of("ID", "other")).isNotEqualTo(Text.of("other", "EN"));
  }

  @Test
  void costs_nothing_until_it_is_read() {
    int[] rendered = {0};
    Text text =
        Text.rendered(
            language -> {
              rendered[0]++;
              return language.name();
            });
    assertThat(rendered[0]).isZero();
    assertThat(text.in(Language.ID)).isEqualTo("ID");
    assertThat(rendered[0]).isEqualTo(1);
  }
}
