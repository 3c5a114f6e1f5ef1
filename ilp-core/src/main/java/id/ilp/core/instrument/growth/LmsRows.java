package id.ilp.core.instrument.growth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The rows of one table for one sex, read from a resource that explains its own layout.
 *
 * <p>The figures stay scaled integers, so that each comes out as the very number WHO prints.
 */
final class LmsRows {

  private static final double L_AND_M_SCALE = 10_000;
  private static final double S_SCALE = 100_000;
  private static final int FIGURES = 3;

  private final int first;
  private final int[] figures;

  private LmsRows(int first, int[] figures) {
    this.first = first;
    this.figures = figures;
  }

  /** Reads a resource of this package, which must hold exactly the keys from first to last. */
  static LmsRows load(String resource, int first, int last) {
    try (InputStream in = LmsRows.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("growth table %s is missing".formatted(resource));
      }
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return parse(resource, text, first, last);
    } catch (IOException e) {
      throw new UncheckedIOException("growth table %s cannot be read".formatted(resource), e);
    }
  }

  /** Reads the text of a resource. */
  static LmsRows parse(String resource, String text, int first, int last) {
    int[] figures = new Reader(resource, text, first, last).read();
    return new LmsRows(first, figures);
  }

  /** The row of a key. */
  Lms at(int key) {
    int i = (key - first) * FIGURES;
    return new Lms(
        figures[i] / L_AND_M_SCALE, figures[i + 1] / L_AND_M_SCALE, figures[i + 2] / S_SCALE);
  }

  /** Walks the text once, by hand: splitting it would cost most of a cold start. */
  private static final class Reader {
    private final String resource;
    private final String text;
    private final int first;
    private final int[] figures;
    private int filled;
    private int at;
    private int line;

    Reader(String resource, String text, int first, int last) {
      this.resource = resource;
      this.text = text;
      this.first = first;
      this.figures = new int[(last - first + 1) * FIGURES];
    }

    int[] read() {
      while (at < text.length()) {
        line++;
        if (text.charAt(at) == '#') {
          skipLine();
        } else {
          readRow();
        }
      }
      if (filled < figures.length) {
        throw fault("ends before key %d".formatted(nextKey()));
      }
      return figures;
    }

    private void readRow() {
      int key = number();
      if (key != nextKey()) {
        throw fault("has key %d where %d is next".formatted(key, nextKey()));
      }
      for (boolean isFirst = true; isFirst || !isAtEndOfLine(); isFirst = false) {
        if (filled == figures.length) {
          throw fault("goes on after key %d".formatted(nextKey() - 1));
        }
        for (int i = 0; i < FIGURES; i++) {
          int before = isFirst ? 0 : figures[filled - FIGURES];
          figures[filled++] = before + number();
        }
      }
      at++;
    }

    /** The number at the cursor, which moves to the blank or line end behind it. */
    private int number() {
      if (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      int start = at;
      while (at < text.length() && text.charAt(at) > ' ') {
        at++;
      }
      try {
        return Integer.parseInt(text, start, at, 10);
      } catch (NumberFormatException e) {
        throw fault("'%s' is not a whole number".formatted(text.substring(start, at)));
      }
    }

    private boolean isAtEndOfLine() {
      return at >= text.length() || text.charAt(at) == '\n';
    }

    private void skipLine() {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end + 1;
    }

    private int nextKey() {
      return first + filled / FIGURES;
    }

    private IllegalStateException fault(String what) {
      return new IllegalStateException("%s:%d: %s".formatted(resource, line, what));
    }
  }
}
