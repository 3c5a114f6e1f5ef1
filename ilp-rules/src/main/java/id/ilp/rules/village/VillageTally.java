package id.ilp.rules.village;

import id.ilp.core.plan.CarePlan;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.PlanRefusedException;
import java.time.LocalDate;

/**
 * Counts people one after the other, and keeps of them only the ids of those to look for.
 *
 * <pre>{@code
 * var tally = new VillageTally(IlpEngine.national(), LocalDate.of(2026, 11, 21));
 * records.forEach(tally::add);
 * VillageReport report = tally.report();
 * }</pre>
 *
 * <p>A tally is for one thread; several are brought together with {@link VillageReport#merge}. Each
 * person is to be handed in once.
 */
public final class VillageTally {
  /** How many ids a list keeps if nothing else is asked for. */
  public static final int USUAL_IDS = 200;

  private final IlpEngine engine;
  private final LocalDate asOf;
  private final int mostIds;
  private final FiguresByVillage villages;

  /** A tally of the people on {@code asOf}, keeping the usual number of ids. */
  public VillageTally(IlpEngine engine, LocalDate asOf) {
    this(engine, asOf, USUAL_IDS);
  }

  /**
   * A tally of the people on {@code asOf}.
   *
   * @param mostIds how many ids to keep of each list of people to look for, 0 or more
   */
  public VillageTally(IlpEngine engine, LocalDate asOf, int mostIds) {
    if (mostIds < 0) {
      throw new IllegalArgumentException("mostIds " + mostIds + " is below 0");
    }
    this.engine = engine;
    this.asOf = asOf;
    this.mostIds = mostIds;
    this.villages = new FiguresByVillage(engine.pack().village(), mostIds);
  }

  /**
   * Counts somebody.
   *
   * @throws PlanRefusedException as {@link IlpEngine#plan}; nothing is counted then
   */
  public void add(HealthRecord record) {
    add(record, engine.plan(record, asOf));
  }

  /**
   * Counts somebody whose plan is made already.
   *
   * @throws IllegalArgumentException if it is the plan of somebody else or of another day
   */
  public void add(HealthRecord record, CarePlan plan) {
    String id = record.person().id();
    if (!plan.person().equals(id) || !plan.asOf().equals(asOf)) {
      throw new IllegalArgumentException(
          "plan of " + plan.person() + " on " + plan.asOf() + ", expected " + id + " on " + asOf);
    }
    var person = new PersonCount(engine, record, plan);
    person.into(villages.of(record.person().village().orElse(VillageReport.UNKNOWN)));
  }

  /** What was counted so far. */
  public VillageReport report() {
    return new VillageReport(
        asOf,
        engine.edition(),
        engine.pack().version(),
        engine.pack().village(),
        mostIds,
        villages.figures());
  }
}
