package id.ilp.rules.pack;

import java.util.List;
import java.util.stream.Collectors;

/** Rule texts that cannot be used, with everything that is wrong in them. */
public final class RulesRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<RuleProblem> problems;

  public RulesRefusedException(List<RuleProblem> problems) {
    super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every problem, in the order of the files. */
  public List<RuleProblem> problems() {
    return problems;
  }
}
