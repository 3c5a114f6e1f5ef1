package id.ilp.rules.pack;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import id.ilp.core.immunization.ExchangeCode;
import id.ilp.core.immunization.Schedule;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.plan.DoseTiming;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowException;
import id.ilp.core.rows.RowFile;
import id.ilp.core.screening.ScreeningTypes;
import id.ilp.core.source.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads packs: the shipped one first, then overlays, each adding to what stands before it. All
 * files are read before any fault is reported.
 */
public final class PackReader {
  /** Folders that hold topics, and what their topics are. */
  static final ImmutableMap<String, NeedKind> KINDS =
      ImmutableMap.of(
          "screening", NeedKind.SCREENING,
          "visit", NeedKind.VISIT,
          "service", NeedKind.SERVICE,
          "education", NeedKind.EDUCATION);

  private final List<String> problems = new ArrayList<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, PackProgramme> programmes = new LinkedHashMap<>();
  private final Map<String, Topic> topics = new LinkedHashMap<>();
  private final List<StageRow> stages = new ArrayList<>();
  private static final ImmutableList<String> TOPIC_COLUMNS =
      ImmutableList.of("clusters", "satisfied_by", "name_en", "name_id", "source");

  /** The name in words a kader may read, where the name itself names a diagnosis. */
  private static final ImmutableSet<String> KADER_COLUMNS = ImmutableSet.of("kader_en", "kader_id");

  private final List<RegionRow> regions = new ArrayList<>();
  private Supplier<ImmutableList<GainRow>> expectedGains = ImmutableList::of;
  private final List<CompletenessRow> completeness = new ArrayList<>();
  private final Map<DoseTiming, ExchangeCode> timingCodes = new EnumMap<>(DoseTiming.class);
  private final SchemeChoice schemes;

  /** Whether there is nothing but the shipped pack, in which nobody has to look for faults. */
  private final boolean isShipped;

  private final Map<String, Texts> texts = new LinkedHashMap<>();
  private final Set<String> everySeries = new TreeSet<>();
  private final Set<String> everyVariant = new TreeSet<>();
  private Texts sharedTexts = Texts.none();
  private ScreeningTypes types = ScreeningTypes.catalogue();
  private final Map<String, Row> dosesThatSettle = new LinkedHashMap<>();

  /** What can be read, or looked at, only once the screening types of all packs are known. */
  private final List<Runnable> checks = new ArrayList<>();

  private PackReader(boolean isShipped) {
    this.isShipped = isShipped;
    this.schemes = new SchemeChoice(isShipped);
  }

  /**
   * Reads {@code packs}, the shipped one first, for the edition {@code chosen} of {@code editions}.
   *
   * @throws PackException with every problem of every file
   */
  public static RulePack read(List<PackFiles> packs, Editions editions, PackEdition chosen) {
    boolean isShipped = packs.size() == 1 && packs.get(0).isShipped();
    return new PackReader(isShipped).readAll(packs, editions, chosen);
  }

