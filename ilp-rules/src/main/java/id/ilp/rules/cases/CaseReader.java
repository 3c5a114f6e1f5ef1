package id.ilp.rules.cases;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowException;
import id.ilp.core.rows.RowFile;
import id.ilp.rules.IlpEngine;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads one {@code cases.csv}. */
final class CaseReader {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of("title", "person", "history", "as_of", "expected", "source");

  private final String folder;
  private final IlpEngine engine;
  private final Vocabulary vocabulary;
  private final List<String> problems;

  CaseReader(String folder, IlpEngine engine, Vocabulary vocabulary, List<String> problems) {
    this.folder = folder;
    this.engine = engine;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** The cases that can be read; what cannot becomes a problem. */
  List<WorkedCase> read(String name, String text) {
    var cases = ImmutableList.<WorkedCase>builder();
    List<Row> rows = List.of();
    try {
      rows = RowFile.parse(name, text, COLUMNS, ImmutableSet.of("why")).rows();
    } catch (RowException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
    for (Row row : rows) {
      try {
        cases.add(read(row));
      } catch (RowException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    return cases.build();
  }

  private WorkedCase read(Row row) {
    String expected = row.text("expected");
    Vocabulary words =
        expected.contains("issue unknown-code") ? vocabulary.withUnknown() : vocabulary;
    ImmutableList<Expectation> expectations =
        expected.equals("refused")
            ? ImmutableList.of()
            : in(row, "expected", () -> expectations(expected, words));
    return new WorkedCase(
        engine,
        folder,
        row.place(),
        row.text("title"),
        record(row, new RecordNotation(words)),
        row.date("as_of"),
        expectations,
        in(row, "source", () -> source(row.text("source"))),
        row.optionalText("why"));
  }

  private static HealthRecord record(Row row, RecordNotation notation) {
    HealthRecord person = in(row, "person", () -> notation.person(row.text("person")));
    Optional<String> history = row.optionalText("history");
    return history.isEmpty() ? person : in(row, "history", () -> notation.history(history.get()));
  }

  private static ImmutableList<Expectation> expectations(String cell, Vocabulary words) {
    ImmutableList<Expectation> expected =
        Words.several(cell).stream()
            .map(one -> Expectation.of(one, words))
            .collect(ImmutableList.toImmutableList());
    if (expected.isEmpty()) {
      throw new NotationException(0, "expects nothing");
    }
    return expected;
  }

  private String source(String cell) {
    try {
      vocabulary.book().citations().parse(cell);
      return cell;
    } catch (IllegalArgumentException e) {
      throw new NotationException(0, String.valueOf(e.getMessage()));
    }
  }

  private static <T> T in(Row row, String column, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (NotationException e) {
      throw row.problem(column, e.at(), e.problem());
    }
  }
}
