package id.ilp.rules.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Dose;
import id.ilp.core.immunization.DoseProgramme;
import id.ilp.core.immunization.Verdict;
import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.fixture.Plans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Children who take every dose on the day it is recommended, from birth to the seventeenth year.
 */
class LifeCourseTest {
  private static final IlpEngine ENGINE = IlpEngine.national();

  /** Jakarta has neither hexavalent nor JE; Bali both; NTB hexavalent; Kalimantan Barat JE. */
  private static final List<String> VILLAGES =
      List.of("3171010001", "5171010001", "5201010001", "6101010001", "9401010001");

  @Provide
  Arbitrary<LocalDate> births() {
    return Arbitraries.longs()
        .between(LocalDate.of(2023, 8, 29).toEpochDay(), LocalDate.of(2026, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<String> villages() {
    return Arbitraries.of(VILLAGES);
  }

  @Property(tries = 40)
  void a_child_who_takes_every_dose_in_time_is_complete_and_never_late(
      @ForAll("births") LocalDate birth, @ForAll("villages") String village, @ForAll Sex sex) {
    var life = new Life(birth, village, sex);
    CarePlan plan = life.liveUntil(birth.plusYears(17));

    assertThat(band(plan, "idl")).isEqualTo("IDL");
    assertThat(band(plan, "ibl")).isEqualTo("IBL");
    assertThat(band(plan, "isl")).isEqualTo("ISL");
    assertThat(band(plan, "tetanus-status")).isEqualTo("T5");
    assertThat(plan.needs())
        .filteredOn(Plans::isOfSeries)
        .extracting(Need::status)
        .isSubsetOf(NeedStatus.DONE, NeedStatus.NOT_OFFERED);
    assertThat(plan.doses())
        .as("no dose was wasted")
        .allMatch(
            dose -> dose.credits().stream().anyMatch(credit -> credit.verdict() == Verdict.VALID));
  }

  private static String band(CarePlan plan, String code) {
    return plan.assessments().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .flatMap(Assessment::band)
        .orElseThrow();
  }

  /** One child, given what the plan of each day asks for. */
  private static final class Life {
    private final Person person;
    private final LocalDate birth;
    private final List<Dose> doses = new ArrayList<>();

    Life(LocalDate birth, String village, Sex sex) {
      this.birth = birth;
      this.person = Person.builder().id("child").birthDate(birth).village(village).sex(sex).build();
    }

    CarePlan liveUntil(LocalDate end) {
      LocalDate day = birth;
      CarePlan plan = plan(day);
      while (day.isBefore(end)) {
        Optional<Need> due =
            plan.needs().stream()
                .filter(Plans::isOfSeries)
                .filter(need -> need.status().compareTo(NeedStatus.DUE) <= 0)
                .peek(need -> neverLateWithoutReason(need, birth))
                .findFirst();
        if (due.isPresent()) {
          give(due.get(), day);
        } else {
          // At most a quarter ahead: a province may take up a vaccine in between.
          LocalDate soon = day.plusMonths(3);
          day = nextDay(plan, day).filter(soon::isAfter).orElse(soon);
        }
        plan = plan(day);
      }
      return plan;
    }

    /** Late only where a province took the vaccine up when the child was past its age. */
    private static void neverLateWithoutReason(Need need, LocalDate birth) {
      boolean isNewHere = need.code().equals("je");
      assertThat(need.status() == NeedStatus.OVERDUE && !isNewHere)
          .as("%s is overdue for a child born %s", need.code(), birth)
          .isFalse();
    }

    private static Optional<LocalDate> nextDay(CarePlan plan, LocalDate day) {
      return plan.needs().stream()
          .filter(need -> need.status() == NeedStatus.UPCOMING)
          .filter(Plans::isOfSeries)
          .map(Need::recommended)
          .flatMap(Optional::stream)
          .filter(next -> next.isAfter(day))
          .min(LocalDate::compareTo);
    }

    private CarePlan plan(LocalDate day) {
      return ENGINE.plan(HealthRecord.builder().person(person).immunizations(doses).build(), day);
    }

    private void give(Need need, LocalDate day) {
      boolean isSchool = need.code().startsWith("school") || need.code().equals("hpv");
      String usual = ENGINE.pack().schedule().series().get(need.code()).product().code();
      doses.add(
          Dose.builder()
              .id("i" + (doses.size() + 1))
              .vaccine(need.product().orElse(usual))
              .date(RecordDate.of(day))
              .programme(isSchool ? DoseProgramme.SCHOOL : DoseProgramme.ROUTINE)
              .build());
    }
  }
}
