package id.ilp.rules.timeline;

import static id.ilp.core.date.Dates.earlier;
import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;

import id.ilp.core.date.Dates;
import id.ilp.core.immunization.Vaccine;
import id.ilp.core.person.Person;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.PlanRefusedException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One life while it is lived. */
final class Life {
  /** The longest step: what no plan announces is found by looking between two steps. */
  private static final Period STRIDE = Period.ofMonths(1);

  private final LocalDate birth;
  private final LocalDate firstDay;
  private final LocalDate lastDay;
  private final Past past;
  private final List<LifeEvent> events = new ArrayList<>();

  /** What stays open after it was told: nobody can do it, or doing it does not settle it. */
  private final Set<String> told = new HashSet<>();

  Life(IlpEngine engine, Person person, LocalDate lastDay) {
    this.birth = person.birthDate();
    this.firstDay = later(birth, engine.firstDay());
    this.lastDay = lastDay;
    this.past = new Past(engine, person);
    if (lastDay.isBefore(firstDay)) {
      throw new PlanRefusedException(
          "the last day "
              + lastDay
              + " is before "
              + firstDay
              + (birth.equals(firstDay)
                  ? ", the birth"
                  : ", the first day edition " + engine.edition() + " covers"));
    }
  }

  LifeCourse live() {
    LocalDate day = firstDay;
    CarePlan plan = doAll(day);
    while (day.isBefore(lastDay)) {
      LocalDate reach = earlier(announced(plan, day), earlier(plus(day, STRIDE), lastDay));
      day = firstOpen(day, reach);
      plan = doAll(day);
    }
    Collections.sort(events);
    return LifeCourse.builder()
        .person(past.person())
        .firstDay(firstDay)
        .lastDay(lastDay)
        .events(events)
        .lastPlan(plan)
        .build();
  }

  /** The next day for which {@code plan} promises something. */
  private static LocalDate announced(CarePlan plan, LocalDate day) {
    return plan.needs().stream()
        .flatMap(need -> Stream.of(need.recommended(), need.next()).flatMap(Optional::stream))
        .filter(next -> next.isAfter(day))
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MAX);
  }

  /**
   * The first day after {@code done}, up to {@code reach}, with something open; else {@code reach}.
   */
  private LocalDate firstOpen(LocalDate done, LocalDate reach) {
    LocalDate quiet = done;
    LocalDate open = reach;
    LocalDate probe = reach.minusDays(1);
    if (!isOpen(past.plan(reach))) {
      return reach;
    }
    while (quiet.plusDays(1).isBefore(open)) {
      if (isOpen(past.plan(probe))) {
        open = probe;
      } else {
        quiet = probe;
      }
      probe = quiet.plusDays(Dates.days(quiet, open) / 2);
    }
    return open;
  }

  private boolean isOpen(CarePlan plan) {
    return open(plan).findAny().isPresent();
  }

  private Stream<Need> open(CarePlan plan) {
    return plan.needs().stream()
        .filter(past::knows)
        .filter(need -> isDoable(need, plan.asOf()) || isUndecided(need))
        .filter(need -> !told.contains(key(need)));
  }

  private static boolean isDoable(Need need, LocalDate day) {
    return need.status().compareTo(NeedStatus.DUE) <= 0
        && need.recommended().map(from -> !day.isBefore(from)).orElse(true);
  }

  private static boolean isUndecided(Need need) {
    return need.status() == NeedStatus.NEEDS_DATA
        || need.status() == NeedStatus.CLINICIAN_DECIDES
        || need.status() == NeedStatus.DEFERRED;
  }

  private static String key(Need need) {
    return need.code() + " " + need.dose() + " " + isUndecided(need) + " " + need.missing();
  }

  /** Does what is due on {@code day}, and what that makes due, until nothing new is open. */
  private CarePlan doAll(LocalDate day) {
    CarePlan plan = past.plan(day);
    for (List<Need> open = open(plan).toList(); !open.isEmpty(); open = open(plan).toList()) {
      List<Need> now = together(open);
      now.stream().filter(need -> !isUndecided(need)).forEach(need -> past.add(need, day));
      past.settle(day);
      CarePlan after = past.plan(day);
      for (Need need : now) {
        boolean isDone = !isUndecided(need) && open(after).noneMatch(left -> isSame(left, need));
        if (!isDone) {
          told.add(key(need));
          after.needs().stream()
              .filter(left -> isSame(left, need))
              .map(Life::key)
              .forEach(told::add);
        }
        events.add(event(need, day, isDone));
      }
      plan = after;
    }
    past.forget(plan);
    return plan;
  }

  /** One dose at a time, for a product may fill two series; all the rest at one visit. */
  private static List<Need> together(List<Need> open) {
    return open.stream()
        .filter(need -> need.kind() == NeedKind.IMMUNIZATION)
        .findFirst()
        .map(List::of)
        .orElse(open);
  }

  private static boolean isSame(Need one, Need other) {
    return one.code().equals(other.code()) && one.dose().equals(other.dose());
  }

  private LifeEvent event(Need need, LocalDate day, boolean isDone) {
    var event =
        LifeEvent.builder()
            .date(day)
            .age(age(day))
            .kind(need.kind())
            .code(need.code())
            .name(need.name())
            .dose(need.dose())
            .status(need.status())
            .timing(need.timing())
            .latest(need.latest())
            .where(need.where())
            .reason(need.reason())
            .programmes(need.programmes())
            .rule(need.rule())
            .sources(need.sources())
            .missing(need.missing())
            .isDone(isDone);
    if (need.kind() == NeedKind.IMMUNIZATION) {
      Vaccine given = past.product(need);
      event.product(given.code()).productName(given.name()).isOtherProduct(past.isOther(need));
    }
    return event.build();
  }

  private Period age(LocalDate day) {
    Period months = Period.ofMonths(Dates.completedMonths(birth, day));
    return months.plusDays(Dates.days(plus(birth, months), day)).normalized();
  }
}
