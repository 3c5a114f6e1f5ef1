package id.ilp.rules.village;

import id.ilp.core.person.Person;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.cases.WorkedCase;
import id.ilp.rules.fixture.Cases;
import java.time.LocalDate;
import java.util.List;

/** The thirty people of two villages that stand in {@code cases.csv}. */
final class ThirtyPeople {
  static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private ThirtyPeople() {}

  static List<HealthRecord> all() {
    return Cases.of("village").stream().map(ThirtyPeople::named).toList();
  }

  private static HealthRecord named(WorkedCase one) {
    return with(one.record(), one.title(), one.record().person().village().orElseThrow());
  }

  /** Somebody with the same history, of another name in another village. */
  static HealthRecord with(HealthRecord record, String id, String village) {
    Person person = Person.builder().from(record.person()).id(id).village(village).build();
    return HealthRecord.builder().from(record).person(person).build();
  }

  static VillageReport report(List<HealthRecord> people) {
    return report(people, DAY, VillageTally.USUAL_IDS);
  }

  static VillageReport report(List<HealthRecord> people, LocalDate day, int mostIds) {
    var tally = new VillageTally(IlpEngine.national(), day, mostIds);
    people.forEach(tally::add);
    return tally.report();
  }
}
