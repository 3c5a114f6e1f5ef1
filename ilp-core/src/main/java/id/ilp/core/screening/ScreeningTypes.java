package id.ilp.core.screening;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowFile;
import id.ilp.core.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The screening types of the catalogue, read from rows. A rule book adds its own by {@link #and}.
 */
public final class ScreeningTypes {
  private static final Supplier<ScreeningTypes> CATALOGUE =
      Suppliers.memoize(
          () ->
              from(
                  RowFile.resource(ScreeningTypes.class, "types.csv", typeColumns()),
                  RowFile.resource(ScreeningTypes.class, "measurements.csv", measurementColumns()),
                  RowFile.resource(ScreeningTypes.class, "answers.csv", answerColumns()),
                  RowFile.resource(ScreeningTypes.class, "checks.csv", checkColumns())));

  private final ImmutableMap<String, ScreeningType> byCode;

  private ScreeningTypes(Map<String, ScreeningType> byCode) {
    this.byCode = ImmutableMap.copyOf(byCode);
  }

  /** The types of the shipped catalogue. */
  public static ScreeningTypes catalogue() {
    return CATALOGUE.get();
  }

  /** The columns of a {@code types.csv}. */
  public static String[] typeColumns() {
    return new String[] {"type", "name_en", "name_id"};
  }

  /** The columns of a {@code measurements.csv}. */
  public static String[] measurementColumns() {
    return new String[] {
      "type", "measurement", "unit", "min", "max", "also", "doubtful_below", "mistaken_for"
    };
  }

  /** The columns of an {@code answers.csv}. */
  public static String[] answerColumns() {
    return new String[] {"type", "answer", "kind", "allowed"};
  }

  /** The columns of a {@code checks.csv}. */
  public static String[] checkColumns() {
    return new String[] {"type", "above", "below"};
  }

  /** Types from rows; every measurement, answer and check belongs to a type of {@code types}. */
  public static ScreeningTypes from(
      RowFile types, RowFile measurements, RowFile answers, RowFile checks) {
    var drafts = new LinkedHashMap<String, Draft>();
    for (Row row : types.rows()) {
      if (drafts.put(row.text("type"), new Draft(row.bilingual("name"))) != null) {
        throw row.problem("type", "'" + row.text("type") + "' stands twice");
      }
    }
    for (Row row : measurements.rows()) {
      MeasurementType measurement = MeasurementType.from(row);
      if (draft(drafts, row).measurements.put(measurement.name(), measurement) != null) {
        throw row.problem("measurement", "'" + measurement.name() + "' stands twice");
      }
    }
    for (Row row : answers.rows()) {
      for (AnswerType answer : AnswerType.from(row)) {
        if (draft(drafts, row).answers.put(answer.name(), answer) != null) {
          throw row.problem("answer", "'" + answer.name() + "' stands twice");
        }
      }
    }
    for (Row row : checks.rows()) {
      Draft draft = draft(drafts, row);
      for (String column : List.of("above", "below")) {
        if (!draft.measurements.containsKey(row.text(column))) {
          throw row.problem(column, "'" + row.text(column) + "' is not a measurement of the type");
        }
      }
      if (draft.above.put(row.text("above"), row.text("below")) != null) {
        throw row.problem("above", "'" + row.text("above") + "' stands twice");
      }
    }
    var byCode = new LinkedHashMap<String, ScreeningType>();
    drafts.forEach((code, draft) -> byCode.put(code, draft.build(code)));
    return new ScreeningTypes(byCode);
  }

  private static Draft draft(Map<String, Draft> drafts, Row row) {
    Draft draft = drafts.get(row.text("type"));
    if (draft == null) {
      throw row.problem("type", "'" + row.text("type") + "' is not in types.csv");
    }
    return draft;
  }

  /** These types and {@code more}, which win where both have a code. */
  public ScreeningTypes and(ScreeningTypes more) {
    var both = new LinkedHashMap<String, ScreeningType>(byCode);
    both.putAll(more.byCode);
    return new ScreeningTypes(both);
  }

  /** All types by code, in the order of the catalogue. */
  public ImmutableMap<String, ScreeningType> byCode() {
    return byCode;
  }

  /** A type while its rows are read. */
  private static final class Draft {
    private final Text name;
    private final Map<String, MeasurementType> measurements = new LinkedHashMap<>();
    private final Map<String, AnswerType> answers = new LinkedHashMap<>();
    private final Map<String, String> above = new LinkedHashMap<>();

    Draft(Text name) {
      this.name = name;
    }

    ScreeningType build(String code) {
      return new ScreeningType(
          code,
          name,
          ImmutableMap.copyOf(measurements),
          ImmutableMap.copyOf(answers),
          ImmutableMap.copyOf(above));
    }
  }
}
