package id.ilp.rules.pack;

import static com.google.common.collect.ImmutableSetMultimap.flatteningToImmutableSetMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.referral.Urgency;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowException;
import id.ilp.core.screening.ScreeningType;
import id.ilp.core.screening.ScreeningTypes;
import id.ilp.core.text.Suggestion;
import id.ilp.core.text.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads the rows of the folder {@code facility}; a later pack states a row anew by its key. */
final class CarePolicyReader {
  static final String FOLDER = "facility";

  /** The files and their columns. */
  static final ImmutableMap<String, ImmutableList<String>> FILES =
      ImmutableMap.<String, ImmutableList<String>>builder()
          .put("services.csv", columns("service,name_en,name_id,needs,source"))
          .put("abilities.csv", columns("service,tier,ability,note_en,note_id,source"))
          .put("flow.csv", columns("tier,step,name_en,name_id,source"))
          .put("tasks.csv", columns("what,step,source"))
          .put("measures.csv", columns("tier,stage,measures,source"))
          .put("forms.csv", columns("need,tier,stage,forms,source"))
          .put("home-visits.csv", columns("visit,reason,urgency,name_en,name_id,source"))
          .put("back-referrals.csv", columns("need,from,to,assessment,bands,within,source"))
          .put("words.csv", columns("word,name_en,name_id"))
          .buildOrThrow();

  private final List<PackFiles> packs;
  private final CitationParser citations;
  private final List<String> problems;
  private final ScreeningTypes types;
  private final Set<String> needs;
  private final ImmutableSetMultimap<String, String> bands;

  /**
   * A reader.
   *
   * @param needs codes of all needs there are
   * @param schemes all readings there are
   * @param problems where faults are said
   */
  CarePolicyReader(
      List<PackFiles> packs,
      CitationParser citations,
      ScreeningTypes types,
      Set<String> needs,
      List<AssessmentScheme> schemes,
      List<String> problems) {
    this.packs = packs;
    this.citations = citations;
    this.types = types;
    this.problems = problems;
    this.needs = new TreeSet<>(needs);
    this.bands =
        schemes.stream()
            .collect(
                flatteningToImmutableSetMultimap(
                    AssessmentScheme::code, scheme -> scheme.bands().stream().map(b -> b.code())));
    Arrays.stream(NeedKind.values()).forEach(kind -> this.needs.add(kind.name()));
  }

  private static ImmutableList<String> columns(String names) {
    return ImmutableList.copyOf(names.split(",", -1));
  }

  CarePolicy read() {
    Map<String, CarePolicy.Service> services = read("services.csv", 1, this::service);
    return new CarePolicy(
        ImmutableMap.copyOf(services),
        list(read("abilities.csv", 2, row -> ability(row, services.keySet()))),
        list(read("flow.csv", 2, this::flow)),
        ImmutableMap.copyOf(read("tasks.csv", 1, this::task)),
        list(read("measures.csv", 2, this::measures)),
        list(read("forms.csv", 3, this::form)),
        ImmutableMap.copyOf(read("home-visits.csv", 1, this::homeVisit)),
        list(read("back-referrals.csv", 2, this::backReferral)),
        ImmutableMap.copyOf(read("words.csv", 1, row -> row.bilingual("name"))));
  }

  private static <T> ImmutableList<T> list(Map<String, T> rows) {
    return ImmutableList.copyOf(rows.values());
  }

