package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.RuleProblem;
import id.ilp.rules.pack.RuleText;
import id.ilp.rules.pack.RulesRefusedException;

/** The rules of a pack as its files say them. */
public final class RuleTexts {
  private RuleTexts() {}

  /**
   * Every rule of {@code pack}, in the order of its files.
   *
   * @throws PackException with every syntax error
   */
  public static ImmutableList<RuleText> of(PackFiles pack) {
    try {
      return ImmutableList.copyOf(DrlReader.rules(pack.rules()));
    } catch (RulesRefusedException e) {
      throw new PackException(e.problems().stream().map(RuleProblem::toString).toList());
    }
  }
}
