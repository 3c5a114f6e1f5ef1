package id.ilp.rules.check;

import com.google.common.collect.ImmutableList;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.cases.WorkedCase;
import id.ilp.rules.cases.WorkedCases;
import id.ilp.rules.internal.OfferWindows;
import id.ilp.rules.internal.Planner;
import id.ilp.rules.internal.SyntheticPeople;
import id.ilp.rules.internal.UnreadFindings;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.UnknownEditionException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds what is wrong in rule packs: all that keeps them from being loaded, and what only shows
 * when people are planned with them.
 *
 * <pre>{@code
 * List<PackFiles> packs = List.of(PackFiles.directory(Path.of("my-pack")));
 * PackCheck.problems(packs, Optional.empty()).forEach(System.out::println);
 * }</pre>
 */
public final class PackCheck {
  private static final int STEP = 4;

  private PackCheck() {}

  /**
   * Every problem of {@code packs}, laid over the shipped book in this order, by file and line.
   * Packs that cannot be loaded give only what keeps them from it. Takes seconds: people are
   * planned.
   *
   * @param edition planned with; the usual one if empty
   * @throws UnknownEditionException naming the editions there are
   */
  public static ImmutableList<PackProblem> problems(
      List<PackFiles> packs, Optional<String> edition) {
    var builder = IlpEngine.builder();
    edition.ifPresent(builder::edition);
    packs.forEach(builder::overlay);
    IlpEngine engine;
    try {
      engine = builder.build();
    } catch (PackException e) {
      return sorted(e.problems().stream().map(PackProblem::parse).toList());
    } catch (UnknownEditionException e) {
      throw e;
    } catch (IllegalArgumentException | IllegalStateException e) {
      return ImmutableList.of(PackProblem.parse(String.valueOf(e.getMessage())));
    }
    return engine.check();
  }

  /**
   * Every problem of packs that could be loaded.
   *
   * @param engine of {@code planner}
   * @param packs the files of the book, the shipped ones first
   * @param asOf the day people are planned for
   */
  public static ImmutableList<PackProblem> problems(
      IlpEngine engine, Planner planner, List<PackFiles> packs, LocalDate asOf) {
    List<PackFiles> overlays = packs.subList(1, packs.size());
    List<PackProblem> problems = new ArrayList<>();
    problems.addAll(ManifestCheck.problems(packs, engine.pack()));
    problems.addAll(new RowCheck(packs).problems());
    List<WorkedCase> cases = new ArrayList<>();
    for (PackFiles pack : overlays) {
      OfferWindows.problems(pack).forEach(one -> problems.add(PackProblem.error(one)));
      try {
        List<WorkedCase> own = WorkedCases.of(pack, engine).all();
        problems.addAll(FolderCheck.problems(pack, own));
        cases.addAll(own);
      } catch (PackException e) {
        e.problems().forEach(one -> problems.add(PackProblem.parse(one)));
      }
    }
    UnreadFindings.of(packs).forEach(one -> problems.add(PackProblem.warning(one)));
    if (overlays.stream().anyMatch(pack -> !pack.rules().isEmpty() || !cases.isEmpty())) {
      var run = new CheckRun(planner, overlays);
      cases.forEach(one -> run.look(one.record(), one.asOf()));
      Concern concern = Concern.of(planner.pack(), overlays);
      new SyntheticPeople(planner.pack(), asOf, concern::isOf, probe -> look(run, probe))
          .ofOneDay();
      new ScreenedPeople(planner.pack(), asOf, run::look).all(concern::isOf);
      problems.addAll(run.problems());
    }
    return sorted(problems);
  }

  /** People with a trait are looked at in steps: rules that ask for one seldom ask for an age. */
  private static void look(CheckRun run, SyntheticPeople.Probe probe) {
    if (probe.trait().equals(SyntheticPeople.PLAIN) || probe.age() % STEP == 0) {
      run.look(probe.record(), probe.asOf());
    }
  }

  private static ImmutableList<PackProblem> sorted(List<PackProblem> problems) {
    var sorted = new TreeSet<>(PackProblem.ORDER);
    sorted.addAll(problems);
    return ImmutableList.copyOf(sorted);
  }
}
