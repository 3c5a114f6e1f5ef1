package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.DoseProgramme;
import id.ilp.core.immunization.ExchangeCodes;
import id.ilp.core.immunization.Schedule;
import id.ilp.core.immunization.Series;
import id.ilp.core.immunization.Slot;
import id.ilp.core.immunization.TetanusLadder;
import id.ilp.core.immunization.Timing;
import id.ilp.core.immunization.Vaccine;
import id.ilp.core.immunization.Variant;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.rows.Row;
import id.ilp.core.text.Suggestion;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads products, series and the tetanus ladder of an edition: immunization/*. */
final class ScheduleReader {
  private static final String ROOT = "immunization/";

  /** Columns of {@code series.csv}. */
  static final String[] SERIES = {
    "series",
    "name_en",
    "name_id",
    "product",
    "where",
    "clusters",
    "supplementary_before_age",
    "counts_under",
    "completed_by",
    "ignores_late_doses",
    "source"
  };

  /** Columns of {@code variants.csv}. */
  static final String[] VARIANTS = {
    "variant",
    "provinces",
    "from",
    "before_age",
    "conditions",
    "unless",
    "born_below",
    "ended_by",
    "source"
  };

  private final List<PackFiles> packs;
  private final CitationParser citations;
  private final Settings settings;
  private final List<String> folders;
  private final List<Row> namingSeries = new ArrayList<>();

  /** Reads the series of {@code edition}: its folders in their order, of every pack. */
  ScheduleReader(
      List<PackFiles> packs, CitationParser citations, Settings settings, PackEdition edition) {
    this.packs = packs;
    this.citations = citations;
    this.settings = settings;
    this.folders = edition.folders();
  }

  Schedule read() {
    ImmutableMap<String, Vaccine> vaccines = vaccines();
    ImmutableMap<String, Series> series = series(vaccines);
    for (Row row : namingSeries) {
      String code = row.text("series");
      if (!series.containsKey(code)) {
        throw row.problem(
            "series",
            "'"
                + code
                + "' is no series of the edition"
                + Suggestion.hint(code, series.keySet().stream()));
      }
    }
    return new Schedule(
        vaccines,
        series,
        variants(),
        ImmutableList.of(),
        ladder(),
        settings.period("live_interval"),
        settings.period("spoilt_interval"),
        settings.period("overdue_after_interval"));
  }

  private List<Row> rows(String path, String... columns) {
    List<Row> rows = new ArrayList<>();
    for (PackFiles pack : packs) {
      rows.addAll(PackReader.optionalFile(pack, ROOT + path, columns).rows());
    }
    return rows;
  }

  /** The rows of a file in each folder of the edition. */
  private List<Row> rowsOfFolders(String file, String... columns) {
    List<Row> rows = new ArrayList<>();
    for (String folder : folders) {
      rows.addAll(rows(folder + "/" + file, columns));
    }
    return rows;
  }

  private ImmutableMap<String, Vaccine> vaccines() {
    var credits = ImmutableListMultimap.<String, Vaccine.Credit>builder();
    List<Row> creditRows =
        rowsOfFolders(
            "credits.csv", "vaccine", "series", "from_age", "before_age", "condition", "source");
    namingSeries.addAll(creditRows);
    for (Row row : creditRows) {
      citations.of(row);
      credits.put(
          row.text("vaccine"),
          new Vaccine.Credit(
              row.text("series"),
              row.period("from_age"),
              row.optionalPeriod("before_age"),
              row.optionalText("condition")));
    }
    var all = credits.build();
    List<Row> products =
        rows(
            "vaccines.csv",
            "vaccine",
            "name_en",
            "name_id",
            "is_live_injection",
            "has_tetanus",
            "source");
    List<String> names = new ArrayList<>();
    for (Row row : products) {
      names.add(row.text("vaccine"));
    }
    Map<String, ExchangeCodes> codes = ExchangeCodeReader.read(packs, citations, names);
    var vaccines = new LinkedHashMap<String, Vaccine>();
    for (Row row : products) {
      citations.of(row);
      String code = row.text("vaccine");
      vaccines.put(
          code,
          new Vaccine(
              code,
              row.bilingual("name"),
              row.isYes("is_live_injection"),
              row.isYes("has_tetanus"),
              all.get(code),
              codes.getOrDefault(code, ExchangeCodes.NONE)));
    }
    for (Row row : creditRows) {
      product(row, "vaccine", vaccines);
    }
    return ImmutableMap.copyOf(vaccines);
  }

  private ImmutableListMultimap<String, Slot> slots(ImmutableMap<String, Vaccine> vaccines) {
    var slots = ImmutableListMultimap.<String, Slot>builder();
    for (Row row : DoseRows.BY_AGE.read(packs, folders)) {
      slots.put(
          row.text("series"),
          slot(row, vaccines)
              .timing(byAge(row))
              .sinceFirst(row.optionalPeriod("since_first"))
              .startedFrom(row.optionalPeriod("started_from_age"))
              .startedBefore(row.optionalPeriod("started_before_age"))
              .build());
    }
    for (Row row : DoseRows.BY_SCHOOL.read(packs, folders)) {
      slots.put(
          row.text("series"),
          slot(row, vaccines)
              .timing(bySchool(row))
              .productBefore(row.optionalPeriod("product_before_age"))
              .build());
    }
    return slots.build();
  }

  /** The product in {@code column}, which must be one. */
  private static Vaccine product(Row row, String column, Map<String, Vaccine> vaccines) {
    String code = row.text(column);
    Vaccine product = vaccines.get(code);
    if (product == null) {
      throw row.problem(
          column,
          "'"
              + code
              + "' is not in vaccines.csv"
              + Suggestion.hint(code, vaccines.keySet().stream()));
    }
    return product;
  }

