package id.ilp.rules.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import id.ilp.rules.pack.RulesRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The outlines of the shipped rules, read off their texts when the jar is built. */
final class RuleOutlines {
  /** One outline on a line. */
  static final String INDEX = "META-INF/ilp/rule-outlines.txt";

  private RuleOutlines() {}

  /** The outlines of the rules of {@code texts}, as they stand in the jar. */
  static byte[] write(Map<String, String> texts) throws RulesRefusedException {
    return DrlReader.whens(texts).values().stream()
        .map(rule -> OutlineReader.read(rule).line())
        .collect(joining("\n", "", "\n"))
        .getBytes(UTF_8);
  }

  /** The outlines this loader's jar was built with, by rule. */
  static ImmutableMap<String, RuleOutline> shipped(ClassLoader loader) {
    try (InputStream index = loader.getResourceAsStream(INDEX)) {
      if (index == null) {
        throw new IllegalStateException(INDEX + " is missing: the rules were not compiled");
      }
      var outlines = ImmutableMap.<String, RuleOutline>builder();
      for (String line : new String(index.readAllBytes(), UTF_8).split("\n", -1)) {
        if (!line.isEmpty()) {
          RuleOutline outline = RuleOutline.parse(line);
          outlines.put(outline.rule(), outline);
        }
      }
      return outlines.buildOrThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
