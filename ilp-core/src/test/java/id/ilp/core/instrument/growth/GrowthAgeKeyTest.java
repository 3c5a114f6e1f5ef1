package id.ilp.core.instrument.growth;

import static id.ilp.core.instrument.growth.GrowthAgeKey.COMPLETED_MONTH;
import static id.ilp.core.instrument.growth.GrowthAgeKey.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.person.Sex;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthAgeKeyTest {

  @ParameterizedTest
  @CsvSource({
    "2026-04-01, 2026-04-01, 0, 0",
    "2026-04-01, 2026-04-30, 29, 0",
    "2026-04-01, 2026-05-01, 30, 30",
    "2026-02-01, 2026-03-01, 28, 30", // a short month is a month
    "2026-01-31, 2026-02-28, 28, 0",
    "2026-01-31, 2026-03-01, 29, 30",
    "2024-02-29, 2025-02-28, 365, 335",
    "2024-02-29, 2025-03-01, 366, 365",
    "2024-11-21, 2026-11-20, 729, 700",
    "2024-11-21, 2026-11-21, 730, 731", // height, though the day is still one of length
    "2021-11-21, 2026-11-20, 1825, 1796",
    "2021-11-21, 2026-11-21, 1826, 1826",
    "2021-10-21, 2026-11-20, 1856, 1826", // the last day of month 60
    "2021-10-21, 2026-11-21, 1857, 1857",
    "2008-11-21, 2026-11-20, 6573, 6544",
    "2008-11-21, 2026-11-21, 6574, 6575", // beyond the tables
  })
  void a_completed_month_is_read_at_its_own_day(
      LocalDate birth, LocalDate on, int byDay, int byMonth) {
    assertThat(DAY.days(birth, on)).isEqualTo(byDay);
    assertThat(COMPLETED_MONTH.days(birth, on)).isEqualTo(byMonth);
  }

  /** Of a boy who is of median size on the last day of a month of WHO, as published. */
  @ParameterizedTest
  @CsvSource({
    "WEIGHT_FOR_AGE, 0, 29, 1.98",
    "WEIGHT_FOR_AGE, 1, 60, 1.67",
    "WEIGHT_FOR_AGE, 2, 90, 1.06",
    "WEIGHT_FOR_AGE, 3, 121, 0.80",
    "WEIGHT_FOR_AGE, 6, 212, 0.39",
    "WEIGHT_FOR_AGE, 12, 395, 0.21",
    "WEIGHT_FOR_AGE, 23, 730, 0.14",
    "LENGTH_HEIGHT_FOR_AGE, 0, 29, 2.45",
    "LENGTH_HEIGHT_FOR_AGE, 1, 60, 1.88",
    "LENGTH_HEIGHT_FOR_AGE, 2, 90, 1.44",
    "LENGTH_HEIGHT_FOR_AGE, 3, 121, 1.19",
    "LENGTH_HEIGHT_FOR_AGE, 6, 212, 0.69",
    "LENGTH_HEIGHT_FOR_AGE, 12, 395, 0.49",
    "LENGTH_HEIGHT_FOR_AGE, 36, 1125, 0.17",
  })
  void the_month_makes_a_median_child_large(
      GrowthIndicator indicator, int months, int day, double z) {
    LocalDate birth = LocalDate.of(2020, 1, 1);
    int key = COMPLETED_MONTH.days(birth, birth.plusMonths(months));
    double median = GrowthStandard.forAge(indicator, Sex.MALE, day).orElseThrow().m();
    Lms row = GrowthStandard.forAge(indicator, Sex.MALE, key).orElseThrow();
    assertThat(GrowthResult.rounded(indicator.z(row, median))).isEqualTo(z);
  }

  @Test
  void by_months_a_child_is_never_older_by_more_than_the_shortness_of_months() {
    LocalDate birth = LocalDate.of(2020, 1, 31);
    for (LocalDate on = birth; on.isBefore(birth.plusYears(18)); on = on.plusDays(1)) {
      assertThat(DAY.days(birth, on) - COMPLETED_MONTH.days(birth, on)).isBetween(-3, 32);
    }
  }
}
