package id.ilp.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.json.IlpJson;
import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.PackProgramme;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A need that many share is the need of each of them, up to the last day of birth. A need is shared
 * among those who reached an age by some day: the birthdays looked at lie around all ages on all
 * days that decide.
 */
class AlikeTest {
  private static final Planner PLANNER = Planner.of(List.of(PackFiles.shipped()), Optional.empty());

  private static final int MONTHS_TO_TWENTY = 240;
  private static final int MONTHS_OF_LIFE = 1_200;
  private static final int MONTHS_OF_A_DECADE = 120;

  @ParameterizedTest
  @ValueSource(strings = {"2025-09-10", "2026-11-21"})
  void at_no_border_of_a_decisive_day_people_who_differ_share_a_need(LocalDate asOf) {
    List<LocalDate> births = births(asOf);
    assertThat(births).hasSizeGreaterThan(5_000);
    for (int i = 0; i < births.size(); i++) {
      Sex sex = i % 2 == 0 ? Sex.FEMALE : Sex.MALE;
      var person = Person.builder().id("p").sex(sex).birthDate(births.get(i)).build();
      HealthRecord record = HealthRecord.builder().person(person).build();
      assertThat(IlpJson.write(PLANNER.planOnly(record, asOf)))
          .as("%s born %s", sex, births.get(i))
          .isEqualTo(IlpJson.write(PLANNER.plan(record, asOf).plan())); // which shares none
    }
  }

  /** The day before, of and after each decisive day, every age before it; in no order. */
  private static List<LocalDate> births(LocalDate asOf) {
    List<LocalDate> births = new ArrayList<>();
    for (LocalDate day : decisive(asOf)) {
      for (int months = 0; months <= MONTHS_OF_LIFE; months++) {
        boolean isDecade = months % MONTHS_OF_A_DECADE == 0;
        for (int shift = -1; shift <= 1 && (isDecade || months <= MONTHS_TO_TWENTY); shift++) {
          LocalDate birth = day.minusMonths(months).plusDays(shift);
          if (!birth.isAfter(asOf)) {
            births.add(birth);
          }
        }
      }
    }
    Collections.shuffle(births, new Random(asOf.toEpochDay()));
    return births;
  }

  private static List<LocalDate> decisive(LocalDate asOf) {
    List<LocalDate> days = new ArrayList<>();
    days.add(asOf);
    days.add(asOf.plus(PLANNER.pack().settings().period("upcoming_within")));
    days.add(LocalDate.of(asOf.getYear(), Month.JANUARY, 1));
    days.add(SlotStep.schoolYear(asOf));
    for (PackProgramme one : PLANNER.pack().programmes().values()) {
      days.add(one.programme().inForceFrom());
    }
    return days;
  }
}
