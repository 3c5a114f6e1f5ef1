package id.ilp.rules.timeline;

import com.google.common.collect.Lists;
import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.Dose;
import id.ilp.core.immunization.DoseProgramme;
import id.ilp.core.immunization.Vaccine;
import id.ilp.core.person.Person;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.service.ServiceRecord;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What was done so far in a life, as a record. */
final class Past {
  private final IlpEngine engine;
  private final RulePack pack;
  private final Person person;
  private final HarmlessValues values;
  private final List<Dose> doses = new ArrayList<>();
  private final List<ScreeningRecord> screenings = new ArrayList<>();
  private final List<ServiceRecord> services = new ArrayList<>();
  private final Set<String> typesToday = new TreeSet<>();
  private final Map<LocalDate, CarePlan> plans = new HashMap<>();
  private int visits;

  Past(IlpEngine engine, Person person) {
    this.engine = engine;
    this.pack = engine.pack();
    this.person = person;
    this.values = new HarmlessValues(engine, person);
  }

  Person person() {
    return person;
  }

  private HealthRecord record() {
    return HealthRecord.builder()
        .person(person)
        .immunizations(doses)
        .screenings(screenings)
        .services(services)
        .build();
  }

  /** The plan of {@code day}; the same one until something more is done. */
  CarePlan plan(LocalDate day) {
    return plans.computeIfAbsent(day, one -> engine.plan(record(), one));
  }

  /** Notes that {@code need} is met on {@code day}: doses at once, the rest by {@link #settle}. */
  void add(Need need, LocalDate day) {
    if (need.kind() == NeedKind.IMMUNIZATION) {
      give(need, day);
    } else {
      Topic topic = Objects.requireNonNull(pack.topics().get(need.code()));
      topic.satisfiedBy().stream().findFirst().ifPresent(one -> typesToday.add(one.type()));
    }
  }

  /** Records the visit: one record of each type, whatever number of topics it settles. */
  void settle(LocalDate day) {
    for (String type : typesToday) {
      visits++;
      String id = "r" + visits;
      if (pack.screeningTypes().byCode().containsKey(type)) {
        screenings.add(values.screening(id, type, day));
      } else {
        services.add(ServiceRecord.builder().id(id).type(type).date(RecordDate.of(day)).build());
      }
    }
    typesToday.clear();
    plans.clear();
  }

  /**
   * Forgets the screenings and services that decide nothing in {@code plan}: the latest of each
   * type and those a need rests on stay. A long life would otherwise be read again every day.
   */
  void forget(CarePlan plan) {
    Set<String> kept = new HashSet<>();
    plan.needs().forEach(need -> kept.addAll(need.uses()));
    Set<String> types = new HashSet<>();
    for (ScreeningRecord one : Lists.reverse(screenings)) {
      if (types.add(one.type())) {
        kept.add(one.id());
      }
    }
    for (ServiceRecord one : Lists.reverse(services)) {
      if (types.add(one.type())) {
        kept.add(one.id());
      }
    }
    screenings.removeIf(one -> !kept.contains(one.id()));
    services.removeIf(one -> !kept.contains(one.id()));
  }

  private void give(Need need, LocalDate day) {
    boolean isSchool = need.where().contains(FacilityTier.SCHOOL);
    doses.add(
        Dose.builder()
            .id("i" + (doses.size() + 1))
            .vaccine(product(need).code())
            .date(RecordDate.of(day))
            .programme(isSchool ? DoseProgramme.SCHOOL : DoseProgramme.ROUTINE)
            .build());
  }

  /** What is given for {@code need}. */
  Vaccine product(Need need) {
    return need.product()
        .map(code -> Objects.requireNonNull(pack.schedule().vaccines().get(code)))
        .orElseGet(() -> usual(need));
  }

  /** Whether it is another product than the usual one of the series. */
  boolean isOther(Need need) {
    return !product(need).code().equals(usual(need).code());
  }

  /** Campaigns come and go, and are no part of a life as the schedule means it. */
  boolean knows(Need need) {
    return pack.schedule().campaigns().stream().noneMatch(one -> one.code().equals(need.code()));
  }

  private Vaccine usual(Need need) {
    return Objects.requireNonNull(pack.schedule().series().get(need.code())).product();
  }
}
