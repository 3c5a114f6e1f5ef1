package id.ilp.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are read as {@code java.time} reads them. */
class IsoTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "P28D",
        "P0D",
        "P6W",
        "P3M",
        "P15Y",
        "P1Y6M",
        "P6M29D",
        "P1Y2M3W4D",
        "P2W3D",
        "P0007Y",
        "P12345D",
        "P-1D",
        "-P1D",
        "p1d",
        "P+1M",
        "P1y"
      })
  void periods_are_those_of_the_platform(String text) {
    assertThat(IsoText.period(text)).isEqualTo(Period.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "28D",
        "P28",
        "PD",
        "P1D1Y",
        "P1D1D",
        "P1.5Y",
        "PT1H",
        "X1D",
        "P99999999999D",
        "P1M ",
        " P1M",
        "1"
      })
  void what_is_no_period_is_refused(String text) {
    assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> IsoText.period(text)).isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-15", "2024-02-29", "0001-12-31", "+12345-01-01", "-0001-01-01"})
  void days_are_those_of_the_platform(String text) {
    assertThat(IsoText.day(text)).isEqualTo(LocalDate.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-01",
        "2026-1-15",
        "2026-02-30",
        "2025-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "2026/01/15",
        "2026-01-15 ",
        "15-01-2026",
        "２０２６-01-15"
      })
  void what_is_no_day_is_refused(String text) {
    assertThatThrownBy(() -> LocalDate.parse(text)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> IsoText.day(text)).isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01", "0001-12"})
  void months_are_those_of_the_platform(String text) {
    assertThat(IsoText.isMonth(text)).isTrue();
    assertThat(IsoText.month(text)).isEqualTo(YearMonth.parse(text));
  }
}
