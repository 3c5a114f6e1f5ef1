package id.ilp.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Records counted on the terminal while a long run lasts; a short run shows nothing. */
final class Progress implements AutoCloseable {
  private static final long QUIET_NANOS = 2_000_000_000L;
  private static final int WIDTH = 79;

  private final boolean isShown;
  private final PrintStream err;
  private final long begun = System.nanoTime();
  private long done;
  private @Nullable ProgressBar bar;

  Progress(OutputStream err, boolean isShown) {
    this.isShown = isShown;
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  /** Counts one record. */
  void step() {
    done++;
    if (bar != null) {
      bar.step();
    } else if (isShown && System.nanoTime() - begun > QUIET_NANOS) {
      bar = begin();
      bar.stepTo(done);
    }
  }

  /** Makes room for a line of another kind. */
  void giveWay() {
    if (bar != null) {
      err.print("\r\u001b[K");
    }
  }

  private ProgressBar begin() {
    return new ProgressBarBuilder()
        .setTaskName("ilp plan")
        .setUnit(" records", 1)
        .setInitialMax(-1)
        .setStyle(ProgressBarStyle.ASCII)
        .showSpeed()
        .hideEta()
        .clearDisplayOnFinish()
        .setUpdateIntervalMillis(500)
        .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
        .build();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
