package id.ilp.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordDateTest {
  private static final RecordDate FEBRUARY = RecordDate.of(YearMonth.of(2024, 2));

  @Test
  void reads_a_day() {
    RecordDate date = RecordDate.parse("2026-01-15").orElseThrow();
    assertThat(date).isEqualTo(RecordDate.of(LocalDate.parse("2026-01-15")));
    assertThat(date.isFull()).isTrue();
    assertThat(date.earliest()).isEqualTo(date.latest()).isEqualTo("2026-01-15");
    assertThat(date).hasToString("2026-01-15");
  }

  @Test
  void reads_a_month_as_some_day_of_it() {
    RecordDate date = RecordDate.parse("2024-02").orElseThrow();
    assertThat(date).isEqualTo(FEBRUARY).hasToString("2024-02");
    assertThat(date.isFull()).isFalse();
    assertThat(date.earliest()).isEqualTo("2024-02-01");
    assertThat(date.latest()).isEqualTo("2024-02-29");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2026",
        "2026-1-5",
        "2026-13",
        "2026-00",
        "2026-02-29",
        "2026-02-30",
        "2026-01-00",
        "2026-01-15T00:00:00",
        " 2026-01-15",
        "2026-01-15 ",
        "15-01-2026",
        "15/01/2026",
        "20260115",
        "+2026-01-15",
        "-2026-01-15",
        "12026-01-15",
        "٢٠٢٦-٠١-١٥",
        "2026–01–15",
      })
  void refuses_what_is_no_date(String text) {
    assertThat(RecordDate.parse(text)).isEmpty();
  }

  @Test
  void never_leaves_the_bounds_it_is_given_inside_its_month() {
    LocalDate tenth = LocalDate.parse("2024-02-10");
    assertThat(FEBRUARY.earliestFrom(tenth)).isEqualTo(tenth);
    assertThat(FEBRUARY.earliestFrom(LocalDate.parse("2024-01-31"))).isEqualTo("2024-02-01");
    assertThat(FEBRUARY.latestUpTo(tenth)).isEqualTo(tenth);
    assertThat(FEBRUARY.latestUpTo(LocalDate.parse("2024-03-01"))).isEqualTo("2024-02-29");
  }

  @Test
  void stays_in_its_month_when_the_bound_is_elsewhere() {
    assertThat(FEBRUARY.earliestFrom(LocalDate.parse("2024-05-01"))).isEqualTo("2024-02-29");
    assertThat(FEBRUARY.latestUpTo(LocalDate.parse("2023-05-01"))).isEqualTo("2024-02-01");
  }

  @Test
  void keeps_a_known_day_whatever_the_bounds() {
    RecordDate day = RecordDate.of(LocalDate.parse("2024-02-10"));
    assertThat(day.earliestFrom(LocalDate.parse("2025-01-01"))).isEqualTo("2024-02-10");
    assertThat(day.latestUpTo(LocalDate.parse("2023-01-01"))).isEqualTo("2024-02-10");
  }

  @Test
  void orders_by_first_possible_day_and_then_by_last() {
    RecordDate first = RecordDate.of(LocalDate.parse("2024-02-01"));
    RecordDate second = RecordDate.of(LocalDate.parse("2024-02-02"));
    assertThat(java.util.stream.Stream.of(second, FEBRUARY, first).sorted())
        .containsExactly(first, FEBRUARY, second);
  }
}
