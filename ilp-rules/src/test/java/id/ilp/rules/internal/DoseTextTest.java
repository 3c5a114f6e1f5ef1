package id.ilp.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ilp.core.immunization.Forecast.Basis;
import id.ilp.rules.pack.Editions;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.PackReader;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DoseTextTest {
  private static final PackFiles BOOK = PackFiles.shipped();
  private static final Editions EDITIONS = Editions.of(List.of(BOOK));
  private static final Set<Basis> NO_FIRST_DAY = EnumSet.of(Basis.COMPLETE, Basis.NOTHING_FITS);

  @Test
  void every_sentence_stands_in_the_texts_of_doses_or_of_campaigns() {
    var pack = PackReader.read(List.of(BOOK), EDITIONS, EDITIONS.usual());
    Set<String> keys = new TreeSet<>(pack.textsOf("immunization").byKey().keySet());
    keys.addAll(pack.textsOf("immunization/campaign").byKey().keySet());
    assertThat(keys)
        .containsAll(
            Arrays.stream(DoseText.values()).map(DoseText::key).collect(Collectors.toSet()));
  }

  @Test
  void what_sets_the_first_day_names_the_sentence() {
    for (Basis basis : EnumSet.complementOf(EnumSet.copyOf(NO_FIRST_DAY))) {
      String word = basis.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(DoseText.upcoming(basis).key()).isEqualTo("dose.upcoming-" + word);
    }
    for (Basis basis : NO_FIRST_DAY) {
      assertThatThrownBy(() -> DoseText.upcoming(basis)).hasMessageContaining(basis.name());
    }
  }
}
