package id.ilp.rules;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.catalogue.Catalogue;
import id.ilp.rules.check.PackCheck;
import id.ilp.rules.check.PackProblem;
import id.ilp.rules.explain.Explainer;
import id.ilp.rules.explain.Explanation;
import id.ilp.rules.explain.UnknownNeedException;
import id.ilp.rules.internal.CatalogueRun;
import id.ilp.rules.internal.Planner;
import id.ilp.rules.internal.RuleInfo;
import id.ilp.rules.pack.PackEdition;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.UnknownEditionException;
import id.ilp.rules.trace.RuleName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** A pack laid over the shipped one, and where it was read; empty if it was handed in. */
  private record Overlay(PackFiles files, Optional<Path> directory) {}

  private final ImmutableList<Overlay> overlays;
  private final ImmutableList<PackFiles> files;
  private final Optional<String> edition;
  private final RulePack pack;
  private final Planner planner;
  private final Explainer explainer;

  private IlpEngine(PackFiles shipped, ImmutableList<Overlay> overlays, Optional<String> edition) {
    this(shipped, overlays, edition, Planner.of(files(shipped, overlays), edition));
  }

  private IlpEngine(
      PackFiles shipped,
      ImmutableList<Overlay> overlays,
      Optional<String> edition,
      Planner planner) {
    this.overlays = overlays;
    this.edition = edition;
    this.files = files(shipped, overlays);
    this.planner = planner;
    this.explainer = new Explainer(planner);
    this.pack = planner.pack();
  }

  private static ImmutableList<PackFiles> files(
      PackFiles shipped, ImmutableList<Overlay> overlays) {
    var files = ImmutableList.<PackFiles>builder().add(shipped);
    for (Overlay overlay : overlays) {
      files.add(overlay.files());
    }
    return files.build();
  }

  /** An engine of a book made another way: the mutation check changes the shipped one. */
  static IlpEngine of(PackFiles book, Planner planner) {
    return new IlpEngine(book, ImmutableList.of(), Optional.of(planner.pack().edition()), planner);
  }

  /** The shipped national rule book; made at the first call. */
  public static IlpEngine national() {
    return NATIONAL.get();
  }

  /**
   * Begins to make the national engine in another thread. Who has something else to do first, such
   * as reading a record, then waits for {@link #national} less long, or not at all.
   */
  public static void prepare() {
    var thread = new Thread(IlpEngine::national, "ilp-prepare");
    thread.setDaemon(true); // a program that ends without a plan does not wait for it
    thread.start();
  }

  /** An engine with packs laid over the shipped rule book. */
  public static Builder builder() {
    return new Builder(PackFiles.shipped());
  }

  /**
   * What primary care owes the person of {@code record} on {@code asOf}.
   *
   * @throws PlanRefusedException if the date is before {@link #firstDay}, or before the birth
   */
  public CarePlan plan(HealthRecord record, LocalDate asOf) {
    return planner.planOnly(record, asOf);
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

  /** All editions of the rule book and the packs laid over it, the usual one first. */
  public ImmutableList<PackEdition> editions() {
    return pack.editions();
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

  /**
   * What the book offers, found out by planning synthetic people; takes seconds.
   *
   * @param asOf the first of the days they are planned for; the last is eleven months later
   * @throws PlanRefusedException if the date is before {@link #firstDay}
   */
  public Catalogue catalogue(LocalDate asOf) {
    return CatalogueRun.of(planner, files, asOf);
  }

  /**
   * What is wrong or odd in the packs laid over the shipped book, by file and line; takes seconds,
   * for people are planned. {@link PackCheck} also says why packs cannot be loaded.
   */
  public ImmutableList<PackProblem> check() {
    return PackCheck.problems(this, planner, files, newest());
  }

  /** The last day on which something in the book comes into force. */
  public LocalDate newest() {
    return CatalogueRun.newest(pack);
  }

  /**
   * A new engine of the same packs, their directories read again. This one stays as it is: a plan
   * it is making ends on the book it began with. {@link ReloadableEngine} hands out the newest.
   *
   * @throws IOException if a directory cannot be read
   * @throws PackException with every problem of every pack
   */
  public IlpEngine reload() throws IOException {
    var builder = new Builder(files.get(0));
    edition.ifPresent(builder::edition);
    for (Overlay overlay : overlays) {
      if (overlay.directory().isPresent()) {
        builder.overlay(overlay.directory().get());
      } else {
        builder.overlay(overlay.files());
      }
    }
    return builder.build();
  }

  /** Makes an {@link IlpEngine}. */
  public static final class Builder {
    private final PackFiles shipped;
    private final List<Overlay> overlays = new ArrayList<>();
    private Optional<String> edition = Optional.empty();

    private Builder(PackFiles shipped) {
      this.shipped = shipped;
    }

    /** Plans with the edition {@code id}, such as {@code idai-2024}; else with the usual one. */
    public Builder edition(String id) {
      edition = Optional.of(id);
      return this;
    }

    /**
     * Lays the pack in {@code directory} over what stands before it.
     *
     * @throws IOException if it cannot be read
     */
    public Builder overlay(Path directory) throws IOException {
      overlays.add(new Overlay(PackFiles.directory(directory), Optional.of(directory)));
      return this;
    }

    /** Lays {@code pack} over what stands before it. */
    public Builder overlay(PackFiles pack) {
      overlays.add(new Overlay(pack, Optional.empty()));
      return this;
    }

    /**
     * The engine.
     *
     * @throws PackException with every problem of every pack
     * @throws UnknownEditionException naming the editions there are
     */
    public IlpEngine build() {
      return new IlpEngine(shipped, ImmutableList.copyOf(overlays), edition);
    }
  }
}
