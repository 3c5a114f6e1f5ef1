package id.ilp.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** What goes to standard error: one line each, {@code ilp: } before it. */
final class Complaints {
  private final OutputStream err;
  private boolean showsTraces;

  Complaints(OutputStream err) {
    this.err = err;
  }

  /** Whether a fault shows where it came from. */
  void showTraces(boolean showsTraces) {
    this.showsTraces = showsTraces;
  }

  /** Says one thing on one line. */
  void say(String message) {
    write("ilp: " + Plain.line(message) + "\n");
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
