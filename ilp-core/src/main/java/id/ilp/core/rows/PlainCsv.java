package id.ilp.core.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CSV as nearly every file of figures is: lines ended by a line feed, no cell of several lines, and
 * quotes around whole cells. It is read with the searches of {@link String}; in a young JVM they
 * are many times faster than a parser that looks at every character, and hundreds of files stand
 * between the start and the first plan. Anything else is left to the parser, faults above all.
 */
final class PlainCsv {
  private PlainCsv() {}

  /**
   * A line that is neither empty nor a comment.
   *
   * @param number counted from 1
   */
  record Line(long number, List<String> cells) {}

  /** The lines of {@code text}; empty if it is not plain. */
  static Optional<List<Line>> lines(String text) {
    if (text.indexOf('\r') >= 0) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    boolean isQuoted = text.indexOf('"') >= 0;
    long number = 0;
    int start = 0;
    while (start < text.length()) {
      int end = endOf(text, '\n', start, text.length());
      number++;
      if (end > start && text.charAt(start) != '#') {
        List<String> cells = cells(text, start, end, isQuoted);
        if (cells == null) {
          return Optional.empty();
        }
        lines.add(new Line(number, cells));
      }
      start = end + 1;
    }
    return Optional.of(lines);
  }

  private static @Nullable List<String> cells(String text, int start, int end, boolean isQuoted) {
    List<String> cells = new ArrayList<>();
    int from = start;
    while (from <= end) {
      if (isQuoted && from < end && text.charAt(from) == '"') {
        int close = closingQuote(text, from + 1, end);
        if (close == end || (close + 1 < end && text.charAt(close + 1) != ',')) {
          return null;
        }
        cells.add(text.substring(from + 1, close).replace("\"\"", "\""));
        from = close + 2;
      } else {
        int comma = endOf(text, ',', from, end);
        String cell = text.substring(from, comma);
        if (isQuoted && cell.indexOf('"') >= 0) {
          return null;
        }
        cells.add(cell);
        from = comma + 1;
      }
    }
    return cells;
  }

  /** The quote that stands alone; {@code end} if none does. */
  private static int closingQuote(String text, int from, int end) {
    int quote = endOf(text, '"', from, end);
    while (quote + 1 < end && text.charAt(quote + 1) == '"') {
      quote = endOf(text, '"', quote + 2, end);
    }
    return quote;
  }

  private static int endOf(String text, char sign, int from, int end) {
    int found = text.indexOf(sign, from);
    return found < 0 || found > end ? end : found;
  }
}
