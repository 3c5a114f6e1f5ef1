package id.ilp.rules.cases;

import com.google.common.collect.ImmutableList;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowException;
import id.ilp.core.rows.RowFile;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The worked cases of a pack: every {@code cases.csv} beside its rules.
 *
 * <pre>{@code
 * PackFiles pack = PackFiles.directory(Path.of("my-pack"));
 * IlpEngine engine = IlpEngine.builder().overlay(pack).build();
 * CaseReport report = WorkedCases.of(pack, engine.pack()).run(engine);
 * }</pre>
 */
public final class WorkedCases {
  /** How the file of a folder's cases is called. */
  public static final String FILE = "cases.csv";

  private final PackFiles pack;
  private final ImmutableList<WorkedCase> all;

  private WorkedCases(PackFiles pack, ImmutableList<WorkedCase> all) {
    this.pack = pack;
    this.all = all;
  }

  /**
   * Reads the cases of {@code pack}.
   *
   * @param book the rule book the pack is part of: its codes are those a case may use
   * @throws PackException with every cell that cannot be read
   */
  public static WorkedCases of(PackFiles pack, RulePack book) {
    List<String> problems = new ArrayList<>();
    var cases = ImmutableList.<WorkedCase>builder();
    pack.texts()
        .forEach(
            (path, text) -> {
              if (path.endsWith("/" + FILE)) {
                String folder = path.substring(0, path.length() - FILE.length() - 1);
                read(pack.display(path), text, folder, book, cases, problems);
              }
            });
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return new WorkedCases(pack, cases.build());
  }

  /** All cases, by folder and in the order of the file. */
  public ImmutableList<WorkedCase> all() {
    return all;
  }

  /**
   * Runs every case.
   *
   * @param engine whose rule book the cases were read for
   */
  public CaseReport run(IlpEngine engine) {
    return CaseReport.of(
        pack, all.stream().map(one -> one.run(engine)).collect(ImmutableList.toImmutableList()));
  }

  private static void read(
      String name,
      String text,
      String folder,
      RulePack book,
      ImmutableList.Builder<WorkedCase> cases,
      List<String> problems) {
    List<Row> rows = List.of();
    try {
      rows =
          RowFile.parse(name, text, "title", "person", "history", "as_of", "expected", "source")
              .rows();
    } catch (RowException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
    for (Row row : rows) {
      try {
        cases.add(read(folder, row, book));
      } catch (RowException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
  }

  private static WorkedCase read(String folder, Row row, RulePack book) {
    String expected = row.text("expected");
    var vocabulary = new Vocabulary(book, expected.contains("issue unknown-code"));
    var notation = new RecordNotation(vocabulary);
    HealthRecord record =
        in(
                row,
                "person",
                () -> {
                  notation.person(row.text("person"));
                  return notation;
                })
            .record();
    Optional<String> history = row.optionalText("history");
    if (history.isPresent()) {
      record =
          in(
              row,
              "history",
              () -> {
                notation.history(history.get());
                return notation.record();
              });
    }
    ImmutableList<Expectation> expectations =
        expected.equals("refused")
            ? ImmutableList.of()
            : in(row, "expected", () -> expectations(expected, vocabulary));
    in(row, "source", () -> source(row.text("source"), book));
    return new WorkedCase(
        folder,
        row.place(),
        row.text("title"),
        record,
        row.date("as_of"),
        expectations,
        row.text("source"));
  }

  private static ImmutableList<Expectation> expectations(String cell, Vocabulary vocabulary) {
    ImmutableList<Expectation> expected =
        Words.several(cell).stream()
            .map(words -> Expectation.of(words, vocabulary))
            .collect(ImmutableList.toImmutableList());
    if (expected.isEmpty()) {
      throw new NotationException(0, "expects nothing");
    }
    return expected;
  }

  private static String source(String cell, RulePack book) {
    try {
      book.citations().parse(cell);
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
