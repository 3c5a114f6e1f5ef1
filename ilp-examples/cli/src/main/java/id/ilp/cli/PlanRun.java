package id.ilp.cli;

import id.ilp.core.json.RecordException;
import id.ilp.core.json.RecordSource;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.PlanRefusedException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From files to plans: reads records one after the other, plans them, and writes in the order of
 * the input whatever the number of threads. Of a record nothing is kept but its person's id.
 */
final class PlanRun {
  /** Records read ahead of the one that is written, for each thread. */
  private static final int LOOK_AHEAD = 8;

  /** What a broken line says of itself may be a name; its place is enough. */
  private static final Pattern QUOTED_TOKEN = Pattern.compile("(?i)(unrecognized token) '.*?'");

  /** How many records there were. */
  record Counts(long planned, long refused) {
    long all() {
      return planned + refused;
    }
  }

  /** What became of one record: a plan in words, or a complaint. */
  private record Outcome(String plan, String complaint, Optional<RuntimeException> fault) {
    static Outcome planned(String plan) {
      return new Outcome(plan, "", Optional.empty());
    }

    static Outcome refused(String complaint) {
      return new Outcome("", complaint, Optional.empty());
    }
  }

  /** The output is gone or full. */
  private static final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    OutputException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  private final IlpEngine engine;
  private final LocalDate asOf;
  private final PlanPrinter printer;
  private final int threads;
  private final Complaints complaints;
  private final Progress progress;
  private final PeopleSeen seen = new PeopleSeen();
  private final Deque<Future<Outcome>> ahead = new ArrayDeque<>();
  private long planned;
  private long refused;
  private boolean hasFault;

  PlanRun(
      IlpEngine engine,
      LocalDate asOf,
      PlanPrinter printer,
      int threads,
      Complaints complaints,
      Progress progress) {
    this.engine = engine;
    this.asOf = asOf;
    this.printer = printer;
    this.threads = threads;
    this.complaints = complaints;
    this.progress = progress;
  }

  /** Plans every record of {@code files}; gives the exit status. */
  int over(List<RecordFile> files, OutputStream stream, Function<Counts, String> footer) {
    var out = new BufferedOutputStream(stream, 1 << 16);
    ExecutorService pool = threads == 1 ? null : Executors.newFixedThreadPool(threads);
    try {
      for (RecordFile file : files) {
        plan(file, out, pool);
      }
      while (!ahead.isEmpty()) {
        writeNext(out);
      }
      print(footer.apply(new Counts(planned, refused)), out);
      flush(out);
    } catch (OutputException e) {
      if (!isClosedByReader(e)) {
        complaints.say("the output cannot be written: " + e.getMessage());
        return ExitStatus.FAULT;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      hasFault = true;
    } finally {
      if (pool != null) {
        pool.shutdownNow();
      }
    }
    return hasFault ? ExitStatus.FAULT : refused > 0 ? ExitStatus.SOME_REFUSED : ExitStatus.PLANNED;
  }

  private void plan(RecordFile file, OutputStream out, @Nullable ExecutorService pool)
      throws OutputException, InterruptedException {
    try (var source = new RecordSource(file.opener().open())) {
      for (var entry = source.next(); entry.isPresent(); entry = source.next()) {
        take(file.name(), entry.get(), pool, out);
      }
    } catch (OutputException e) {
      throw e;
    } catch (IOException e) {
      var outcome = Outcome.refused(file.name() + ": cannot be read: " + reason(e));
      settle(java.util.concurrent.CompletableFuture.completedFuture(outcome), out);
    }
  }

  private void take(
      String file, RecordSource.Entry entry, @Nullable ExecutorService pool, OutputStream out)
      throws OutputException, InterruptedException {
    if (entry.record().isEmpty()) {
      var outcome = Outcome.refused(entry.error().map(e -> words(file, e)).orElse(file));
      settle(java.util.concurrent.CompletableFuture.completedFuture(outcome), out);
      return;
    }
    HealthRecord record = entry.record().get();
    String place = file + ":" + entry.line() + ": person " + record.person().id() + ": ";
    Optional<String> before = seen.add(record.person().id(), file, entry.line());
    if (before.isPresent()) {
      var outcome =
          Outcome.refused(
              place + "stands twice, first at " + before.get() + "; this one is not planned");
      settle(java.util.concurrent.CompletableFuture.completedFuture(outcome), out);
    } else if (pool == null) {
      var outcome = outcome(place, record);
      settle(java.util.concurrent.CompletableFuture.completedFuture(outcome), out);
    } else {
      settle(pool.submit(() -> outcome(place, record)), out);
    }
  }

  private void settle(Future<Outcome> outcome, OutputStream out)
      throws OutputException, InterruptedException {
    ahead.add(outcome);
    int most = threads == 1 ? 0 : threads * LOOK_AHEAD;
    while (ahead.size() > most) {
      writeNext(out);
    }
  }

  private Outcome outcome(String place, HealthRecord record) {
    try {
      return Outcome.planned(printer.write(record, engine.plan(record, asOf)));
    } catch (PlanRefusedException e) {
      return Outcome.refused(place + e.getMessage());
    } catch (RuntimeException e) {
      return new Outcome("", place, Optional.of(e));
    }
  }

  private void writeNext(OutputStream out) throws OutputException, InterruptedException {
    Outcome outcome;
    try {
      outcome = ahead.remove().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    if (outcome.complaint().isEmpty()) {
      planned++;
      print(outcome.plan(), out);
    } else {
      refused++;
      flush(out);
      progress.giveWay();
      if (outcome.fault().isPresent()) {
        hasFault = true;
        complaints.fault(outcome.complaint(), outcome.fault().get());
      } else {
        complaints.say(outcome.complaint());
      }
    }
    progress.step();
  }

  /** What is wrong with a record that cannot be read, and where. */
  static String words(String file, RecordException e) {
    String person = e.personId().isEmpty() ? "" : "person " + e.personId() + ": ";
    String problem = QUOTED_TOKEN.matcher(e.problem()).replaceAll("$1");
    return String.format(
        Locale.ROOT, "%s:%d:%d: %s%s", file, e.line(), e.column(), person, problem);
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static void print(String text, OutputStream out) throws OutputException {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  private static void flush(OutputStream out) throws OutputException {
    try {
      out.flush();
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  /** {@code ilp plan … | head}: whoever read has had enough, which is no fault. */
  static boolean isClosedByReader(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe")
        || message.contains("pipe closed")
        || message.contains("pipe is being closed");
  }
}
