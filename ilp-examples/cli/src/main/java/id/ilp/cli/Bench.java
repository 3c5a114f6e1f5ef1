package id.ilp.cli;

import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.PlanDiff;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.PlanRefusedException;
import id.ilp.rules.cases.WorkedCases;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The last good state of a pack that is being written: its plans for some people. */
final class Bench {
  private final BookCommand command;
  private final PeopleFile people;
  private final LocalDate asOf;
  private final DiffText diff;
  private Map<String, CarePlan> plans = new HashMap<>();

  Bench(BookCommand command, PeopleFile people, LocalDate asOf, DiffText diff) {
    this.command = command;
    this.people = people;
    this.asOf = asOf;
    this.diff = diff;
  }

  /** Checks a pack that could be read, runs its cases, plans, and shows what changed. */
  void take(PackFiles pack, IlpEngine engine) throws Stopped {
    String report;
    try {
      report = CaseText.of(pack.name(), WorkedCases.of(pack, engine).run(), command.language());
    } catch (PackException e) {
      throw RuleBook.refused(e, command.complaints);
    }
    command.print(CheckText.lines(engine.check(), command.language()));
    command.print(report);
    boolean isFirst = plans.isEmpty();
    Map<String, CarePlan> next = new HashMap<>();
    var tally = new DiffTally();
    for (PeopleFile.Person one : people.people()) {
      try {
        CarePlan plan = engine.plan(one.record(), asOf);
        next.put(one.id(), plan);
        CarePlan before = plans.getOrDefault(one.id(), plan);
        tally.add(one.id(), PlanDiff.between(before, plan));
      } catch (PlanRefusedException e) {
        command.complaints.say(one.place() + e.getMessage());
      }
    }
    plans = next;
    command.print(
        isFirst
            ? Phrase.PEOPLE_PLANNED.in(command.language(), tally.compared()) + "\n"
            : diff.text(tally, command.language()));
  }
}
