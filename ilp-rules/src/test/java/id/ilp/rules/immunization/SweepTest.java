package id.ilp.rules.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Dose;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every day from birth to 20 years: one status each, no gap, dates that agree with it; and without
 * new records a need only moves on, it never becomes less late.
 */
class SweepTest {
  private static final Set<NeedStatus> AT_THE_END =
      EnumSet.of(NeedStatus.DONE, NeedStatus.TOO_LATE, NeedStatus.NOT_OFFERED);

  /** Asked of somebody of 20 years too. */
  private static final Map<String, Set<String>> STILL_ASKED =
      Map.of(
          "id-national", Set.of("td"),
          "idai-2024", Set.of("dengue"),
          "who", Set.of("hpv"));

  @ParameterizedTest(name = "{0}: {1} born {2} in {3}")
  @CsvSource({
    "id-national, FEMALE, 2023-08-29, 3171010001",
    "id-national, MALE, 2024-02-29, 5171010001",
    "id-national, FEMALE, 2024-01-31, 5201010001",
    "id-national, MALE, 2023-08-31, 6101010001",
    "id-national, FEMALE, 2024-08-31, 9401010001",
    "id-national, FEMALE, 2025-10-01, 3403010001",
    "idai-2024, FEMALE, 2024-01-31, 3171010001",
    "idai-2024, MALE, 2024-02-29, 5171010001",
    "who, FEMALE, 2023-08-31, 3171010001",
    "who, MALE, 2024-02-29, 5171010001",
  })
  void a_child_without_a_dose(String edition, Sex sex, LocalDate birth, String village) {
    Set<NeedStatus> seen =
        sweep(edition, People.somebody().sex(sex).born(birth).inVillage(village).record());
    assertThat(seen)
        .contains(NeedStatus.OVERDUE, NeedStatus.DUE, NeedStatus.UPCOMING, NeedStatus.TOO_LATE);
  }

  @ParameterizedTest(name = "{0}: born {1}")
  @CsvSource({
    "id-national, 2024-02-29",
    "id-national, 2025-03-31",
    "idai-2024, 2024-02-29",
    "idai-2024, 2025-03-31",
    "who, 2024-02-29",
    "who, 2025-03-31"
  })
  void a_child_with_a_history(String edition, String birth) {
    LocalDate born = LocalDate.parse(birth);
    var people = People.boy().inVillage("5171010001").born(born);
    people.given("hb0", born).given("bcg", born.plusDays(30));
    for (int days : List.of(30, 60, 95, 200)) {
      people.given("opv", born.plusDays(days));
    }
    for (int days : List.of(39, 60, 88, 120, 700)) {
      people.given("dpt-hb-hib", born.plusDays(days));
    }
    for (int days : List.of(60, 88, 120)) {
      people.given("rv", born.plusDays(days)).given("pcv", born.plusDays(days));
    }
    people.given("ipv", born.plusDays(120)).given("ipv", born.plusDays(200));
    people.given("mr", born.plusDays(250)).given("mr", born.plusDays(300));
    Set<NeedStatus> seen = sweep(edition, people.given("je", born.plusDays(330)).record());
    assertThat(seen).contains(NeedStatus.DONE, NeedStatus.OVERDUE, NeedStatus.TOO_LATE);
  }

  private static Set<NeedStatus> sweep(String edition, HealthRecord person) {
    IlpEngine engine = Plans.engine(edition);
    List<String> codes = Plans.allCodes(engine);
    LocalDate birth = person.person().birthDate();
    LocalDate settled =
        person.immunizations().stream()
            .map(Dose::date)
            .map(date -> date.map(RecordDate::latest).orElseThrow())
            .max(LocalDate::compareTo)
            .orElse(birth);
    Set<NeedStatus> seen = EnumSet.noneOf(NeedStatus.class);
    Map<String, Integer> progress = new HashMap<>();
    Map<String, NeedStatus> last = new HashMap<>();
    int days = 0;
    LocalDate end = birth.plusYears(20);
    for (LocalDate day = birth.isBefore(engine.firstDay()) ? engine.firstDay() : birth;
        day.isBefore(end);
        day = day.plusDays(1)) {
      CarePlan plan = engine.plan(person, day);
      List<String> found = new ArrayList<>();
      for (Need need : plan.needs()) {
        found.add(need.code());
        Plans.assertConsistent(need, day);
        if (Plans.isOfSeries(need)) {
          seen.add(need.status());
          last.put(need.code(), need.status());
          check(need, day);
          if (day.isAfter(settled)) {
            moveOn(need, day, progress);
          }
        }
      }
      Collections.sort(found);
      assertThat(found).as("on %s", day).isEqualTo(codes);
      days++;
    }
    assertThat(days).isGreaterThan(7300);
    last.keySet().removeAll(STILL_ASKED.getOrDefault(edition, Set.of()));
    assertThat(AT_THE_END).containsAll(last.values());
    return seen;
  }

  /** An offer may begin and end; what is asked for is never less late than it was. */
  private static void moveOn(Need need, LocalDate day, Map<String, Integer> progress) {
    OptionalInt stage = stage(need.status());
    if (stage.isPresent()) {
      assertThat(stage.getAsInt())
          .as(need.code() + " on " + day)
          .isGreaterThanOrEqualTo(progress.getOrDefault(need.code(), 0));
      progress.put(need.code(), stage.getAsInt());
    }
  }

  private static OptionalInt stage(NeedStatus status) {
    return switch (status) {
      case UPCOMING -> OptionalInt.of(0);
      case DUE -> OptionalInt.of(1);
      case OVERDUE -> OptionalInt.of(2);
      case DONE, TOO_LATE -> OptionalInt.of(3);
      case NOT_OFFERED, CLINICIAN_DECIDES -> OptionalInt.empty();
      case DEFERRED, NEEDS_DATA, CONTRAINDICATED -> throw new AssertionError(status);
    };
  }

  private static void check(Need need, LocalDate day) {
    String what = need.code() + " " + need.status() + " on " + day;
    if (need.overdueFrom().isPresent()) {
      assertThat(need.overdueFrom().get()).as(what).isAfter(need.earliest().orElseThrow());
    }
    if (need.status() == NeedStatus.TOO_LATE) {
      assertThat(need.latest().orElseThrow()).as(what).isBefore(day);
    }
  }
}
