package id.ilp.rules.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every day from birth to 20 years: one status each, no gap, dates that agree with it. */
class SweepTest {
  private static final IlpEngine ENGINE = IlpEngine.national();
  private static final LocalDate FIRST = LocalDate.of(2023, 8, 29);

  @ParameterizedTest(name = "{0} born {1} in {2}")
  @CsvSource({
    "FEMALE, 2023-08-29, 3171010001",
    "MALE, 2024-02-29, 5171010001",
    "FEMALE, 2024-01-31, 5201010001",
    "MALE, 2023-08-31, 6101010001",
    "FEMALE, 2024-08-31, 9401010001",
    "FEMALE, 2025-10-01, 3403010001",
  })
  void every_series_has_one_status_on_every_day(Sex sex, LocalDate birth, String village) {
    var record =
        HealthRecord.builder()
            .person(Person.builder().id("p").sex(sex).birthDate(birth).village(village).build())
            .build();
    int series = ENGINE.pack().schedule().series().size();
    Set<NeedStatus> seen = EnumSet.noneOf(NeedStatus.class);
    LocalDate end = birth.plusYears(20);
    for (LocalDate day = birth.isBefore(FIRST) ? FIRST : birth;
        day.isBefore(end);
        day = day.plusDays(1)) {
      CarePlan plan = ENGINE.plan(record, day);
      List<String> codes = new ArrayList<>();
      for (Need need : plan.needs()) {
        if (need.kind() == NeedKind.IMMUNIZATION) {
          codes.add(need.code());
          seen.add(need.status());
          check(need, day);
        }
      }
      assertThat(codes).as("on %s", day).hasSize(series).doesNotHaveDuplicates();
    }
    assertThat(seen)
        .contains(NeedStatus.OVERDUE, NeedStatus.DUE, NeedStatus.UPCOMING, NeedStatus.TOO_LATE);
  }

  private static void check(Need need, LocalDate day) {
    String what = need.code() + " " + need.status() + " on " + day;
    need.earliest()
        .ifPresent(
            earliest -> {
              need.overdueFrom()
                  .ifPresent(overdue -> assertThat(overdue).as(what).isAfter(earliest));
              need.latest()
                  .ifPresent(latest -> assertThat(latest).as(what).isAfterOrEqualTo(earliest));
            });
    switch (need.status()) {
      case UPCOMING -> assertThat(need.earliest().orElseThrow()).as(what).isAfter(day);
      case DUE -> {
        assertThat(need.earliest().orElseThrow()).as(what).isBeforeOrEqualTo(day);
        need.overdueFrom().ifPresent(overdue -> assertThat(overdue).as(what).isAfter(day));
        need.latest().ifPresent(latest -> assertThat(latest).as(what).isAfterOrEqualTo(day));
      }
      case OVERDUE -> {
        assertThat(need.overdueFrom().orElseThrow()).as(what).isBeforeOrEqualTo(day);
        assertThat(need.latest().orElseThrow()).as(what).isAfterOrEqualTo(day);
      }
      case TOO_LATE -> assertThat(need.latest().orElseThrow()).as(what).isBefore(day);
      default -> {}
    }
  }
}
