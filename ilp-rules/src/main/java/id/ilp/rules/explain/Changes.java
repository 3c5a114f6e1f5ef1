package id.ilp.rules.explain;

import static id.ilp.rules.explain.Sentences.say;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Dose;
import id.ilp.core.immunization.Series;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.text.Text;
import id.ilp.rules.internal.Planner;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What would change the status: time, and the same day planned with another record. */
final class Changes {
  /** More turns than this are of no use to anybody who asks today. */
  private static final int MOST_TURNS = 4;

  /** An id no caller gives: the dose that would be given. */
  private static final String SUPPOSED = "~supposed";

  private final Planner planner;
  private final HealthRecord record;
  private final Facts facts;
  private final Need need;
  private final LocalDate asOf;

  Changes(Planner planner, HealthRecord record, Facts facts, Need need) {
    this.planner = planner;
    this.record = record;
    this.facts = facts;
    this.need = need;
    this.asOf = facts.plan().asOf();
  }

  ImmutableList<Change> list(List<Ahead.Turn> turns) {
    var changes = ImmutableList.<Change>builder();
    given().ifPresent(changes::add);
    need.missing().stream().map(this::missing).forEach(changes::addAll);
    facts.client().conditions().stream()
        .filter(one -> need.uses().contains(one.id()) && one.holdsOn(asOf))
        .map(this::without)
        .flatMap(Optional::stream)
        .forEach(changes::add);
    turns.stream().limit(MOST_TURNS).map(Changes::turn).forEach(changes::add);
    if (turns.isEmpty()) {
      changes.add(
          new Change(
              Optional.empty(),
              Optional.empty(),
              say("change.never", Map.of("years", Ahead.YEARS))));
    }
    return changes.build();
  }

  private static Change turn(Ahead.Turn turn) {
    NeedStatus status = turn.need().status();
    return new Change(
        Optional.of(turn.day()),
        Optional.of(status),
        say("change.from", Map.of("date", turn.day(), "status", Sentences.status(status))));
  }

  /** The plan of today with another record. */
  private Optional<Need> with(HealthRecord other) {
    return planner.plan(other, asOf).plan().need(need.code());
  }

  /** What comes after a dose that may be given now. */
  private Optional<Change> given() {
    Series series = facts.client().pack().schedule().series().get(need.code());
    boolean isNow = need.status() == NeedStatus.DUE || need.status() == NeedStatus.OVERDUE;
    if (series == null || !isNow) {
      return Optional.empty();
    }
    Dose dose =
        Dose.builder()
            .id(SUPPOSED)
            .vaccine(need.product().orElse(series.product().code()))
            .date(RecordDate.of(asOf))
            .build();
    return with(HealthRecord.builder().from(record).addImmunization(dose).build())
        .map(after -> supposed(after, say("change.given", Map.of("reason", after.reason()))));
  }

  private List<Change> missing(String path) {
    if (!path.equals("person.sex")) {
      return List.of(
          new Change(
              Optional.empty(), Optional.empty(), say("change.missing", Map.of("missing", path))));
    }
    var changes = ImmutableList.<Change>builder();
    for (Sex sex : Sex.values()) {
      Person person = Person.builder().from(record.person()).sex(sex).build();
      with(HealthRecord.builder().from(record).person(person).build())
          .map(
              after ->
                  supposed(
                      after,
                      say(
                          "change.sex",
                          Map.of(
                              "sex", Sentences.sex(sex),
                              "status", Sentences.status(after.status())))))
          .ifPresent(changes::add);
    }
    return changes.build();
  }

  /** The status if the condition did not hold today. */
  private Optional<Change> without(Condition one) {
    HealthRecord other =
        HealthRecord.builder()
            .from(record)
            .conditions(
                record.conditions().stream()
                    .filter(condition -> !condition.id().equals(one.id()))
                    .toList())
            .build();
    Text what = ClientWords.condition(one, asOf);
    return with(other)
        .filter(after -> after.status() != need.status())
        .map(
            after ->
                supposed(
                    after,
                    say(
                        "change.without",
                        Map.of("what", what, "status", Sentences.status(after.status())))));
  }

  private static Change supposed(Need after, Text text) {
    return new Change(Optional.empty(), Optional.of(after.status()), text);
  }
}
