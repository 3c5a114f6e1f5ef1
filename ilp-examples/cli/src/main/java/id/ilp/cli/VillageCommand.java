package id.ilp.cli;

import id.ilp.core.facility.FacilityNetwork;
import id.ilp.core.rows.RowException;
import id.ilp.core.text.Language;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.village.Audience;
import id.ilp.rules.village.Targets;
import id.ilp.rules.village.ViewMaker;
import id.ilp.rules.village.VillageJson;
import id.ilp.rules.village.VillageTally;
import id.ilp.rules.village.VillageView;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ilp village}: coverage, burden and gaps of villages, counted in one pass. */
@Command(
    name = "village",
    mixinStandardHelpOptions = true,
    versionProvider = Ilp.Version.class,
    sortOptions = false,
    description = {
      "The picture of villages on one day: people by stage, coverage, illnesses and risks,",
      "drop-outs, whom to look for, and what is odd in the records.",
      "Files hold one health record, a JSON array of them, or one on each line."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:everybody was counted",
      "1:a rule pack or network was refused, the output could not be written, or an unexpected"
          + " fault",
      "2:the command line cannot be understood",
      "3:some records were not counted"
    })
final class VillageCommand implements Callable<Integer> {
  /** How the report is written. */
  enum Format {
    JSON,
    CSV,
    HTML
  }

  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private final Complaints complaints;

  @Option(
      names = "--compare-to",
      paramLabel = "DATE",
      converter = PlanCommand.Day.class,
      description = "An earlier day to compare with; everybody is planned twice.")
  private @Nullable LocalDate earlier;

  @Option(
      names = "--targets",
      paramLabel = "FILE",
      description =
          "Numbers to divide by instead of those counted: rows of"
              + " village,indicator,target,source.")
  private @Nullable String targetsFile;

  @Option(
      names = "--for",
      paramLabel = "staff|kader|outside",
      description =
          "For whom. A kader's names no illness; what leaves the village has no ids, and small"
              + " numbers are masked. Default: staff.")
  private Audience audience = Audience.STAFF;

  @Option(
      names = "--mask-below",
      paramLabel = "N",
      description = "For outside: mask 1 to below N people. Default: ${DEFAULT-VALUE}.")
  private int maskBelow = VillageView.USUAL_MASK;

  @Option(
      names = "--small-below",
      paramLabel = "N",
      description = "Mark rates that rest on fewer than N. Default: ${DEFAULT-VALUE}.")
  private int smallBelow = VillageView.USUAL_SMALL;

  @Option(
      names = "--ids",
      paramLabel = "N",
      description = "At most N ids of each list of people. Default: ${DEFAULT-VALUE}.")
  private int mostIds = VillageTally.USUAL_IDS;

  @Mixin private NetworkOption network = new NetworkOption();

  @Mixin private PeopleOptions people = new PeopleOptions();

  @Option(
      names = "--format",
      paramLabel = "json|csv|html",
      description = "One JSON document, rows, or a page to read and print. Default: json.")
  private Format format = Format.JSON;

  @Option(
      names = "--lang",
      paramLabel = "id|en",
      description = "The language of page and rows. Default: id.")
  private Language language = Language.ID;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Count with N threads; the report stays the same. Default: 1.")
  private int threads = 1;

  @Mixin private OutFile target = new OutFile();

  VillageCommand(InputStream in, OutputStream out, OutputStream err, Complaints complaints) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.complaints = complaints;
  }

  @Override
  public Integer call() throws Exception {
    checkOptions();
    List<RecordFile> sources = people.files(in, complaints);
    Optional<IlpEngine> engine = people.engine(complaints);
    if (engine.isEmpty()) {
      return ExitStatus.FAULT;
    }
    Optional<LocalDate> before = Optional.ofNullable(earlier);
    before.ifPresent(day -> people.ruleBook().checkCovered(engine.get(), "--compare-to", day));
    Targets numbers = targets(engine.get());
    FacilityNetwork area;
    try {
      area = network.read(complaints);
    } catch (Stopped e) {
      return ExitStatus.FAULT;
    }
    var count = new VillageCount(engine.get(), people.asOf(), before, mostIds);
    int status;
    try (var progress = new Progress(err, Terminal.isError())) {
      var run = new PlanRun(engine.get(), people.asOf(), count, threads, complaints, progress);
      status = run.over(sources, OutputStream.nullOutputStream(), counts -> "");
    }
    ViewMaker maker =
        count
            .view()
            .targets(numbers)
            .audience(audience)
            .maskBelow(maskBelow)
            .smallBelow(smallBelow);
    if (network.isGiven()) {
      maker.network(area);
    }
    VillageView view = maker.make();
    sayUnused(numbers, view);
    int written = target.write(text(view), out, complaints);
    return written == ExitStatus.PLANNED ? status : written;
  }

  private void checkOptions() {
    target.check();
    people.ruleBook().checkThreads(threads);
    if (earlier != null && !earlier.isBefore(people.asOf())) {
      throw people
          .ruleBook()
          .usage("--compare-to " + earlier + " is not before --as-of " + people.asOf());
    }
    checkNumber("--mask-below", maskBelow);
    checkNumber("--small-below", smallBelow);
    checkNumber("--ids", mostIds);
  }

  private void checkNumber(String option, int number) {
    if (number < 0) {
      throw people.ruleBook().usage(option + " " + number + " is below 0");
    }
  }

  private Targets targets(IlpEngine engine) throws IOException {
    if (targetsFile == null) {
      return Targets.none();
    }
    Path path = people.ruleBook().path(targetsFile);
    if (!Files.isRegularFile(path)) {
      throw people.ruleBook().usage("--targets " + targetsFile + ": no such file");
    }
    try {
      var indicators = engine.pack().village().indicators().keySet();
      return Targets.parse(targetsFile, Files.readString(path), indicators);
    } catch (RowException e) {
      throw people.ruleBook().usage(String.valueOf(e.getMessage()));
    }
  }

  private void sayUnused(Targets numbers, VillageView view) {
    List<String> seen = view.villages().stream().flatMap(one -> one.village().stream()).toList();
    numbers.villages().stream()
        .filter(village -> !seen.contains(village))
        .forEach(
            village ->
                complaints.say(
                    "--targets " + targetsFile + ": nobody lives in village " + village));
  }

  private String text(VillageView view) {
    return switch (format) {
      case JSON -> VillageJson.write(view) + "\n";
      case CSV -> new VillageCsv(language).text(view);
      case HTML -> new VillagePage(language, view).text();
    };
  }
}
