package id.ilp.rules.check;

import id.ilp.rules.pack.RuleProblem;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing found in a pack.
 *
 * @param path the file, as messages call it; empty if it is in none
 * @param line from 1; 0 if it is not known
 * @param column from 1; 0 if it is not known
 */
public record PackProblem(Severity severity, String path, int line, int column, String message) {

  /** How sure it is that something is wrong. */
  public enum Severity {
    /** Something is wrong. */
    ERROR,
    /** It may be meant so, but seldom is. */
    WARNING
  }

  /** By file and place. */
  static final Comparator<PackProblem> ORDER =
      Comparator.comparing(PackProblem::path)
          .thenComparingInt(PackProblem::line)
          .thenComparingInt(PackProblem::column)
          .thenComparing(PackProblem::message);

  private static final Pattern PLACED = Pattern.compile("(?s)(.+?):(\\d{1,9}):(\\d{1,9}): (.*)");

  /** An error that is already written as {@code file:line:column: message}. */
  static PackProblem parse(String text) {
    Matcher placed = PLACED.matcher(text);
    return placed.matches()
        ? new PackProblem(
            Severity.ERROR,
            placed.group(1),
            Integer.parseInt(placed.group(2)),
            Integer.parseInt(placed.group(3)),
            placed.group(4))
        : new PackProblem(Severity.ERROR, "", 0, 0, text);
  }

  static PackProblem error(RuleProblem problem) {
    return new PackProblem(
        Severity.ERROR, problem.path(), problem.line(), problem.column(), problem.message());
  }

  static PackProblem warning(RuleProblem problem) {
    return new PackProblem(
        Severity.WARNING, problem.path(), problem.line(), problem.column(), problem.message());
  }

  /** Whether it may be meant so. */
  public boolean isWarning() {
    return severity == Severity.WARNING;
  }

  /** {@code file:line:column: message}, a warning with {@code warning: } before the message. */
  @Override
  public String toString() {
    String place = path.isEmpty() ? "" : path + ":" + line + ":" + column + ": ";
    return place + (isWarning() ? "warning: " : "") + message;
  }
}
