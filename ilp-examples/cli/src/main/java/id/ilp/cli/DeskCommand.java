package id.ilp.cli;

import id.ilp.core.facility.FacilityNetwork;
import id.ilp.rules.IlpEngine;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that plans people and makes work of their plans. */
abstract class DeskCommand implements Callable<Integer> {
  /** What the work is made with. */
  record Desk(IlpEngine engine, FacilityNetwork network) {}

  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private final Complaints complaints;

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      converter = PlanCommand.Day.class,
      description = "The day of the visit, such as 2026-11-21.")
  private LocalDate asOf = LocalDate.EPOCH;

  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private RuleBookOptions ruleBook = new RuleBookOptions();
  @Mixin private PageOptions page = new PageOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files to read; - is the input.")
  private List<String> files = new ArrayList<>();

  DeskCommand(InputStream in, OutputStream out, OutputStream err, Complaints complaints) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.complaints = complaints;
  }

  @Option(names = "--debug", description = "Show the stack trace of an unexpected fault.")
  void debug(boolean isDebug) {
    complaints.showTraces(isDebug);
  }

  final PageOptions page() {
    return page;
  }

  final LocalDate asOf() {
    return asOf;
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
    List<RecordFile> sources = RecordFile.all(files, in, ruleBook, complaints);
    Optional<IlpEngine> engine = ruleBook.engine(complaints);
    if (engine.isEmpty()) {
      return ExitStatus.FAULT;
    }
    ruleBook.checkCovered(engine.get(), "--as-of", asOf);
    PlanPrinter printer;
    try {
      printer = printer(new Desk(engine.get(), network.read(complaints)));
    } catch (Stopped e) {
      return ExitStatus.FAULT;
    }
    try (var progress = new Progress(err, Terminal.isError() && !Terminal.isOutput())) {
      Function<PlanRun.Counts, String> footer = this::footer;
      return new PlanRun(engine.get(), asOf, printer, 1, complaints, progress)
          .over(sources, out, footer);
    }
  }
}
