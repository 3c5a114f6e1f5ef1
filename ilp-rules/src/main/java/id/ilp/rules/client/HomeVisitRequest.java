package id.ilp.rules.client;

import id.ilp.core.plan.Visitor;
import id.ilp.core.text.Text;
import id.ilp.rules.internal.RuleInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody should go to the person's home. */
public record HomeVisitRequest(RuleInfo rule, String code, Visitor by, List<Text> about) {
  // Written out, as in RecordDate.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HomeVisitRequest visit
        && rule.equals(visit.rule)
        && code.equals(visit.code)
        && by == visit.by
        && about.equals(visit.about);
  }

  @Override
  public int hashCode() {
    return rule.hashCode() * 31 + code.hashCode();
  }
}
