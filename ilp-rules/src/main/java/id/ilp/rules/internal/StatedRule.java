package id.ilp.rules.internal;

import java.util.Optional;
import org.drools.model.Rule;

/**
 * A rule and what it says about itself.
 *
 * @param source what it rests on, as it says
 * @param plain itself, if it joins nothing
 */
record StatedRule(String name, String folder, String source, Optional<PlainRule> plain) {
  static StatedRule of(Rule rule, Optional<PlainRule> plain) {
    return new StatedRule(
        rule.getName(),
        RuleBase.folder(rule.getPackage()),
        Annotations.text(rule.getMetaData().get(Annotations.SOURCE)),
        plain);
  }

  /** A rule the build looked at. */
  static StatedRule shipped(String folder, String source, PlainRule rule) {
    return new StatedRule(rule.name(), folder, source, Optional.of(rule));
  }
}
