package id.ilp.cli;

import java.util.regex.Pattern;

/** Text from files, made safe for a terminal. */
final class Plain {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

  private Plain() {}

  /** {@code text} on one line, without control characters or such as turn the reading direction. */
  static String line(String text) {
    return UNSEEN.matcher(text).replaceAll("?");
  }
}
