package id.ilp.rules;

import id.ilp.core.plan.CarePlan;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.pack.PackException;
import java.io.IOException;
import java.time.LocalDate;

/**
 * An engine whose packs may change while it works: {@link #reload} puts a new {@link IlpEngine} in
 * the place of the old one. Plans in the making end on the book they began with, and none waits.
 * May be shared by threads.
 */
public final class ReloadableEngine {
  private volatile IlpEngine engine;

  private ReloadableEngine(IlpEngine engine) {
    this.engine = engine;
  }

  /** Begins with {@code engine}. */
  public static ReloadableEngine of(IlpEngine engine) {
    return new ReloadableEngine(engine);
  }

  /** The newest engine; who wants several answers of one book asks it for all of them. */
  public IlpEngine current() {
    return engine;
  }

  /** A plan by the newest engine; see {@link IlpEngine#plan}. */
  public CarePlan plan(HealthRecord record, LocalDate asOf) {
    return engine.plan(record, asOf);
  }

  /**
   * Reads the packs again and plans with them from now on; gives the new engine. If this fails, the
   * old one stays.
   *
   * @throws IOException if a directory cannot be read
   * @throws PackException with every problem of every pack
   */
  public synchronized IlpEngine reload() throws IOException {
    IlpEngine next = engine.reload();
    engine = next;
    return next;
  }
}
