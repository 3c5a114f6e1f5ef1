package id.ilp.rules.cases;

import com.google.common.collect.ImmutableList;
import id.ilp.rules.internal.RuleTexts;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.trace.RulePlace;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of the worked cases of a pack.
 *
 * @param results in the order of the cases
 * @param unreached rules of the pack that fired for no case
 */
public record CaseReport(ImmutableList<CaseResult> results, ImmutableList<RulePlace> unreached) {

  static CaseReport of(PackFiles pack, ImmutableList<CaseResult> results) {
    Set<String> reached =
        results.stream()
            .flatMap(result -> result.reached().stream())
            .map(rule -> rule.name())
            .collect(Collectors.toSet());
    return new CaseReport(
        results,
        RuleTexts.of(pack).stream()
            .filter(rule -> !reached.contains(rule.name()))
            .collect(ImmutableList.toImmutableList()));
  }

  /** The cases whose plan does not keep every expectation. */
  public ImmutableList<CaseResult> failures() {
    return results.stream()
        .filter(result -> !result.isPassed())
        .collect(ImmutableList.toImmutableList());
  }
}
