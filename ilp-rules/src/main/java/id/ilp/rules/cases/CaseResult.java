package id.ilp.rules.cases;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.text.Text;
import id.ilp.rules.trace.RuleName;
import java.util.Optional;

/**
 * What became of a worked case.
 *
 * @param plan empty if the engine refused to make one
 * @param mismatches in the order of the expectations; none if the case passed
 * @param reached the rules that fired for it
 */
public record CaseResult(
    WorkedCase workedCase,
    Optional<CarePlan> plan,
    ImmutableList<Mismatch> mismatches,
    ImmutableList<RuleName> reached) {

  /**
   * One expectation the plan does not keep.
   *
   * @param expected as the case says it
   * @param found what the plan says instead, in the same words
   * @param reason why the need it is about stands where it stands, if it is about a need
   */
  public record Mismatch(String expected, String found, Optional<Text> reason) {
    /** {@code expected … found …}. */
    @Override
    public String toString() {
      return "expected " + expected + " found " + found;
    }
  }

  /** Whether the plan keeps every expectation. */
  public boolean isPassed() {
    return mismatches.isEmpty();
  }
}
