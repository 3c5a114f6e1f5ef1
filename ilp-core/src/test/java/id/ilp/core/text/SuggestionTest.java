package id.ilp.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
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

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("ab-").ofMaxLength(12);
  }

  @Property(tries = 3000)
  void finds_the_word_that_differs_in_fewest_letters(
      @ForAll("words") String word, @ForAll @Size(max = 6) List<@From("words") String> known) {
    int bound = Math.min(3, Math.max(1, word.length() / 3));
    Optional<String> nearest =
        known.stream()
            .filter(one -> distance(word, one) <= bound)
            .min(
                Comparator.<String>comparingInt(one -> distance(word, one))
                    .thenComparing(Comparator.naturalOrder()));
    assertThat(Suggestion.nearest(word, known.stream())).isEqualTo(nearest);
  }

  /** Letters to be put in, taken out or replaced, by the definition. */
  private static int distance(String one, String other) {
    int[][] table = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
        } else {
          int replaced = table[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
          table[i][j] = Math.min(replaced, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        }
      }
    }
    return table[one.length()][other.length()];
  }
}
