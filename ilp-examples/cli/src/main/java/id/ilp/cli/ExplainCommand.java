package id.ilp.cli;

import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.explain.Explanation;
import id.ilp.rules.explain.ExplanationJson;
import id.ilp.rules.explain.UnknownNeedException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ilp explain}: why one need has its status. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Ilp.Version.class,
    sortOptions = false,
    description = {
      "Why a need of a person has its status: what it rests on, what would change it,",
      "which rules fired and which came near."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:every person was explained",
      "1:a rule pack was refused, or an unexpected fault",
      "2:the command line cannot be understood",
      "3:some records could not be explained"
    })
final class ExplainCommand implements Callable<Integer> {
  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private final Complaints complaints;
  private boolean isFound;

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      converter = PlanCommand.Day.class,
      description = "The day it is explained for, such as 2026-11-21.")
  private LocalDate asOf = LocalDate.EPOCH;

  @Option(
      names = "--need",
      required = true,
      paramLabel = "CODE",
      description = "The code of the need, such as mr or blood-pressure.")
  private String need = "";

  @Option(names = "--id", paramLabel = "PERSON", description = "Only the person with this id.")
  private @Nullable String id;

  @Mixin private RuleBookOptions ruleBook = new RuleBookOptions();

  @Mixin private PageOptions page = new PageOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files to read; - is the input.")
  private List<String> files = new ArrayList<>();

  ExplainCommand(InputStream in, OutputStream out, OutputStream err, Complaints complaints) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.complaints = complaints;
  }

  @Option(names = "--debug", description = "Show the stack trace of an unexpected fault.")
  void debug(boolean isDebug) {
    complaints.showTraces(isDebug);
  }

  @Override
  public Integer call() throws Exception {
    List<RecordFile> sources = RecordFile.all(files, in, ruleBook, complaints);
    Optional<IlpEngine> engine = ruleBook.engine(complaints);
    if (engine.isEmpty()) {
      return ExitStatus.FAULT;
    }
    ruleBook.checkCovered(engine.get(), "--as-of", asOf);
    Set<String> known = engine.get().needs(asOf);
    if (!known.contains(need)) {
      throw ruleBook.usage("--" + new UnknownNeedException(need, known).getMessage());
    }
    var text = new TextExplanation(page.language(), page.isColoured());
    try (var progress = new Progress(err, Terminal.isError() && !Terminal.isOutput())) {
      PlanPrinter printer = (record, plan) -> explain(engine.get(), record, text);
      var run = new PlanRun(engine.get(), asOf, printer, 1, complaints, progress);
      int status = run.over(sources, out, counts -> "");
      if (id != null && !isFound && status != ExitStatus.FAULT) {
        complaints.say("--id '" + id + "': no person with this id could be explained");
        return ExitStatus.USAGE;
      }
      return status;
    }
  }

  private String explain(IlpEngine engine, HealthRecord record, TextExplanation text) {
    if (id != null && !id.equals(record.person().id())) {
      return "";
    }
    isFound = true;
    Explanation explanation = engine.explain(record, asOf, need);
    return page.isJson() ? ExplanationJson.write(explanation) + "\n" : text.write(explanation);
  }
}
