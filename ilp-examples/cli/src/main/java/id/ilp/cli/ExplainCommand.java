package id.ilp.cli;

import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.explain.Explanation;
import id.ilp.rules.explain.ExplanationJson;
import id.ilp.rules.explain.UnknownNeedException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
      names = "--need",
      required = true,
      paramLabel = "CODE",
      description = "The code of the need, such as mr or blood-pressure.")
  private String need = "";

  @Option(names = "--id", paramLabel = "PERSON", description = "Only the person with this id.")
  private @Nullable String id;

  @Mixin private PeopleOptions people = new PeopleOptions();
  @Mixin private PageOptions page = new PageOptions();

  ExplainCommand(InputStream in, OutputStream out, OutputStream err, Complaints complaints) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.complaints = complaints;
  }

  @Override
  public Integer call() throws Exception {
    List<RecordFile> sources = people.files(in, complaints);
    Optional<IlpEngine> engine = people.engine(complaints);
    if (engine.isEmpty()) {
      return ExitStatus.FAULT;
    }
    Set<String> known = engine.get().needs(people.asOf());
    if (!known.contains(need)) {
      throw people.ruleBook().usage("--" + new UnknownNeedException(need, known).getMessage());
    }
    var text = new TextExplanation(page.language(), page.isColoured());
    try (var progress = new Progress(err, Terminal.isError() && !Terminal.isOutput())) {
      PlanPrinter printer = (record, plan) -> explain(engine.get(), record, text);
      var run = new PlanRun(engine.get(), people.asOf(), printer, 1, complaints, progress);
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
    Explanation explanation = engine.explain(record, people.asOf(), need);
    return page.isJson() ? ExplanationJson.write(explanation) + "\n" : text.write(explanation);
  }
}
