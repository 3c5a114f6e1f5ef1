package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * The conditions of a rule as its author wrote them.
 *
 * @param path the file, as messages call it
 * @param line the line of the word {@code rule}
 * @param patterns the facts it asks for, in the order written
 * @param isPlain whether {@code patterns} is all there is: facts and questions about them
 * @param imports full class names by simple name
 * @param consequence the text after {@code then}
 */
public record RuleWhen(
    String name,
    String path,
    int line,
    ImmutableList<Fact> patterns,
    boolean isPlain,
    ImmutableMap<String, String> imports,
    String consequence) {

  /**
   * A fact a rule asks for.
   *
   * @param type simple name, such as {@code Client}
   * @param binding its name in the rule, such as {@code $c}
   * @param constraints the questions about it, in the order written, each on one line
   */
  public record Fact(String type, Optional<String> binding, ImmutableList<String> constraints) {}

  /** File and line. */
  public String place() {
    return path + ":" + line;
  }
}
