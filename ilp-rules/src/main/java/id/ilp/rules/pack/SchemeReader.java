package id.ilp.rules.pack;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Sex;
import id.ilp.core.rows.Row;
import id.ilp.core.screening.AnswerType;
import id.ilp.core.screening.ScreeningType;
import id.ilp.core.screening.ScreeningTypes;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Suggestion;
import id.ilp.core.text.Text;
import id.ilp.rules.pack.AssessmentScheme.AgeWindow;
import id.ilp.rules.pack.AssessmentScheme.Band;
import id.ilp.rules.pack.AssessmentScheme.Input;
import id.ilp.rules.pack.AssessmentScheme.Instrument;
import id.ilp.rules.pack.AssessmentScheme.Limit;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads the readings of one folder: assessments.csv, bands.csv and limits.csv. */
final class SchemeReader {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "code",
          "scheme",
          "is_default",
          "type",
          "instrument",
          "inputs",
          "unit",
          "from_age",
          "before_age",
          "stages",
          "source");
  private static final ImmutableSet<String> OPTIONAL =
      ImmutableSet.of("with", "without", "only_if", "bands_of");
  private static final ImmutableList<String> BAND_COLUMNS =
      ImmutableList.of(
          "scheme",
          "band",
          "value",
          "severity",
          "is_decisive",
          "label_en",
          "label_id",
          "kader_en",
          "kader_id");
  private static final ImmutableList<String> LIMIT_COLUMNS =
      ImmutableList.of(
          "scheme", "input", "sex", "from_age", "before_age", "band", "from", "before", "source");

  /** Of which assessment a band or limit is, where several share a scheme; empty = of all. */
  private static final String CODE = "code";

  private static final ImmutableSet<LifeStage> PREGNANT =
      ImmutableSet.of(LifeStage.PREGNANT, LifeStage.IN_LABOUR);
  private static final String FROM_GESTATION = "from_gestation";
  private static final String BEFORE_GESTATION = "before_gestation";
  private static final ImmutableSet<String> LIMIT_OPTIONAL =
      ImmutableSet.of(CODE, FROM_GESTATION, BEFORE_GESTATION);

  private final PackFiles pack;
  private final String folder;
  private final CitationParser citations;
  private final ScreeningTypes types;

  /** Rows of limits that some reading reads; readings may be asked for by several threads. */
  private final Set<Row> read = ConcurrentHashMap.newKeySet();

  SchemeReader(PackFiles pack, String folder, CitationParser citations, ScreeningTypes types) {
    this.pack = pack;
    this.folder = folder;
    this.citations = citations;
    this.types = types;
  }

  /**
   * Adds all readings to {@code schemes}, those switched off too. Where nobody has to look for
   * faults, the bands and limits of a reading are read when it is first asked for.
   */
  void read(SchemeChoice schemes) {
    List<Row> rows = rows("assessments.csv", COLUMNS, OPTIONAL);
    Supplier<List<Row>> bands =
        Suppliers.memoize(() -> rows("bands.csv", BAND_COLUMNS, ImmutableSet.of(CODE)));
    Supplier<List<Row>> limits =
        Suppliers.memoize(() -> rows("limits.csv", LIMIT_COLUMNS, LIMIT_OPTIONAL));
    if (!schemes.isProven()) {
      for (Row band : bands.get()) {
        requireAssessment(band, rows);
      }
    }
    for (Row row : rows) {
      schemes.add(row, reading(row, bands, limits, schemes.isProven()), row.isYes("is_default"));
    }
    if (!schemes.isProven()) {
      requireRead(limits.get(), rows);
    }
  }

  private Reading reading(
      Row row, Supplier<List<Row>> bands, Supplier<List<Row>> limits, boolean isProven) {
    Supplier<AssessmentScheme> scheme =
        () -> scheme(row, own(bands.get(), row), own(limits.get(), row));
    return new Reading(
        new AssessmentScheme.Id(row.text(CODE), row.text("scheme")),
        row.text("type"),
        row.choice("instrument", Instrument.class),
        isProven ? Suppliers.memoize(scheme::get) : Suppliers.ofInstance(scheme.get()));
  }

  private void requireRead(List<Row> limits, List<Row> rows) {
    for (Row limit : limits) {
      if (!read.contains(limit)) {
        throw limit.problem(
            "input",
            "'"
                + limit.text("input")
                + "' is no input of '"
                + limit.text("scheme")
                + "'"
                + Suggestion.hint(limit.text("input"), inputs(rows, limit)));
      }
    }
  }

  private List<Row> rows(
      String file, ImmutableList<String> columns, ImmutableSet<String> optional) {
    return PackReader.file(pack, folder + "/" + file, columns, optional).rows();
  }

  private static void requireAssessment(Row band, List<Row> rows) {
    for (String column : List.of("scheme", CODE)) {
      Optional<String> name = band.optionalText(column);
      if (name.isPresent() && !texts(rows, column).contains(name.get())) {
        String hint = Suggestion.hint(name.get(), texts(rows, column).stream());
        throw band.problem(column, "'" + name.get() + "' is not in assessments.csv" + hint);
      }
    }
  }

  private static List<String> texts(List<Row> rows, String column) {
    List<String> texts = new ArrayList<>();
    for (Row row : rows) {
      texts.add(row.text(column));
    }
    return texts;
  }

  /** The rows of the scheme of {@code assessment}, those of other assessments left out. */
  private static List<Row> own(List<Row> rows, Row assessment) {
    String scheme = bandsOf(assessment);
    String code = assessment.text(CODE);
    List<Row> own = new ArrayList<>();
    for (Row row : rows) {
      if (row.text("scheme").equals(scheme) && row.optionalText(CODE).orElse(code).equals(code)) {
        own.add(row);
      }
    }
    return own;
  }

  /** The scheme whose bands and limits an assessment is classed by: its own, if none is named. */
  private static String bandsOf(Row assessment) {
    return assessment.optionalText("bands_of").orElse(assessment.text("scheme"));
  }

  private Stream<String> inputs(List<Row> rows, Row limit) {
    return rows.stream()
        .filter(row -> row.text("scheme").equals(limit.text("scheme")))
        .flatMap(row -> inputs(row, type(row)).stream().map(Input::name));
  }

  private AssessmentScheme scheme(Row row, List<Row> bandRows, List<Row> limitRows) {
    ScreeningType type = type(row);
    ImmutableList<Input> inputs = inputs(row, type);
    ImmutableList<Citation> cited = citations.of(row);
    Map<String, Band> byCode = new LinkedHashMap<>();
    var bandsRead = ImmutableList.<Band>builder();
    for (Row band : bandRows) {
      Band one = band(band);
      bandsRead.add(one);
      byCode.put(one.code(), one);
    }
    ImmutableList<Band> bands = bandsRead.build();
    Set<String> names = new HashSet<>();
    for (Input input : inputs) {
      names.add(input.name());
    }
    var limits = ImmutableList.<Limit>builder();
    for (Row limit : limitRows) {
      if (names.contains(limit.text("input"))) {
        read.add(limit);
        limits.add(limit(limit, byCode.keySet(), cited));
      }
    }
    Instrument instrument = row.choice("instrument", Instrument.class);
    Whom whom = Whom.parse(row, type);
    requireOfPregnancies(limits.build(), limitRows, whom, instrument);
    var scheme =
        new AssessmentScheme(
            row.text(CODE),
            row.text("scheme"),
            row.text("type"),
            instrument,
            inputs,
            instrument == Instrument.SUM
                ? Optional.of(PointsParser.parse(row, type))
                : Optional.empty(),
            row.text("unit"),
            ages(row),
            whom,
            bands,
            limits.build(),
            row.place(),
            cited);
    if (bands.isEmpty() || scheme.limits().isEmpty()) {
      limitRows.forEach(read::add); // one fault, said here
      throw row.problem(
          row.optionalText("bands_of").isPresent() ? "bands_of" : "scheme",
          "'" + bandsOf(row) + "' has no rows in bands.csv or limits.csv");
    }
    return scheme;
  }

  /**
   * A limit that holds for a part of pregnancy stands in a reading of pregnant women only, or
   * everybody's class would depend on a last menstrual period; and not in one that only asks
   * whether all limits are kept, for where the period is not known nobody could say.
   */
  private static void requireOfPregnancies(
      List<Limit> limits, List<Row> rows, Whom whom, Instrument instrument) {
    boolean isOfPregnancies =
        !whom.stages().isEmpty()
            && PREGNANT.containsAll(whom.stages())
            && instrument != Instrument.ALL_OF;
    for (Row row : isOfPregnancies ? List.<Row>of() : rows) {
      if (gestation(row).isPresent()
          && limits.stream().anyMatch(limit -> limit.row().equals(row.place()))) {
        throw row.problem(
            row.optionalText(FROM_GESTATION).isPresent() ? FROM_GESTATION : BEFORE_GESTATION,
            "needs a reading whose stages are " + PREGNANT + " or one of them, and not by ALL_OF");
      }
    }
  }

  private ScreeningType type(Row row) {
    String code = row.text("type");
    ScreeningType type = types.byCode().get(code);
    if (type == null) {
      throw row.problem(
          "type",
          "'"
              + code
              + "' is no screening type"
              + Suggestion.hint(code, types.byCode().keySet().stream()));
    }
    return type;
  }

  private static ImmutableList<Input> inputs(Row row, ScreeningType type) {
    Instrument instrument = row.choice("instrument", Instrument.class);
    if (instrument == Instrument.SUM) {
      return ImmutableList.of(Input.of(ImmutableList.of(Points.LINE), true, type));
    }
    List<String> words = row.words("inputs");
    if (words.isEmpty()) {
      throw row.problem("inputs", "is empty");
    } else if (instrument.isGrowth() && words.size() > 1) {
      throw row.problem("inputs", "names more than one growth indicator");
    }
    var inputs = ImmutableList.<Input>builder();
    for (String word : words) {
      inputs.add(input(row, instrument, word, type));
    }
    return inputs.build();
  }

  private static Input input(Row row, Instrument instrument, String word, ScreeningType type) {
    switch (instrument) {
      case GROWTH, GROWTH_BY_MONTH -> {
        List<String> known = new ArrayList<>();
        for (GrowthIndicator indicator : GrowthIndicator.values()) {
          known.add(indicator.code());
        }
        if (!known.contains(word)) {
          throw row.problem(
              "inputs",
              "'" + word + "' is no growth indicator" + Suggestion.hint(word, known.stream()));
        }
      }
      case FORMULA -> {
        if (Formula.of(word).isEmpty()) {
          throw row.problem("inputs", Formula.unknown(word));
        }
      }
      case WORST_OF, ALL_OF, SUM -> {
        return read(row, ImmutableList.copyOf(word.split("\\|")), type);
      }
    }
    return Input.of(ImmutableList.of(word), false, type);
  }

  /** Measurements, or items answered with numbers. */
  private static Input read(Row row, ImmutableList<String> names, ScreeningType type) {
    for (String name : names) {
      AnswerType item = type.answers().get(name);
      boolean isNumber =
          item != null
              && (item.kind() == AnswerType.Kind.NUMBER
                  || item.kind() == AnswerType.Kind.BOOLEAN_OR_NUMBER);
      if (!type.measurements().containsKey(name) && !isNumber) {
        Stream<String> known =
            Stream.concat(type.measurements().keySet().stream(), type.answers().keySet().stream());
        throw row.problem(
            "inputs",
            "'"
                + name
                + "' is no number of "
                + type.code()
                + (item == null ? Suggestion.hint(name, known) : "; a sum reads such answers"));
      }
    }
    return Input.of(names, !type.measurements().containsKey(names.get(0)), type);
  }

  private static Band band(Row row) {
    Text label = row.bilingual("label");
    Text kader = row.optionalText("kader_id").isPresent() ? row.bilingual("kader") : label;
    return new Band(
        row.text("band"),
        row.number("value"),
        row.integer("severity"),
        label,
        kader,
        row.isYes("is_decisive"));
  }

  private Limit limit(Row row, Set<String> bands, List<Citation> ofAssessment) {
    String band = row.text("band");
    if (!bands.contains(band)) {
      String hint = Suggestion.hint(band, bands.stream());
      throw row.problem("band", "'" + band + "' is no band of " + row.text("scheme") + hint);
    }
    ImmutableList<Citation> own = citations.of(row);
    return new Limit(
        row.text("input"),
        row.optionalText("sex").isPresent()
            ? Optional.of(row.choice("sex", Sex.class))
            : Optional.empty(),
        ages(row),
        gestation(row),
        row.optionalNumber("from"),
        row.optionalNumber("before"),
        band,
        row.place(),
        own,
        ImmutableSortedSet.<Citation>naturalOrder()
            .addAll(ofAssessment)
            .addAll(own)
            .build()
            .asList());
  }

  private static AgeWindow ages(Row row) {
    return window(row, "from_age", "before_age");
  }

  private static Optional<AgeWindow> gestation(Row row) {
    AgeWindow window = window(row, FROM_GESTATION, BEFORE_GESTATION);
    boolean isAlways = window.from().isZero() && window.before().isEmpty();
    return isAlways ? Optional.empty() : Optional.of(window);
  }

  private static AgeWindow window(Row row, String from, String before) {
    return new AgeWindow(row.optionalPeriod(from).orElse(Period.ZERO), row.optionalPeriod(before));
  }
}
