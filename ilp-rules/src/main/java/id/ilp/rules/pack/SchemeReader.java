package id.ilp.rules.pack;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Sex;
import id.ilp.core.rows.Row;
import id.ilp.core.text.Suggestion;
import id.ilp.core.text.Text;
import id.ilp.rules.pack.AssessmentScheme.AgeWindow;
import id.ilp.rules.pack.AssessmentScheme.Band;
import id.ilp.rules.pack.AssessmentScheme.Input;
import id.ilp.rules.pack.AssessmentScheme.Instrument;
import id.ilp.rules.pack.AssessmentScheme.Limit;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the readings of one folder: assessments.csv, bands.csv and limits.csv. */
final class SchemeReader {
  private final PackFiles pack;
  private final String folder;
  private final CitationParser citations;

  SchemeReader(PackFiles pack, String folder, CitationParser citations) {
    this.pack = pack;
    this.folder = folder;
    this.citations = citations;
  }

  /** Adds all readings to {@code schemes}, those switched off too. */
  void read(SchemeChoice schemes) {
    var bands = ImmutableListMultimap.<String, Band>builder();
    List<Row> bandRows =
        PackReader.file(
                pack,
                folder + "/bands.csv",
                "scheme",
                "band",
                "value",
                "severity",
                "is_decisive",
                "label_en",
                "label_id",
                "kader_en",
                "kader_id")
            .rows();
    for (Row row : bandRows) {
      bands.put(row.text("scheme"), band(row));
    }
    var allBands = bands.build();
    var limits = ImmutableListMultimap.<String, Limit>builder();
    for (Row row :
        PackReader.file(
                pack,
                folder + "/limits.csv",
                "scheme",
                "input",
                "sex",
                "from_age",
                "before_age",
                "band",
                "from",
                "before",
                "source")
            .rows()) {
      limits.put(row.text("scheme"), limit(row, allBands.get(row.text("scheme"))));
    }
    var allLimits = limits.build();
    List<Row> rows =
        PackReader.file(
                pack,
                folder + "/assessments.csv",
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
                "source")
            .rows();
    Set<String> named = rows.stream().map(row -> row.text("scheme")).collect(toImmutableSet());
    for (Row row : bandRows) {
      String scheme = row.text("scheme");
      if (!named.contains(scheme)) {
        throw row.problem(
            "scheme",
            "'" + scheme + "' is not in assessments.csv" + Suggestion.hint(scheme, named.stream()));
      }
    }
    for (Row row : rows) {
      String scheme = row.text("scheme");
      schemes.add(
          row, scheme(row, allBands.get(scheme), allLimits.get(scheme)), row.isYes("is_default"));
    }
  }

  private AssessmentScheme scheme(Row row, List<Band> bands, List<Limit> limits) {
    if (bands.isEmpty() || limits.isEmpty()) {
      throw row.problem(
          "scheme", "'" + row.text("scheme") + "' has no rows in bands.csv or limits.csv");
    }
    return new AssessmentScheme(
        row.text("code"),
        row.text("scheme"),
        row.text("type"),
        row.choice("instrument", Instrument.class),
        row.words("inputs").stream().map(Input::parse).collect(ImmutableList.toImmutableList()),
        row.text("unit"),
        ages(row),
        ImmutableList.copyOf(row.choices("stages", LifeStage.class)),
        ImmutableList.copyOf(bands),
        ImmutableList.copyOf(limits),
        row.place(),
        citations.of(row));
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

  private Limit limit(Row row, List<Band> bands) {
    String band = row.text("band");
    if (bands.stream().noneMatch(one -> one.code().equals(band))) {
      String hint = Suggestion.hint(band, bands.stream().map(Band::code));
      throw row.problem("band", "'" + band + "' is no band of " + row.text("scheme") + hint);
    }
    return new Limit(
        row.text("input"),
        row.optionalText("sex").map(sex -> row.choice("sex", Sex.class)),
        ages(row),
        row.optionalNumber("from"),
        row.optionalNumber("before"),
        band,
        row.place(),
        citations.of(row));
  }

  private static AgeWindow ages(Row row) {
    Optional<Period> from = row.optionalPeriod("from_age");
    return new AgeWindow(from.orElse(Period.ZERO), row.optionalPeriod("before_age"));
  }
}
