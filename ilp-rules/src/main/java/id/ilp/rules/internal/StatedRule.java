package id.ilp.rules.internal;

import id.ilp.rules.pack.CitationParser;
import java.util.Optional;
import org.drools.model.Rule;

/**
 * A rule and what it says about itself.
 *
 * @param source what it rests on, as it says
 * @param isProven whether the build has made sure of the source
 * @param plain itself, if it joins nothing
 */
record StatedRule(
    String name, String folder, String source, boolean isProven, Optional<PlainRule> plain) {
  static StatedRule of(Rule rule, Optional<PlainRule> plain) {
    return new StatedRule(
        rule.getName(),
        RuleBase.folder(rule.getPackage()),
        Annotations.text(rule.getMetaData().get(Annotations.SOURCE)),
        false,
        plain);
  }

  /** A rule the build looked at. */
  static StatedRule shipped(String folder, String source, PlainRule rule) {
    return new StatedRule(rule.name(), folder, source, true, Optional.of(rule));
  }

  /**
   * What is known of it.
   *
   * @throws IllegalArgumentException if its source is missing or unknown
   */
  RuleInfo info(CitationParser citations) {
    return isProven
        ? RuleInfo.of(name, folder, () -> citations.parse(source))
        : RuleInfo.of(name, folder, citations.parse(source));
  }
}
