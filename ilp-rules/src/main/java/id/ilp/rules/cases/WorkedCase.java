package id.ilp.rules.cases;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.PlanRefusedException;
import id.ilp.rules.cases.CaseResult.Mismatch;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row a clinician can disagree with: a person, a day, and what the plan should say.
 *
 * <p>Read by {@link WorkedCases}.
 */
public final class WorkedCase {
  private final IlpEngine engine;
  private final String folder;
  private final String place;
  private final String title;
  private final HealthRecord record;
  private final LocalDate asOf;
  private final ImmutableList<Expectation> expected;
  private final String source;
  private final Optional<String> why;

  WorkedCase(
      IlpEngine engine,
      String folder,
      String place,
      String title,
      HealthRecord record,
      LocalDate asOf,
      ImmutableList<Expectation> expected,
      String source,
      Optional<String> why) {
    this.engine = engine;
    this.folder = folder;
    this.place = place;
    this.title = title;
    this.record = record;
    this.asOf = asOf;
    this.expected = expected;
    this.source = source;
    this.why = why;
  }

  /** Plans the case. */
  public IlpEngine engine() {
    return engine;
  }

  /** The folder of the rules it is about, such as {@code screening/blood-pressure}. */
  public String folder() {
    return folder;
  }

  /** File and line. */
  public String place() {
    return place;
  }

  /** What it shows, in one line. */
  public String title() {
    return title;
  }

  /** The invented person with the history. */
  public HealthRecord record() {
    return record;
  }

  /** The day of the plan. */
  public LocalDate asOf() {
    return asOf;
  }

  /** What the expectation rests on. */
  public String source() {
    return source;
  }

  /** What a clinician should see in the plan, in words, if the file says so. */
  public Optional<String> why() {
    return why;
  }

  /** Whether it expects that no plan is made. */
  public boolean isRefused() {
    return expected.isEmpty();
  }

  /** Plans the person and compares. */
  public CaseResult run() {
    CarePlan plan;
    try {
      plan = engine.plan(record, asOf);
    } catch (PlanRefusedException e) {
      return new CaseResult(
          this,
          Optional.empty(),
          isRefused()
              ? ImmutableList.of()
              : ImmutableList.of(mismatch("a plan", "refused: " + e.getMessage())),
          ImmutableList.of());
    }
    var mismatches = ImmutableList.<Mismatch>builder();
    if (isRefused()) {
      mismatches.add(mismatch("refused", "a plan"));
    }
    for (Expectation one : expected) {
      one.found()
          .apply(plan)
          .ifPresent(
              found ->
                  mismatches.add(
                      new Mismatch(
                          one.text(), found, one.need().flatMap(plan::need).map(Need::reason))));
    }
    return new CaseResult(this, Optional.of(plan), mismatches.build(), engine.trace(record, asOf));
  }

  /** Whether the plan of another book says what is expected too. */
  public boolean holdsIn(IlpEngine other) {
    try {
      CarePlan plan = other.plan(record, asOf);
      return !isRefused() && expected.stream().allMatch(one -> one.found().apply(plan).isEmpty());
    } catch (PlanRefusedException e) {
      return isRefused();
    }
  }

  private static Mismatch mismatch(String expected, String found) {
    return new Mismatch(expected, found, Optional.empty());
  }
}
