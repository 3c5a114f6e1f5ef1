package id.ilp.cli;

import id.ilp.core.facility.FacilityNetwork;
import id.ilp.rules.IlpEngine;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** A command that plans people and makes work of their plans. */
abstract class DeskCommand implements Callable<Integer> {
  /** What the work is made with. */
  record Desk(IlpEngine engine, FacilityNetwork network) {}

  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private final Complaints complaints;

  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private PeopleOptions people = new PeopleOptions();
  @Mixin private PageOptions page = new PageOptions();

  DeskCommand(InputStream in, OutputStream out, OutputStream err, Complaints complaints) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.complaints = complaints;
  }

  final PageOptions page() {
    return page;
  }

  final LocalDate asOf() {
    return people.asOf();
  }

  final NetworkOption network() {
    return network;
  }

  /** What is printed for each person, in the order of the input. */
  abstract PlanPrinter printer(Desk desk);

  /** What is printed at the end. */
  abstract String footer(PlanRun.Counts counts);

  @Override
  public final Integer call() throws Exception {
    List<RecordFile> sources = people.files(in, complaints);
    Optional<IlpEngine> engine = people.engine(complaints);
    if (engine.isEmpty()) {
      return ExitStatus.FAULT;
    }
    PlanPrinter printer;
    try {
      printer = printer(new Desk(engine.get(), network.read(complaints)));
    } catch (Stopped e) {
      return ExitStatus.FAULT;
    }
    try (var progress = new Progress(err, Terminal.isError() && !Terminal.isOutput())) {
      Function<PlanRun.Counts, String> footer = this::footer;
      return new PlanRun(engine.get(), people.asOf(), printer, 1, complaints, progress)
          .over(sources, out, footer);
    }
  }
}
