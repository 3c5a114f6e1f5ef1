package id.ilp.rules.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.ilp.rules.pack.RuleProblem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Finds the line a fault stands on.
 *
 * <p>Drools knows the line only for syntax. For everything else this looks for the rule the fault
 * belongs to, and in it for the first line that contains a word of the message.
 */
final class RuleLocator {
  /** The order problems are listed in. */
  static final Comparator<RuleProblem> ORDER =
      Comparator.comparing(RuleProblem::path)
          .thenComparingInt(RuleProblem::line)
          .thenComparing(RuleProblem::message);

  private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]+");
  private static final Pattern IN_CONSEQUENCE = Pattern.compile("\\(line (\\d+),col (\\d+)\\)");
  private static final Pattern GENERATED_RULE =
      Pattern.compile("D\\.rule\\(\"[^\"]*\",\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\)");
  private static final Set<String> NOISE =
      Set.of(
          "The",
          "method",
          "type",
          "for",
          "the",
          "in",
          "is",
          "not",
          "be",
          "to",
          "or",
          "a",
          "of",
          "and",
          "rule",
          "when",
          "then",
          "end",
          "field",
          "variable",
          "expression",
          "value",
          "name");

  private final Map<String, List<String>> lines = new HashMap<>();
  private final List<RuleDescr> rules;

  RuleLocator(Map<String, String> texts, Map<String, PackageDescr> parsed) {
    texts.forEach((path, text) -> lines.put(path, text.lines().toList()));
    rules = parsed.values().stream().flatMap(file -> file.getRules().stream()).toList();
  }

  /** A fault of one rule. */
  RuleProblem inRule(RuleDescr rule, String message) {
    String path = rule.getResource().getSourcePath();
    String text = firstLine(message);
    Matcher place = IN_CONSEQUENCE.matcher(message);
    if (message.startsWith("Unable to parse consequence") && place.find()) {
      int line = rule.getConsequenceLine() + Integer.parseInt(place.group(1)) - 1;
      return new RuleProblem(path, line, Integer.parseInt(place.group(2)), text);
    }
    return search(path, rule, text).orElse(new RuleProblem(path, rule.getLine(), 1, text));
  }

  /** A fault of a package that none of its rules has alone, such as a name given twice. */
  RuleProblem inPackage(PackageDescr rulePackage, String message) {
    RuleProblem last = new RuleProblem(rulePackage.getNamespace(), 0, 0, firstLine(message));
    for (RuleDescr rule : rulePackage.getRules()) {
      if (message.contains(rule.getName())) {
        String path = rule.getResource().getSourcePath();
        last = new RuleProblem(path, rule.getLine(), 1, firstLine(message));
      }
    }
    return last;
  }

  /** A fault the Java compiler found in a class made from a rule. */
  RuleProblem inJava(String javaPath, Map<String, byte[]> sources, String message) {
    String className = javaPath.substring(javaPath.lastIndexOf('/') + 1).replace(".java", "");
    for (byte[] source : sources.values()) {
      String java = new String(source, UTF_8);
      Matcher name = GENERATED_RULE.matcher(java);
      if (java.contains(className) && name.find()) {
        for (RuleDescr rule : rules) {
          if (rule.getName().equals(unescape(name.group(1)))) {
            return inRule(rule, message);
          }
        }
      }
    }
    return new RuleProblem(javaPath, 0, 0, message);
  }

  /** The first line of the rule that contains a word of the message. */
  private Optional<RuleProblem> search(String path, RuleDescr rule, String message) {
    List<String> text = lines.getOrDefault(path, List.of());
    int end = Math.min(text.size(), rule.getEndLine());
    Matcher words = WORD.matcher(message);
    while (words.find()) {
      if (NOISE.contains(words.group())) {
        continue;
      }
      Pattern word =
          Pattern.compile(
              "(?<![\\p{L}\\p{N}_$])" + Pattern.quote(words.group()) + "(?![\\p{L}\\p{N}_$])");
      for (int line = rule.getLine() + 1; line <= end; line++) {
        Matcher place = word.matcher(text.get(line - 1));
        if (!text.get(line - 1).strip().startsWith("@") && place.find()) {
          return Optional.of(new RuleProblem(path, line, place.start() + 1, message));
        }
      }
    }
    return Optional.empty();
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message).strip();
  }

  private static String unescape(String javaText) {
    return javaText.replace("\\\"", "\"").replace("\\\\", "\\");
  }
}
