package id.ilp.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.text.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void every_month_is_called_as_the_java_platform_calls_it(int month) {
    LocalDate day = LocalDate.of(2026, month, 5);
    assertThat(DateWords.of(day, Language.ID)).isEqualTo(format(day, "id"));
    assertThat(DateWords.of(day, Language.EN)).isEqualTo(format(day, "en"));
    LocalDate longAgo = LocalDate.of(93, month, 28);
    assertThat(DateWords.of(longAgo, Language.ID)).isEqualTo(format(longAgo, "id"));
  }

  private static String format(LocalDate day, String language) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language)).format(day);
  }
}