  /** The rows of one file by their first {@code keys} columns, in the order they first came. */
  private <T> Map<String, T> read(String name, int keys, Function<Row, T> reader) {
    var rows = new LinkedHashMap<String, T>();
    String path = FOLDER + "/" + name;
    List<String> columns = FILES.getOrDefault(name, ImmutableList.of());
    for (PackFiles pack : packs) {
      Set<String> own = new TreeSet<>();
      try {
        for (Row row : PackReader.optionalFile(pack, path, columns.toArray(String[]::new)).rows()) {
          String key =
              String.join(
                  " ",
                  columns.subList(0, keys).stream()
                      .map(column -> row.optionalText(column).orElse("-"))
                      .toList());
          if (!own.add(key)) {
            throw row.problem(columns.get(0), "'" + key + "' stands twice");
          }
          rows.put(key, reader.apply(row));
        }
      } catch (RowException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    return rows;
  }

  private CarePolicy.Service service(Row row) {
    row.words("needs").forEach(word -> known(row, "needs", word, needs, "is no need"));
    return new CarePolicy.Service(
        row.text("service"),
        row.bilingual("name"),
        ImmutableSet.copyOf(row.words("needs")),
        citations.of(row));
  }

  private CarePolicy.Ability ability(Row row, Set<String> services) {
    known(row, "service", row.text("service"), services, "is no service of services.csv");
    Optional<Text> note = row.optionalText("note_en").map(any -> row.bilingual("note"));
    var extent = row.choice("ability", CarePolicy.Extent.class);
    if (extent == CarePolicy.Extent.LIMITED && note.isEmpty()) {
      throw row.problem("note_en", "is empty; say how far LIMITED goes");
    }
    return new CarePolicy.Ability(
        row.text("service"), tier(row, "tier"), extent, note, citations.of(row));
  }

  private CarePolicy.FlowStep flow(Row row) {
    return new CarePolicy.FlowStep(
        tier(row, "tier"),
        row.choice("step", CarePolicy.Step.class),
        row.bilingual("name"),
        citations.of(row));
  }

  private CarePolicy.Step task(Row row) {
    citations.of(row);
    Set<String> known = new TreeSet<>(types.byCode().keySet());
    Arrays.stream(NeedKind.values()).forEach(kind -> known.add(kind.name()));
    known(row, "what", row.text("what"), known, "is no screening type or kind of need");
    return row.choice("step", CarePolicy.Step.class);
  }

  private CarePolicy.Measures measures(Row row) {
    return new CarePolicy.Measures(
        tier(row, "tier"),
        row.choice("stage", LifeStage.class),
        instruments(row, "measures"),
        citations.of(row));
  }

  private CarePolicy.Form form(Row row) {
    known(row, "need", row.text("need"), needs, "is no need");
    return new CarePolicy.Form(
        row.text("need"),
        row.optionalText("tier").map(any -> tier(row, "tier")),
        row.optionalText("stage").map(any -> row.choice("stage", LifeStage.class)),
        instruments(row, "forms"),
        citations.of(row));
  }

  private CarePolicy.HomeVisitRow homeVisit(Row row) {
    return new CarePolicy.HomeVisitRow(
        row.text("visit"),
        row.choice("reason", CarePolicy.VisitReason.class),
        row.choice("urgency", Urgency.class),
        row.bilingual("name"),
        citations.of(row));
  }

  private CarePolicy.BackReferral backReferral(Row row) {
    known(row, "need", row.text("need"), needs, "is no need");
    String assessment = row.text("assessment");
    known(row, "assessment", assessment, bands.keySet(), "is no assessment");
    Set<String> classes = bands.get(assessment);
    row.words("bands")
        .forEach(band -> known(row, "bands", band, classes, "is no class of " + assessment));
    return new CarePolicy.BackReferral(
        row.text("need"),
        tier(row, "from"),
        tier(row, "to"),
        assessment,
        ImmutableSet.copyOf(row.words("bands")),
        row.period("within"),
        citations.of(row));
  }

  private static FacilityTier tier(Row row, String column) {
    return row.choice(column, FacilityTier.class);
  }

  private ImmutableList<Satisfier> instruments(Row row, String column) {
    var instruments = ImmutableList.<Satisfier>builder();
    for (String word : row.words(column)) {
      Satisfier one = Satisfier.parse(word);
      Set<String> known = types.byCode().keySet();
      known(row, column, one.type(), known, "is no screening type");
      ScreeningType type = types.byCode().get(one.type());
      Set<String> parts = new TreeSet<>();
      if (type != null) {
        parts.addAll(type.measurements().keySet());
        parts.addAll(type.answers().keySet());
      }
      one.parts().forEach(part -> known(row, column, part, parts, "is no part of " + one.type()));
      instruments.add(one);
    }
    return instruments.build();
  }

  private static void known(Row row, String column, String word, Set<String> known, String fault) {
    if (!known.contains(word)) {
      throw row.problem(column, "'" + word + "' " + fault + Suggestion.hint(word, known.stream()));
    }
  }
}
