package id.ilp.rules.explain;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.SchoolYear;
import id.ilp.core.person.Person;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.plan.Need;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.internal.Planner;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The days to come, planned one after the other with nothing more recorded: every day at first,
 * then every week, then every four weeks, and every day a need names. Where something changed
 * between two of them, the days between are halved until the first day of it is found.
 */
final class Ahead {
  private static final int DAILY_UNTIL = 60;
  private static final int WEEKLY_UNTIL = 730;

  /** How many years are looked ahead. */
  static final int YEARS = 20;

  private static final int HIGHEST_GRADE = 12;

  /** A need that has another status from a day on. */
  record Turn(LocalDate day, Need need) {}

  private final Planner planner;
  private final HealthRecord record;
  private final LocalDate asOf;
  private final Map<String, List<Turn>> turns = new HashMap<>();
  private final Map<String, LocalDate> holds = new LinkedHashMap<>();
  private final Map<String, Need> last;
  private final TreeSet<LocalDate> days = new TreeSet<>();
  private List<ReadRule> waiting;
  private LocalDate noted;

  private Ahead(
      Planner planner, HealthRecord record, LocalDate asOf, List<Need> now, List<ReadRule> rules) {
    this.planner = planner;
    this.record = known(record, asOf);
    this.asOf = asOf;
    this.last = byCode(now);
    this.waiting = rules;
    this.noted = asOf;
  }

  /**
   * Looks ahead.
   *
   * @param now the needs whose turns are wanted, as they stand
   * @param rules the rules that do not fire now, whose first day is wanted
   */
  static Ahead of(
      Planner planner, HealthRecord record, LocalDate asOf, List<Need> now, List<ReadRule> rules) {
    var ahead = new Ahead(planner, record, asOf, now, rules);
    ahead.days.addAll(days(asOf));
    now.forEach(ahead::await);
    LocalDate day = asOf;
    for (LocalDate next = ahead.days.pollFirst(); next != null; next = ahead.days.pollFirst()) {
      ahead.look(day, next, ahead.facts(next));
      day = next;
    }
    return ahead;
  }

  private static List<LocalDate> days(LocalDate asOf) {
    var days = new ArrayList<LocalDate>();
    LocalDate end = asOf.plusYears(YEARS);
    LocalDate day = asOf.plusDays(1);
    while (!day.isAfter(end)) {
      days.add(day);
      long gone = ChronoUnit.DAYS.between(asOf, day);
      day = day.plusDays(gone < DAILY_UNTIL ? 1 : gone < WEEKLY_UNTIL ? 7 : 28);
    }
    return days;
  }

  /** Looks at the days the need names itself. */
  private void await(Need need) {
    Stream.of(
            need.earliest(),
            need.overdueFrom(),
            need.latest().map(day -> day.plusDays(1)),
            need.next())
        .flatMap(Optional::stream)
        .filter(day -> day.isAfter(noted) && !day.isAfter(asOf.plusYears(YEARS)))
        .forEach(days::add);
  }

  /** The days on which the need has another status, in their order. */
  List<Turn> turns(String code) {
    return turns.getOrDefault(code, List.of());
  }

  /** The first day on which all conditions of the rule hold. */
  Optional<LocalDate> holdsFrom(ReadRule rule) {
    return Optional.ofNullable(holds.get(rule.when().name()));
  }

  /** Notes what changed after {@code day} up to {@code next}, on the first day of it. */
  private void look(LocalDate day, LocalDate next, Facts facts) {
    LocalDate named = days.higher(day); // by a need that turned since
    if (named != null && named.isBefore(next)) {
      days.remove(named);
      look(day, named, facts(named));
      look(named, next, facts);
    } else if (isChanged(facts)) {
      LocalDate middle = day.plusDays(ChronoUnit.DAYS.between(day, next) / 2);
      if (middle.isAfter(day)) {
        look(day, middle, facts(middle));
        look(middle, next, facts);
      } else {
        note(next, facts);
      }
    }
  }

  private boolean isChanged(Facts facts) {
    return facts.plan().needs().stream().anyMatch(this::isTurned)
        || waiting.stream().anyMatch(rule -> isHeld(rule, facts));
  }

  private boolean isTurned(Need need) {
    Need before = last.get(need.code());
    return before != null && before.status() != need.status();
  }

  private static boolean isHeld(ReadRule rule, Facts facts) {
    return rule.on(facts).answer() == ReadRule.Answer.TRUE;
  }

  private void note(LocalDate day, Facts facts) {
    noted = day;
    for (Need need : facts.plan().needs()) {
      if (isTurned(need)) {
        turns.computeIfAbsent(need.code(), code -> new ArrayList<>()).add(new Turn(day, need));
        last.put(need.code(), need);
        await(need);
      }
    }
    var still = new ArrayList<ReadRule>(waiting.size());
    for (ReadRule rule : waiting) {
      if (isHeld(rule, facts)) {
        holds.put(rule.when().name(), day);
      } else {
        still.add(rule);
      }
    }
    waiting = still;
  }

  private static Map<String, Need> byCode(List<Need> needs) {
    var byCode = new HashMap<String, Need>();
    needs.forEach(need -> byCode.put(need.code(), need));
    return byCode;
  }

  private Facts facts(LocalDate day) {
    return Facts.of(planner.plan(on(day), day));
  }

  /** The record as it stands; a pupil moves up each school year. */
  private HealthRecord on(LocalDate day) {
    int years = SchoolYear.of(day).startsIn() - SchoolYear.of(asOf).startsIn();
    int grade = record.person().schoolGrade().orElse(0);
    if (grade == 0 || years == 0) {
      return record;
    }
    int then = grade + years;
    Person person =
        Person.builder().from(record.person()).schoolGrade(then > HIGHEST_GRADE ? 0 : then).build();
    return HealthRecord.builder().from(record).person(person).build();
  }

  /** What is recorded up to {@code asOf}: a record of a later day does not count on that day. */
  private static HealthRecord known(HealthRecord record, LocalDate asOf) {
    return HealthRecord.builder()
        .person(record.person())
        .immunizations(
            record.immunizations().stream().filter(one -> isPast(one.date(), asOf)).toList())
        .screenings(record.screenings().stream().filter(one -> isPast(one.date(), asOf)).toList())
        .services(record.services().stream().filter(one -> isPast(one.date(), asOf)).toList())
        .pregnancies(pregnancies(record, asOf))
        .conditions(record.conditions().stream().filter(one -> isPast(one.from(), asOf)).toList())
        .exposures(record.exposures().stream().filter(one -> isPast(one.date(), asOf)).toList())
        .build();
  }

  private static boolean isPast(Optional<RecordDate> date, LocalDate asOf) {
    return date.map(day -> !day.earliest().isAfter(asOf)).orElse(true);
  }

  private static ImmutableList<Pregnancy> pregnancies(HealthRecord record, LocalDate asOf) {
    return record.pregnancies().stream()
        .filter(one -> one.lastMenstrualPeriod().map(day -> !day.isAfter(asOf)).orElse(true))
        .map(
            one ->
                one.end().map(end -> end.date().isAfter(asOf)).orElse(false)
                    ? new Pregnancy(one.id(), one.lastMenstrualPeriod(), Optional.empty())
                    : one)
        .collect(ImmutableList.toImmutableList());
  }
}
