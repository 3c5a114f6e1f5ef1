package id.ilp.rules.internal;

import id.ilp.rules.pack.RuleProblem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a file, and where in it something stands.
 *
 * @param path how messages call the file
 */
record SourceText(String path, String whole) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}_$@][\\p{L}\\p{N}_$-]*");

  /** A problem at {@code offset}. */
  RuleProblem problem(int offset, String message) {
    return new RuleProblem(path, line(offset), column(offset), message);
  }

  /** The line of an offset, from 1. */
  int line(int offset) {
    return 1 + (int) whole.substring(0, bounded(offset)).chars().filter(c -> c == '\n').count();
  }

  /** The column of an offset, from 1. */
  int column(int offset) {
    return bounded(offset) - whole.lastIndexOf('\n', bounded(offset) - 1);
  }

  private int bounded(int offset) {
    return Math.max(0, Math.min(offset, whole.length()));
  }

  /** The offset of a line and column, both from 1, counted from {@code start}. */
  int offset(int start, int line, int column) {
    int begin = start;
    for (int i = 1; i < line; i++) {
      begin = whole.indexOf('\n', begin) + 1;
    }
    return begin + column - 1;
  }

  /** Where {@code word} stands at or after {@code from}; {@code from} if it does not. */
  int find(String word, int from) {
    int found = whole.indexOf(word, from);
    return found < 0 ? from : found;
  }

  /** The word at {@code offset}. */
  String wordAt(int offset) {
    Matcher word = WORD.matcher(whole);
    return word.find(bounded(offset)) ? word.group() : "";
  }

  /** Where the consequence begins whose {@code then} stands on {@code line}. */
  int consequence(int line, String consequence) {
    int begin = offset(0, line, 1);
    String first = consequence.lines().findFirst().orElse("");
    return find(first, whole.indexOf("then", begin) + "then".length());
  }
}
