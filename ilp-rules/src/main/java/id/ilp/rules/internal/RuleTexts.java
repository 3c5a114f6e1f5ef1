package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.trace.RulePlace;

/** The rules of a pack as its files say them. */
public final class RuleTexts {
  private RuleTexts() {}

  /**
   * Every rule of {@code pack}, in the order of its files.
   *
   * @throws PackException with every syntax error
   */
  public static ImmutableList<RulePlace> of(PackFiles pack) {
    var rules = ImmutableList.<RulePlace>builder();
    DrlReader.read(pack)
        .forEach(
            (path, file) ->
                file.getRules()
                    .forEach(
                        rule -> rules.add(new RulePlace(rule.getName(), path, rule.getLine()))));
    return rules.build();
  }
}
