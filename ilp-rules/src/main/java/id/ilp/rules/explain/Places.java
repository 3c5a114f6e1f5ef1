package id.ilp.rules.explain;

import com.google.common.collect.ImmutableMap;
import id.ilp.rules.internal.RuleInfo;
import id.ilp.rules.internal.RuleWhen;

/** Where each rule stands: file and line. */
record Places(ImmutableMap<String, RuleWhen> rules) {
  String of(RuleInfo rule) {
    RuleWhen when = rules.get(rule.name());
    return when == null ? rule.folder() : when.place();
  }
}
