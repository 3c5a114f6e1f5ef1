package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.rules.pack.RuleProblem;
import id.ilp.rules.pack.RuleText;
import id.ilp.rules.pack.RulesRefusedException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at rule texts before anything is compiled: DRL can run any Java, and some of it already
 * while Drools compiles. Refuses what a rule of this book never needs.
 */
final class DrlGuard {
  private static final Pattern IMPORT = Pattern.compile("^\\s*import\\s+(?:static\\s+)?([\\w.*]+)");
  private static final Pattern ALLOWED_IMPORT =
      Pattern.compile("id\\.ilp\\.(core|rules\\.client)\\.[\\w.*]+|java\\.time\\.[\\w.*]+");
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\b(salience|agenda-group|activation-group|ruleflow-group|no-loop|lock-on-active|timer"
              + "|global|function|query|declare|dialect|eval|update|modify|delete|retract"
              + "|System|Runtime|ProcessBuilder|Thread|Class|ClassLoader|reflect|getClass|forName"
              + "|drools|kcontext|new|throw|while|for|do|synchronized|now)\\b"
              + "|\\bjavax?\\.(?!time\\.)|\\borg\\.|\\bcom\\.|\\bsun\\.");

  private DrlGuard() {}

  /**
   * Every forbidden thing in {@code texts}, and every rule without source or in a wrong package.
   *
   * @param prefix what the paths begin with before the folders of the pack
   */
  static List<String> problems(Map<String, String> texts, String prefix)
      throws RulesRefusedException {
    var problems = ImmutableList.<String>builder();
    texts.forEach((path, text) -> lines(path, text, problems));
    for (RuleText rule : DrlReader.rules(texts)) {
      if (rule.source().isEmpty()) {
        problems.add(
            problem(rule.path(), rule.line(), 1, "rule '" + rule.name() + "' has no @source"));
      }
      String own = rule.path().substring(prefix.isEmpty() ? 0 : prefix.length() + 1);
      String folder = own.substring(0, Math.max(0, own.lastIndexOf('/')));
      if (!RuleBase.folder(rule.packageName()).equals(folder)) {
        problems.add(
            problem(
                rule.path(),
                1,
                1,
                "package " + rule.packageName() + " is not that of folder " + folder));
      }
    }
    return problems.build();
  }

  private static void lines(String path, String text, ImmutableList.Builder<String> problems) {
    String bare = withoutTextAndComments(text);
    List<String> lines = bare.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher imported = IMPORT.matcher(line);
      if (imported.find()) {
        if (!ALLOWED_IMPORT.matcher(imported.group(1)).matches()) {
          problems.add(
              problem(
                  path,
                  i + 1,
                  imported.start(1) + 1,
                  "import of "
                      + imported.group(1)
                      + " is not allowed; a rule speaks to id.ilp.rules.client and id.ilp.core"));
        }
      } else if (!line.strip().startsWith("package ")) {
        Matcher forbidden = FORBIDDEN.matcher(line);
        while (forbidden.find()) {
          problems.add(
              problem(
                  path,
                  i + 1,
                  forbidden.start() + 1,
                  "'" + forbidden.group() + "' is not allowed"));
        }
      }
    }
  }

  private static String problem(String path, int line, int column, String message) {
    return new RuleProblem(path, line, column, message).toString();
  }

  /** The text with literals and comments blanked out, so that every line keeps its place. */
  private static String withoutTextAndComments(String text) {
    var bare = new StringBuilder(text);
    Matcher skipped =
        Pattern.compile(
                "\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'|//[^\\n]*|/\\*.*?\\*/",
                Pattern.DOTALL)
            .matcher(text);
    while (skipped.find()) {
      for (int i = skipped.start(); i < skipped.end(); i++) {
        if (bare.charAt(i) != '\n') {
          bare.setCharAt(i, ' ');
        }
      }
    }
    return bare.toString();
  }
}
