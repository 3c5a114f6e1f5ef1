package id.ilp.cli;

import id.ilp.core.text.Language;
import id.ilp.rules.check.PackProblem;
import java.util.List;

/** What was found in packs, as their author and an editor read it. */
final class CheckText {
  private CheckText() {}

  /** A line for each problem: {@code file:line:column: message}. */
  static String lines(List<PackProblem> problems, Language language) {
    var text = new StringBuilder();
    for (PackProblem one : problems) {
      String place =
          one.path().isEmpty() ? "" : one.path() + ":" + one.line() + ":" + one.column() + ": ";
      String message = one.isWarning() ? Phrase.WARNING.in(language, one.message()) : one.message();
      text.append(Plain.line(place + message)).append('\n');
    }
    return text.toString();
  }

  /** The line that sums up. */
  static String sum(List<String> packs, List<PackProblem> problems, Language language) {
    String names = String.join(" ", packs);
    long warnings = problems.stream().filter(PackProblem::isWarning).count();
    String sum =
        problems.isEmpty()
            ? Phrase.CLEAN.in(language, names)
            : Phrase.CHECKED.in(language, names, problems.size() - warnings, warnings);
    return Plain.line(sum) + "\n";
  }

  /** Whether nothing was found that counts. */
  static boolean isFaultless(List<PackProblem> problems, boolean isStrict) {
    return problems.stream().allMatch(one -> one.isWarning() && !isStrict);
  }
}
