package id.ilp.rules.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.immunization.Verdict;
import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.timeline.LifeCourse;
import id.ilp.rules.timeline.LifeEvent;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Children who take every dose on the day it is recommended, from birth to the seventeenth year.
 */
class LifeCourseTest {
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

  @Property(tries = 25)
  void a_child_who_takes_every_dose_in_time_is_complete_and_never_late(
      @ForAll("births") LocalDate birth, @ForAll("villages") String village, @ForAll Sex sex) {
    var child = Person.builder().id("child").birthDate(birth).village(village).sex(sex).build();
    LifeCourse life = LifeCourse.of(IlpEngine.national(), child, birth.plusYears(17));
    CarePlan plan = life.lastPlan();

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
        .hasSizeGreaterThan(20)
        .allMatch(
            dose -> dose.credits().stream().anyMatch(credit -> credit.verdict() == Verdict.VALID));
    assertThat(life.events())
        .filteredOn(event -> event.kind() == NeedKind.IMMUNIZATION)
        .filteredOn(event -> event.status() == NeedStatus.OVERDUE)
        .as("late only where a province took the vaccine up when the child was past its age")
        .extracting(LifeEvent::code)
        .isSubsetOf("je");
  }

  private static String band(CarePlan plan, String code) {
    return plan.assessments().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .flatMap(Assessment::band)
        .orElseThrow();
  }
}
