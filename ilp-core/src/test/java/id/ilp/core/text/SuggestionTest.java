package id.ilp.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  @Test
  void names_the_nearest_word() {
    assertThat(Suggestion.hint("systolc", Stream.of("diastolic", "systolic", "systolic-2")))
        .isEqualTo("; did you mean 'systolic'?");
  }

  @Test
  void is_silent_when_nothing_is_near() {
    assertThat(Suggestion.hint("weight", Stream.of("systolic", "diastolic"))).isEmpty();
    assertThat(Suggestion.hint("weight", Stream.empty())).isEmpty();
    assertThat(Suggestion.hint("", Stream.of("ab"))).isEmpty();
  }

  @Test
  void takes_the_first_of_the_alphabet_when_two_are_equally_near() {
    assertThat(Suggestion.nearest("q1x", Stream.of("q1b", "q1a"))).contains("q1a");
  }

  @Test
  void capital_letters_are_no_difference() {
    assertThat(Suggestion.nearest("DPT-HB-Hib", Stream.of("dpt-hb-hib", "dpt-hb-hib-ipv")))
        .contains("dpt-hb-hib");
    assertThat(Suggestion.nearest("BCG", Stream.of("bcg", "pcv"))).contains("bcg");
    assertThat(Suggestion.nearest("posyandu", Stream.of("POSYANDU", "PUSTU"))).contains("POSYANDU");
  }

  @Test
  void does_not_guess_another_vaccine_because_the_beginning_is_long() {
    assertThat(
            Suggestion.hint(
                "anaphylaxis-penta", Stream.of("anaphylaxis-dengue", "anaphylaxis-pcv")))
        .isEmpty();
  }
}
