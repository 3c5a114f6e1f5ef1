package id.ilp.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What goes to standard error: one line each, {@code ilp: } before it. */
final class Complaints {
  /**
   * The number of an Indonesian identity card has 16 digits. Those of a folder in the path of a
   * file are none, and whoever mends the file must find it.
   */
  private static final Pattern NIK =
      Pattern.compile(
          "(?<![0-9])(?=[0-9]{16}(?![0-9]))"
              + "(?:(?<!(?:^|\\s)['\"]?(?:/|[A-Za-z]:\\\\)\\S{0,400})|(?![0-9]{16}\\S*[/\\\\]))"
              + "[0-9]{16}");

  private final OutputStream err;
  private boolean showsTraces;

  Complaints(OutputStream err) {
    this.err = err;
  }

  /** Whether a fault shows where it came from. */
  void showTraces(boolean showsTraces) {
    this.showsTraces = showsTraces;
  }

  /** Says one thing on one line; what may be a NIK, used as an id perhaps, is not said. */
  void say(String message) {
    write("ilp: " + NIK.matcher(Plain.line(message)).replaceAll("(NIK)") + "\n");
  }

  /**
   * Says that something went wrong that should not. Its message may quote the record, so it is
   * shown with {@code --debug} only.
   *
   * @param place where it happened, with a colon and a blank behind it; may be empty
   */
  void fault(String place, Throwable fault) {
    String hint = showsTraces ? "" : "; --debug shows more";
    say(place + "unexpected fault, " + fault.getClass().getSimpleName() + hint);
    if (showsTraces) {
      var trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      write(trace.toString());
    }
  }

  private void write(String text) {
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      // Nobody listens, and there is nowhere else to say it.
    }
  }
}
