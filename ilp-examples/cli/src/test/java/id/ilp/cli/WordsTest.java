package id.ilp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.text.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @CsvSource({
    "2026-11-21, 0 hari, 0 days",
    "2026-11-20, 1 hari, 1 day",
    "2026-10-22, 30 hari, 30 days",
    "2026-10-21, 1 bulan, 1 month",
    "2026-04-18, 7 bulan 3 hari, 7 months 3 days",
    "2024-11-22, 23 bulan 30 hari, 23 months 30 days",
    "2024-11-21, 2 tahun, 2 years",
    "2021-10-01, 5 tahun 1 bulan, 5 years 1 month",
    "2020-11-21, 6 tahun, 6 years",
    "1981-12-01, 44 tahun, 44 years"
  })
  void ages_are_counted_in_what_matters(LocalDate birth, String indonesian, String english) {
    assertThat(new Words(Language.ID).age(birth, DAY)).isEqualTo(indonesian);
    assertThat(new Words(Language.EN).age(birth, DAY)).isEqualTo(english);
  }

  @Test
  void dates_are_short_and_stay_in_one_piece() {
    assertThat(new Words(Language.ID).date(LocalDate.of(2026, 8, 1)))
        .isEqualTo("1\u00a0Agu\u00a02026");
    assertThat(new Words(Language.EN).date(DAY)).isEqualTo("21\u00a0Nov\u00a02026");
  }
}
