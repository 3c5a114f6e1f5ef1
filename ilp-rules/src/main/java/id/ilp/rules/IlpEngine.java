package id.ilp.rules;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.explain.Explainer;
import id.ilp.rules.explain.Explanation;
import id.ilp.rules.explain.UnknownNeedException;
import id.ilp.rules.internal.Planner;
import id.ilp.rules.internal.RuleInfo;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.trace.RuleName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The rule book at work: a health record and a day in, a care plan out.
 *
 * <pre>{@code
 * CarePlan plan = IlpEngine.national().plan(record, LocalDate.of(2026, 11, 21));
 * }</pre>
 *
 * <p>An engine is made once and shared by threads. The same record and day give the same plan.
 */
public final class IlpEngine {
  private static final Supplier<IlpEngine> NATIONAL = Suppliers.memoize(() -> builder().build());

  private final RulePack pack;
  private final Planner planner;
  private final Explainer explainer;

  private IlpEngine(Planner planner) {
    this.explainer = new Explainer(planner);
    this.pack = planner.pack();
    this.planner = planner;
  }

  /** The shipped national rule book; made at the first call. */
  public static IlpEngine national() {
    return NATIONAL.get();
  }

  /** An engine with packs laid over the shipped rule book. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What primary care owes the person of {@code record} on {@code asOf}.
   *
   * @throws PlanRefusedException if the date is before {@link #firstDay}, or before the birth
   */
  public CarePlan plan(HealthRecord record, LocalDate asOf) {
    return planner.plan(record, asOf).plan();
  }

  /**
   * Why the need called {@code code} of the person has its status on {@code asOf}; in words a
   * midwife reads, with every rule and row behind it.
   *
   * @throws PlanRefusedException as {@link #plan}
   * @throws UnknownNeedException if the rule book has no such need
   */
  public Explanation explain(HealthRecord record, LocalDate asOf, String code) {
    return explainer.explain(record, asOf, code);
  }

  /** The same of every need of the person, in the order of the plan. */
  public ImmutableList<Explanation> explain(HealthRecord record, LocalDate asOf) {
    return explainer.explain(record, asOf);
  }

  /** The codes of all needs a plan of {@code asOf} speaks of. */
  public ImmutableSet<String> needs(LocalDate asOf) {
    return explainer.codes(asOf);
  }

  /** The rules that fire for {@code record}, in the order they do; see {@link #plan}. */
  public ImmutableList<RuleName> trace(HealthRecord record, LocalDate asOf) {
    return planner.plan(record, asOf).fired().stream()
        .map(IlpEngine::name)
        .collect(ImmutableList.toImmutableList());
  }

  /** Every rule of the book, by folder and name. */
  public ImmutableList<RuleName> rules() {
    return planner.rules().stream().map(IlpEngine::name).collect(ImmutableList.toImmutableList());
  }

  private static RuleName name(RuleInfo rule) {
    return new RuleName(rule.name(), rule.folder(), rule.citations());
  }

  /** Id of the edition, such as {@code id-national}. */
  public String edition() {
    return pack.edition();
  }

  /** The first day a plan can be made for. */
  public LocalDate firstDay() {
    return pack.firstDay();
  }

  /** The rows and texts of the book. */
  public RulePack pack() {
    return pack;
  }

  /** Makes an {@link IlpEngine}. */
  public static final class Builder {
    private final List<PackFiles> overlays = new ArrayList<>();

    private Builder() {}

    /**
     * Lays the pack in {@code directory} over what stands before it.
     *
     * @throws IOException if it cannot be read
     */
    public Builder overlay(Path directory) throws IOException {
      overlays.add(PackFiles.directory(directory));
      return this;
    }

    /**
     * The engine.
     *
     * @throws PackException with every problem of every pack
     */
    public IlpEngine build() {
      return new IlpEngine(
          Planner.of(
              ImmutableList.<PackFiles>builder()
                  .add(PackFiles.shipped())
                  .addAll(overlays)
                  .build()));
    }
  }
}
