package id.ilp.cli;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;

/**
 * How much room words take in a sans-serif face. A picture cannot ask which face its reader has, so
 * the guess is on the wide side.
 */
final class Lettering {
  private static final String NARROW = "iljtfrI.,:;'|()[]-/ ";
  private static final String WIDE = "mwMWOQGD–%";

  private Lettering() {}

  /** The width of {@code text} set in {@code size}, in the units of {@code size}. */
  static double width(String text, double size) {
    double ems = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (NARROW.indexOf(letter) >= 0) {
        ems += 0.36;
      } else if (WIDE.indexOf(letter) >= 0) {
        ems += 0.88;
      } else {
        ems += Character.isUpperCase(letter) ? 0.70 : 0.58;
      }
    }
    return ems * size;
  }

  /** {@code text} in lines no wider than {@code room}, broken between words. */
  static List<String> lines(String text, double size, double room) {
    var lines = new ArrayList<String>();
    String line = "";
    for (String word : Splitter.on(' ').omitEmptyStrings().split(text)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, size) > room) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }
}