  private RulePack readAll(List<PackFiles> packs, Editions editions, PackEdition chosen) {
    for (PackFiles pack : packs) {
      table(pack, "sources.csv", this::source, "key", "standing", "title", "where");
    }
    var citations = new CitationParser(ImmutableMap.copyOf(sources));
    for (PackFiles pack : packs) {
      readRows(pack, citations);
    }
    for (Runnable check : checks) {
      guard(check);
    }
    if (!isShipped) {
      editions.check(packs, citations, programmes, problems);
    }
    for (PackFiles pack : packs.subList(1, packs.size())) {
      problems.addAll(UnreadFiles.problems(pack, editions));
    }
    RulePack pack = null;
    try {
      Settings settings = Settings.read(packs, citations, problems);
      Optional<Schedule> coverage =
          chosen.coverage().equals(chosen.id())
              ? Optional.empty()
              : Optional.of(
                  new ScheduleReader(packs, citations, settings, editions.get(chosen.coverage()))
                      .read());
      pack =
          RulePack.builder()
              .chosen(chosen)
              .editions(editions.all())
              .sources(sources)
              .citations(citations)
              .programmes(programmes)
              .stages(stages)
              .topics(topics)
              .readings(schemes.inForce(settings, problems))
              .everyReading(schemes.all())
              .screeningTypes(types)
              .timingCodes(timingCodes)
              .settings(settings)
              .everySeries(everySeries)
              .everyVariant(everyVariant)
              .schedule(schedule(packs, citations, settings, chosen))
              .coverage(coverage)
              .regions(regions)
              .gainRows(expectedGains)
              .villageRows(rows(faults -> VillageRows.read(packs, citations, faults)))
              .completeness(completeness)
              .careRows(care(packs, citations))
              .texts(textsOfFolders())
              .sharedTexts(sharedTexts)
              .ruleTextsOfPacks(Suppliers.memoize(() -> ruleTexts(packs)))
              .build();
    } catch (RowException | IllegalStateException | UnknownEditionException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
    if (pack != null && !isShipped) {
      Set<String> vaccines = pack.schedule().vaccines().keySet();
      dosesThatSettle.forEach(
          (code, row) ->
              guard(
                  () -> SatisfierCheck.need(row, vaccines, code, "is no vaccine of vaccines.csv")));
      problems.addAll(VillageCheck.problems(pack));
    }
    if (pack == null || !problems.isEmpty()) {
      throw new PackException(problems);
    }
    return pack;
  }

  /** The texts of each folder, with the shared ones where it has none. */
  private Map<String, Texts> textsOfFolders() {
    var own = new LinkedHashMap<String, Texts>();
    for (Map.Entry<String, Texts> folder : texts.entrySet()) {
      own.put(folder.getKey(), folder.getValue().or(sharedTexts));
    }
    return own;
  }

  private Supplier<CarePolicy> care(List<PackFiles> packs, CitationParser citations) {
    ScreeningTypes known = types;
    Set<String> needs = ImmutableSet.copyOf(Sets.union(topics.keySet(), everySeries));
    List<AssessmentScheme> every = Lists.transform(schemes.all(), Reading::scheme);
    return rows(
        faults -> new CarePolicyReader(packs, citations, known, needs, every, faults).read());
  }

  /**
   * Rows that no plan needs: those of the shipped book are read when first asked for, those of
   * packs now, for their faults must be found.
   */
  private <T> Supplier<T> rows(Function<List<String>, T> reader) {
    return isShipped
        ? Suppliers.memoize(() -> faultless(reader))
        : Suppliers.ofInstance(reader.apply(problems));
  }

  private static <T> T faultless(Function<List<String>, T> reader) {
    List<String> faults = new ArrayList<>();
    T rows = reader.apply(faults);
    if (!faults.isEmpty()) {
      throw new PackException(faults);
    }
    return rows;
  }

  private Schedule schedule(
      List<PackFiles> packs, CitationParser citations, Settings settings, PackEdition edition) {
    Schedule schedule = new ScheduleReader(packs, citations, settings, edition).read();
    return edition.includes(CampaignReader.FOLDER)
        ? new CampaignReader(citations, settings, problems).read(packs, schedule)
        : schedule;
  }

  private static ImmutableMap<String, String> ruleTexts(List<PackFiles> packs) {
    var texts = new LinkedHashMap<String, String>();
    packs.forEach(pack -> texts.putAll(pack.rules()));
    return ImmutableMap.copyOf(texts);
  }

  private void readRows(PackFiles pack, CitationParser citations) {
    table(
        pack,
        "programmes.csv",
        row -> programmes.put(row.text("id"), BookRows.programme(row, citations)),
        "id",
        "title",
        "in_force_from",
        "in_force_before",
        "is_immunization",
        "birthday_window",
        "birthday_window_before",
        "source");
    table(
        pack,
        "lifecycle/stages.csv",
        row -> stages.add(BookRows.stage(row, citations)),
        "stage",
        "cluster",
        "counted_from",
        "from",
        "before",
        "source");
    table(
        pack,
        "immunization/regions.csv",
        row -> {
          citations.of(row);
          RegionRow.of(row).layOver(regions);
        },
        RegionRow.COLUMNS);
    table(
        pack,
        "immunization/completeness.csv",
        row -> completeness.add(CompletenessRow.of(row, citations)),
        "code",
        "band",
        "before_age",
        "late_band",
        "otherwise",
        "doses",
        "in_force_from",
        "in_force_before",
        "source");
    table(
        pack,
        "immunization/timing-codes.csv",
        row ->
            timingCodes.put(
                row.choice("timing", DoseTiming.class), ExchangeCodeReader.code(row, citations)),
        "timing",
        "system",
        "code",
        "display",
        "source");
    if (pack.rowPaths().contains("texts.csv")) {
      guard(() -> sharedTexts = Texts.read(pack, "texts.csv").or(sharedTexts));
    }
    for (String path : pack.rowPaths()) {
      int slash = path.lastIndexOf('/');
      if (slash > 0) {
        String folder = path.substring(0, slash);
        try {
          readFile(pack, path, folder, path.substring(slash + 1), citations);
        } catch (RowException e) {
          problems.add(String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private void readFile(
      PackFiles pack, String path, String folder, String name, CitationParser citations) {
    switch (name) {
      case "topic.csv" -> topic(pack, path, folder, citations);
      case "texts.csv" -> texts.merge(folder, Texts.read(pack, path), (old, own) -> own.or(old));
      case "assessments.csv" ->
          checks.add(() -> new SchemeReader(pack, folder, citations, types).read(schemes));
      case "expected-gain.csv" ->
          expectedGains = rows(faults -> GainRow.all(file(pack, path, GainRow.COLUMNS), citations));
      case "series.csv" -> everySeries.addAll(names(pack, path, ScheduleReader.SERIES));
      case "variants.csv" -> everyVariant.addAll(names(pack, path, ScheduleReader.VARIANTS));
      case "types.csv" -> types = types.and(types(pack, folder));
      default -> {}
    }
  }

  /** The first cell of every row. */
  private static List<String> names(PackFiles pack, String path, String... columns) {
    List<String> names = new ArrayList<>();
    for (Row row : file(pack, path, columns).rows()) {
      names.add(row.text(columns[0]));
    }
    return names;
  }

  private static ScreeningTypes types(PackFiles pack, String folder) {
    return ScreeningTypes.from(
        file(pack, folder + "/types.csv", ScreeningTypes.typeColumns()),
        optionalFile(pack, folder + "/measurements.csv", ScreeningTypes.measurementColumns()),
        optionalFile(pack, folder + "/answers.csv", ScreeningTypes.answerColumns()),
        optionalFile(pack, folder + "/checks.csv", ScreeningTypes.checkColumns()));
  }

  private void source(Row row) {
    Source source = BookRows.source(row);
    sources.put(source.key(), source);
  }

  private void topic(PackFiles pack, String path, String folder, CitationParser citations) {
    List<Row> rows = file(pack, path, TOPIC_COLUMNS, KADER_COLUMNS).rows();
    String kind = folder.substring(0, Math.max(0, folder.indexOf('/')));
    String code = folder.substring(folder.lastIndexOf('/') + 1);
    if (rows.size() != 1 || !KINDS.containsKey(kind)) {
      problems.add(
          pack.display(path)
              + ":1:1: a topic stands in a folder of "
              + KINDS.keySet()
              + " and has one row; found "
              + rows.size());
      return;
    }
    Row row = rows.get(0);
    var topic =
        new Topic(
            KINDS.getOrDefault(kind, NeedKind.SCREENING),
            code,
            folder,
            row.bilingual("name"),
            row.optionalText("kader_id").isPresent()
                ? row.bilingual("kader")
                : row.bilingual("name"),
            ImmutableList.copyOf(row.choices("clusters", Cluster.class)),
            Satisfier.all(row),
            citations.of(row));
    for (Satisfier satisfier : isShipped ? List.<Satisfier>of() : topic.satisfiedBy()) {
      checks.add(
          () ->
              new SatisfierCheck(types, Lists.transform(schemes.all(), Reading::scheme))
                  .check(row, satisfier));
      if (satisfier.from() == Satisfier.From.DOSE) {
        dosesThatSettle.put(satisfier.type(), row);
      }
    }
    if (topics.put(code, topic) != null) {
      problems.add(
          String.format(Locale.ROOT, "%s:1:1: topic '%s' stands twice", pack.display(path), code));
    }
  }

  private void table(
      PackFiles pack, String path, java.util.function.Consumer<Row> reader, String... columns) {
    try {
      for (Row row : optionalFile(pack, path, columns).rows()) {
        try {
          reader.accept(row);
        } catch (RowException e) {
          problems.add(String.valueOf(e.getMessage()));
        }
      }
    } catch (RowException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
  }

  private void guard(Runnable reading) {
    try {
      reading.run();
    } catch (RowException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
  }

  static RowFile file(
      PackFiles pack, String path, ImmutableList<String> columns, ImmutableSet<String> optional) {
    return pack.rows(path, columns, optional)
        .orElseGet(() -> RowFile.parse(pack.display(path), "", columns, optional));
  }

  static RowFile file(PackFiles pack, String path, String... columns) {
    return file(pack, path, ImmutableList.copyOf(columns), ImmutableSet.of());
  }

  static RowFile optionalFile(PackFiles pack, String path, String... columns) {
    ImmutableList<String> expected = ImmutableList.copyOf(columns);
    return pack.rows(path, expected, ImmutableSet.of())
        .orElseGet(() -> RowFile.empty(pack.display(path), expected));
  }
}
