package id.ilp.cli;

import id.ilp.core.plan.CarePlan;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.village.ViewMaker;
import id.ilp.rules.village.VillageReport;
import id.ilp.rules.village.VillageTally;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Counts whoever is planned, on one day or two: each thread for itself, brought together last. */
final class VillageCount implements PlanPrinter {
  /** The counts of one thread. */
  private record Tallies(VillageTally now, Optional<VillageTally> before) {}

  private final IlpEngine engine;
  private final LocalDate asOf;
  private final Optional<LocalDate> before;
  private final int mostIds;
  private final List<Tallies> all = new CopyOnWriteArrayList<>();
  private final ThreadLocal<Tallies> own;

  VillageCount(IlpEngine engine, LocalDate asOf, Optional<LocalDate> before, int mostIds) {
    this.engine = engine;
    this.asOf = asOf;
    this.before = before;
    this.mostIds = mostIds;
    this.own = ThreadLocal.withInitial(this::begin);
  }

  private Tallies begin() {
    var tallies =
        new Tallies(
            new VillageTally(engine, asOf, mostIds),
            before.map(day -> new VillageTally(engine, day, 0)));
    all.add(tallies);
    return tallies;
  }

  /** Counts; prints nothing. */
  @Override
  public String write(HealthRecord record, CarePlan plan) {
    Tallies tallies = own.get();
    tallies.now().add(record, plan);
    if (before.filter(day -> !day.isBefore(record.person().birthDate())).isPresent()) {
      tallies.before().ifPresent(tally -> tally.add(record));
    }
    return "";
  }

  /** What was counted. */
  ViewMaker view() {
    VillageReport now =
        all.stream()
            .map(tallies -> tallies.now().report())
            .reduce(new VillageTally(engine, asOf, mostIds).report(), VillageReport::merge);
    ViewMaker view = ViewMaker.of(engine.pack(), now);
    before.ifPresent(
        day ->
            view.comparedTo(
                all.stream()
                    .flatMap(tallies -> tallies.before().stream())
                    .map(VillageTally::report)
                    .reduce(new VillageTally(engine, day, 0).report(), VillageReport::merge)));
    return view;
  }
}