  private Slot.Builder slot(Row row, ImmutableMap<String, Vaccine> vaccines) {
    Optional<String> product = row.optionalText("product");
    if (product.isPresent()) {
      product(row, "product", vaccines);
    }
    namingSeries.add(row);
    String dose = row.text("dose");
    boolean repeats = dose.endsWith("+");
    return Slot.builder()
        .series(row.text("series"))
        .dose(number(row, "dose", repeats ? dose.substring(0, dose.length() - 1) : dose))
        .repeats(repeats)
        .minAge(row.period("min_age"))
        .minInterval(row.optionalPeriod("min_interval"))
        .dueInterval(row.optionalPeriod("due_interval"))
        .product(product)
        .variant(row.optionalText("variant"))
        .inForceFrom(row.optionalDate("in_force_from"))
        .inForceBefore(row.optionalDate("in_force_before"))
        .row(row.place())
        .citations(citations.of(row));
  }

  private static int number(Row row, String column, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw row.problem(column, "'" + text + "' is not a whole number");
    }
  }

  private static Timing byAge(Row row) {
    Period recommended = row.period("recommended_age");
    Optional<Period> before = row.optionalPeriod("before_age");
    return new Timing.ByAge(
        recommended,
        row.optionalPeriod("due_age").orElse(recommended),
        row.optionalPeriod("overdue_age"),
        before,
        row.optionalPeriod("valid_before_age").or(() -> before),
        row.period("catch_up_age"));
  }

  private static Timing bySchool(Row row) {
    MonthDay opens;
    try {
      opens = MonthDay.parse("--" + row.text("opens"));
    } catch (DateTimeException e) {
      throw row.problem("opens", "'" + row.text("opens") + "' is not a day such as 08-01");
    }
    OptionalInt until =
        row.optionalText("until_end_of_grade").isPresent()
            ? OptionalInt.of(row.integer("until_end_of_grade"))
            : OptionalInt.empty();
    return new Timing.BySchool(
        row.integer("grade"), row.integer("age"), opens, row.period("before_age"), until);
  }

  private ImmutableMap<String, Series> series(ImmutableMap<String, Vaccine> vaccines) {
    List<Row> rows = rowsOfFolders("series.csv", SERIES);
    Set<String> codes = new HashSet<>();
    for (Row row : rows) {
      if (!codes.add(row.text("series"))) {
        throw row.problem("series", "'" + row.text("series") + "' stands twice in the edition");
      }
    }
    ImmutableListMultimap<String, Slot> slots = slots(vaccines);
    var series = ImmutableMap.<String, Series>builder();
    for (Row row : rows) {
      citations.of(row);
      String code = row.text("series");
      series.put(
          code,
          Series.builder()
              .code(code)
              .name(row.bilingual("name"))
              .product(product(row, "product", vaccines))
              .clusters(row.choices("clusters", Cluster.class))
              .where(row.choices("where", FacilityTier.class))
              .supplementaryBefore(row.optionalPeriod("supplementary_before_age"))
              .countsUnder(row.choices("counts_under", DoseProgramme.class))
              .completedBy(completedBy(row))
              .ignoresLateDoses(row.isYes("ignores_late_doses"))
              .slots(slots.get(code))
              .build());
    }
    return series.buildOrThrow();
  }

  private static ImmutableMap<String, Integer> completedBy(Row row) {
    var counts = ImmutableMap.<String, Integer>builder();
    for (String word : row.words("completed_by")) {
      int colon = word.indexOf(':');
      try {
        counts.put(word.substring(0, colon), Integer.valueOf(word.substring(colon + 1)));
      } catch (IndexOutOfBoundsException | NumberFormatException e) {
        throw row.problem(
            "completed_by", "'" + word + "' is not product:doses, such as rv-2dose:2");
      }
    }
    return counts.buildOrThrow();
  }

  private ImmutableList<Variant> variants() {
    var variants = ImmutableList.<Variant>builder();
    for (Row row : rowsOfFolders("variants.csv", VARIANTS)) {
      citations.of(row);
      variants.add(
          new Variant(
              row.text("variant"),
              ImmutableSet.copyOf(row.words("provinces")),
              row.date("from"),
              row.optionalPeriod("before_age"),
              ImmutableSet.copyOf(row.words("conditions")),
              ImmutableSet.copyOf(row.words("unless")),
              row.optionalNumber("born_below"),
              ImmutableSet.copyOf(row.words("ended_by"))));
    }
    return variants.build();
  }

  private TetanusLadder ladder() {
    var steps = ImmutableList.<TetanusLadder.Step>builder();
    for (Row row : rowsOfFolders("ladder.csv", "step", "min_interval", "protection", "source")) {
      steps.add(
          new TetanusLadder.Step(
              row.integer("step"),
              row.optionalPeriod("min_interval"),
              row.optionalPeriod("protection"),
              row.place(),
              citations.of(row)));
    }
    List<Row> course =
        rowsOfFolders(
            "course.csv",
            "primary_series",
            "primary_slots",
            "primary_step",
            "school_grace",
            "series",
            "shown_for",
            "source");
    if (course.isEmpty()) {
      return TetanusLadder.none();
    }
    Row row = course.get(0);
    citations.of(row);
    return new TetanusLadder(
        steps.build(),
        row.text("primary_series"),
        row.integer("primary_slots"),
        row.integer("primary_step"),
        row.period("school_grace"),
        row.text("series"),
        ImmutableSet.copyOf(row.words("shown_for")));
  }
}
