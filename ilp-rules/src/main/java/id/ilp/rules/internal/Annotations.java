package id.ilp.rules.internal;

import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Reads the text of a rule annotation, which Drools hands back with its quotes. */
final class Annotations {
  /** The annotation that names the legal source of a rule. */
  static final String SOURCE = "source";

  private Annotations() {}

  /** The source a rule cites; empty if it cites none. */
  static String source(RuleDescr rule) {
    var source = rule.getAnnotation(SOURCE);
    return source == null ? "" : text(source.getSingleValue());
  }

  static String text(@Nullable Object value) {
    String text = value == null ? "" : value.toString().strip();
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
