package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.record.RecordCodes;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowException;
import id.ilp.core.text.Suggestion;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the report of a village counts: the folder {@code village} of all packs. A later pack states
 * an indicator or gap anew by its id, whole, and adds conditions.
 *
 * @param indicators by id, in the order of the file
 * @param gaps by id, in the order of the file
 * @param conditions of the record that count as illnesses
 */
public record VillageRows(
    ImmutableMap<String, IndicatorRow> indicators,
    ImmutableMap<String, GapRow> gaps,
    ImmutableSet<String> conditions) {
  /** Where these rows stand, and their texts. */
  public static final String FOLDER = "village";

  /** The files of the folder beside its texts. */
  static final ImmutableSet<String> FILES =
      ImmutableSet.of("indicators.csv", "gaps.csv", "conditions.csv");

  private static final String NEWBORN = "newborn";
  private static final String CLASS = "class:";

  private static final String[] INDICATOR = {
    "indicator",
    "group",
    "name_en",
    "name_id",
    "of",
    "from_age",
    "before_age",
    "having",
    "judged_after",
    "within",
    "counts",
    "is_estimate",
    "source"
  };
  private static final String[] GAP = {
    "gap", "name_en", "name_id", "began", "continued", "within", "source"
  };

  /** Reads the rows of all packs; what cannot be read is a problem. */
  static VillageRows read(List<PackFiles> packs, CitationParser citations, List<String> problems) {
    Map<String, IndicatorRow> indicators = new LinkedHashMap<>();
    Map<String, GapRow> gaps = new LinkedHashMap<>();
    Set<String> conditions = new LinkedHashSet<>();
    for (PackFiles pack : packs) {
      Set<String> own = new TreeSet<>();
      each(
          pack,
          "indicators.csv",
          problems,
          row -> once(own, row, "indicator", () -> indicator(row, citations), indicators),
          INDICATOR);
      each(
          pack,
          "gaps.csv",
          problems,
          row -> once(own, row, "gap", () -> gap(row, citations), gaps),
          GAP);
      each(
          pack,
          "conditions.csv",
          problems,
          row -> {
            citations.of(row);
            known(
                row,
                "condition",
                row.text("condition"),
                RecordCodes.catalogue().of(RecordCodes.Kind.CONDITION).keySet());
            conditions.add(row.text("condition"));
          },
          "condition",
          "source");
    }
    return new VillageRows(
        ImmutableMap.copyOf(indicators),
        ImmutableMap.copyOf(gaps),
        ImmutableSet.copyOf(conditions));
  }

  private static void each(
      PackFiles pack, String file, List<String> problems, Consumer<Row> reader, String... columns) {
    try {
      for (Row row : PackReader.optionalFile(pack, FOLDER + "/" + file, columns).rows()) {
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

  private static <T> void once(
      Set<String> own, Row row, String column, Supplier<T> reader, Map<String, T> rows) {
    String id = row.text(column);
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw row.problem(column, "'" + id + "' is not lower case with hyphens");
    } else if (!own.add(id)) {
      throw row.problem(column, "'" + id + "' stands twice");
    }
    rows.put(id, reader.get());
  }

  private static IndicatorRow indicator(Row row, CitationParser citations) {
    Set<String> kinds = new TreeSet<>();
    kinds.addAll(RecordCodes.catalogue().of(RecordCodes.Kind.CONDITION).keySet());
    kinds.addAll(RecordCodes.catalogue().of(RecordCodes.Kind.EXPOSURE).keySet());
    var having = ImmutableList.<String>builder();
    var found = ImmutableList.<Achievement>builder();
    for (String word : row.words("having")) {
      if (word.startsWith(CLASS)) {
        found.add(achievement(row, "having", word));
      } else {
        known(row, "having", word, kinds);
        having.add(word);
      }
    }
    var counts = ImmutableList.<ImmutableList<Achievement>>builder();
    row.text("counts"); // not empty
    for (String word : row.words("counts")) {
      counts.add(
          ImmutableList.copyOf(word.split("\\|", -1)).stream()
              .map(one -> achievement(row, "counts", one))
              .collect(ImmutableList.toImmutableList()));
    }
    var of = row.choice("of", IndicatorRow.Of.class);
    if (of != IndicatorRow.Of.PERSON
        && (row.optionalText("from_age").isPresent()
            || row.optionalText("before_age").isPresent()
            || row.optionalText("having").isPresent())) {
      throw row.problem("of", "'" + of + "' has no ages and no conditions; only PERSON has");
    }
    return new IndicatorRow(
        row.text("indicator"),
        row.choice("group", IndicatorRow.Group.class),
        row.bilingual("name"),
        of,
        row.optionalPeriod("from_age"),
        row.optionalPeriod("before_age"),
        having.build(),
        found.build(),
        row.optionalPeriod("judged_after"),
        TimeSpan.of(row, "within"),
        counts.build(),
        row.isYes("is_estimate"),
        row.place(),
        citations.of(row));
  }

  private static GapRow gap(Row row, CitationParser citations) {
    return new GapRow(
        row.text("gap"),
        row.bilingual("name"),
        row.text("began").equals(NEWBORN) ? Optional.empty() : Optional.of(dose(row, "began")),
        dose(row, "continued"),
        TimeSpan.of(row, "within"),
        row.place(),
        citations.of(row));
  }

  private static Achievement dose(Row row, String column) {
    Achievement achievement = achievement(row, column, row.text(column));
    if (achievement.kind() != Achievement.Kind.DOSE) {
      throw row.problem(column, "'" + row.text(column) + "' is no dose such as dose:mr:1");
    }
    return achievement;
  }

  private static Achievement achievement(Row row, String column, String word) {
    try {
      return Achievement.parse(word);
    } catch (IllegalArgumentException e) {
      throw row.problem(column, String.valueOf(e.getMessage()));
    }
  }

  private static void known(Row row, String column, String word, Set<String> known) {
    if (!known.contains(word)) {
      throw row.problem(
          column, "'" + word + "' is not known" + Suggestion.hint(word, known.stream()));
    }
  }
}
