package id.ilp.rules.check;

import com.google.common.collect.ImmutableMap;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.PlanRefusedException;
import id.ilp.rules.internal.Conclusions;
import id.ilp.rules.internal.Planner;
import id.ilp.rules.internal.RuleWhen;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.RuleProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans people one after the other and watches what the rules of some packs do. */
final class CheckRun {
  /** A book that fails for so many has said enough. */
  private static final int MOST_FAULTS = 50;

  private final Planner planner;
  private final ImmutableMap<String, RuleWhen> rules;
  private final Set<String> own;
  private final Set<String> reached = new HashSet<>();
  private final PlanFaults faults;
  private final AnswerCheck answers;
  private int people;
  private int failed;

  /** Watches the rules of {@code packs}. */
  CheckRun(Planner planner, List<PackFiles> packs) {
    this.planner = planner;
    this.rules = planner.ruleTexts();
    Set<String> files = new HashSet<>();
    packs.forEach(pack -> files.addAll(pack.rules().keySet()));
    this.own =
        rules.values().stream()
            .filter(rule -> files.contains(rule.path()))
            .map(RuleWhen::name)
            .collect(Collectors.toSet());
    this.faults = new PlanFaults(planner.pack(), rules);
    this.answers = new AnswerCheck(rules, own);
  }

  /** Plans one person; a date the book has no plan for is passed over. */
  void look(HealthRecord record, LocalDate asOf) {
    if (failed >= MOST_FAULTS) {
      return;
    }
    Planner.Trial trial;
    try {
      trial = planner.attempt(record, asOf);
    } catch (PlanRefusedException e) {
      return; // a case may expect it
    }
    people++;
    failed += trial.fault().isPresent() ? 1 : 0;
    Conclusions conclusions = trial.client().conclusions();
    conclusions.fired().forEach(rule -> reached.add(rule.name()));
    String who = who(record, asOf);
    faults.look(trial, who);
    answers.look(conclusions, who);
  }

  /** In the notation of worked cases, so that one is soon written. */
  private static String who(HealthRecord record, LocalDate asOf) {
    String sex = record.person().sex().map(one -> one.name().substring(0, 1)).orElse("?");
    return sex + " " + record.person().birthDate() + " on " + asOf;
  }

  /** Everything seen. */
  List<PackProblem> problems() {
    List<PackProblem> problems = new ArrayList<>(faults.problems());
    problems.addAll(answers.problems());
    if (failed >= MOST_FAULTS) {
      return problems; // not everybody was looked at
    }
    for (String name : own) {
      RuleWhen rule = rules.get(name);
      if (rule != null && !reached.contains(name)) {
        problems.add(
            PackProblem.warning(
                new RuleProblem(
                    rule.path(),
                    rule.line(),
                    1,
                    "rule '"
                        + name
                        + "' can never hold, as far as "
                        + people
                        + " people show: no case reaches it either")));
      }
    }
    return problems;
  }
}
