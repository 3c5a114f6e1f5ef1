package id.ilp.cli;

import id.ilp.core.facility.FacilityTier;
import id.ilp.core.json.IlpJson;
import id.ilp.core.json.PlanView;
import id.ilp.rules.IlpEngine;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code ilp plan}: a care plan for every record of the files. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    versionProvider = Ilp.Version.class,
    sortOptions = false,
    description = {
      "What primary care owes each person on one day, and why.",
      "Files hold one health record, a JSON array of them, or one on each line."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:every record was planned",
      "1:a rule pack was refused, or an unexpected fault",
      "2:the command line cannot be understood",
      "3:some records were not planned"
    })
final class PlanCommand implements Callable<Integer> {
  /** For whom the plan is written. */
  enum Reader {
    STAFF,
    KADER
  }

  /** How the plan is written. */
  enum Format {
    TEXT,
    JSON
  }

  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private final Complaints complaints;

  @Mixin private PeopleOptions people = new PeopleOptions();

  @Option(
      names = "--all",
      description = "Also what is done, too late, contraindicated or not offered.")
  private boolean showsAll;

  @Option(
      names = "--at",
      paramLabel = "TIER",
      description = "Only what this tier can do at this visit: ${COMPLETION-CANDIDATES}.")
  private @Nullable FacilityTier at;

  @Option(
      names = "--view",
      paramLabel = "staff|kader",
      description = "For whom; a kader's plan names no diagnosis. Default: staff.")
  private Reader view = Reader.STAFF;

  @Mixin private PageOptions page = new PageOptions();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Plan with N threads; the output stays the same. Default: 1.")
  private int threads = 1;

  PlanCommand(InputStream in, OutputStream out, OutputStream err, Complaints complaints) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.complaints = complaints;
  }

  @Override
  public Integer call() throws Exception {
    people.ruleBook().checkThreads(threads);
    List<RecordFile> sources = people.files(in, complaints);
    Optional<IlpEngine> engine = people.engine(complaints);
    if (engine.isEmpty()) {
      return ExitStatus.FAULT;
    }
    var shown = new PlanView(showsAll, Optional.ofNullable(at), view == Reader.KADER);
    var text = new TextPlan(shown, page.language(), page.isColoured());
    PlanPrinter printer =
        page.isJson()
            ? (record, plan) -> IlpJson.write(plan, shown) + "\n"
            : (record, plan) -> text.write(record.person(), plan);
    try (var progress = new Progress(err, Terminal.isError() && !Terminal.isOutput())) {
      var run = new PlanRun(engine.get(), people.asOf(), printer, threads, complaints, progress);
      return run.over(sources, out, page.isJson() ? counts -> "" : text::footer);
    }
  }

  /** Reads the day of {@code --as-of}. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        if (!value.matches("\\d{4}-\\d{2}-\\d{2}")) {
          throw new TypeConversionException("'" + value + "' is not a date such as 2026-11-21");
        }
        return LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + value + "' is not a date such as 2026-11-21");
      }
    }
  }
}
