package id.ilp.cli;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Help.Ansi;

/** Lines of at most 80 columns, wrapped between words; later lines of an item hang under it. */
final class TextPage {
  static final int WIDTH = 80;

  /** Where the right side of a row begins. */
  private static final int COLUMN = 44;

  /** A blank at which no line ends. */
  static final String TOGETHER = "\u00a0";

  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  private final StringBuilder text = new StringBuilder(2048);
  private final boolean isColoured;

  TextPage(boolean isColoured) {
    this.isColoured = isColoured;
  }

  /** A line of {@code mark} across the page. */
  void rule(char mark) {
    text.append(String.valueOf(mark).repeat(WIDTH)).append('\n');
  }

  void blank() {
    text.append('\n');
  }

  /** A heading with its items, after a blank line; nothing where there is no item. */
  <T> void section(String title, List<T> items, Consumer<T> item) {
    if (!items.isEmpty()) {
      blank();
      heading(title);
      items.forEach(item);
    }
  }

  /** A heading; bold where there is colour. */
  void heading(String words) {
    write("", "", words, "bold");
  }

  /** An item of a list. */
  void item(String words) {
    write("- ", "  ", words, "");
  }

  /** What belongs to the item above. */
  void detail(String words) {
    write("  ", "  ", words, "faint");
  }

  /** An item of a table: what stands on the left, and where it belongs on the right. */
  void row(String left, String right) {
    String item = "- " + Plain.line(left);
    if (item.length() < COLUMN) {
      write(item + " ".repeat(COLUMN - item.length()), " ".repeat(COLUMN), right, "");
    } else {
      item(left);
      write(" ".repeat(COLUMN), " ".repeat(COLUMN), right, "");
    }
  }

  /** A line nobody may miss. */
  void alarm(String words) {
    write("!! ", "   ", words, "bold,red");
  }

  /** What belongs to the line nobody may miss. */
  void alarmDetail(String words) {
    write("   ", "   ", words, "red");
  }

  private void write(String first, String hang, String words, String style) {
    var line = new StringBuilder(first);
    boolean isBegun = false;
    for (String word : WORDS.split(Plain.line(words))) {
      String rest = word;
      if (isBegun && line.length() + 1 + rest.length() > WIDTH) {
        end(line, style);
        line = new StringBuilder(hang);
        isBegun = false;
      }
      while (line.length() + rest.length() > WIDTH) {
        int room = WIDTH - line.length() - (isBegun ? 1 : 0);
        line.append(isBegun ? " " : "").append(rest, 0, room);
        rest = rest.substring(room);
        end(line, style);
        line = new StringBuilder(hang);
        isBegun = false;
      }
      line.append(isBegun ? " " : "").append(rest);
      isBegun = true;
    }
    end(line, style);
  }

  private void end(StringBuilder words, String style) {
    String line = words.toString().replace(TOGETHER, " ");
    if (isColoured && !style.isEmpty()) {
      var codes = Ansi.Style.parse(style);
      text.append(Ansi.Style.on(codes)).append(line).append(Ansi.Style.off(codes)).append('\n');
    } else {
      text.append(line).append('\n');
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
