package id.ilp.rules.mutation;

import com.google.common.collect.ImmutableList;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Mutants that change nothing anybody could see, each with the reason; reviewed like a rule.
 *
 * <p>A row speaks of a mutant if the file is this one, the line begins with {@code row} and the
 * rest is equal; {@code *} stands for anything.
 */
final class Equivalents {
  static final Path FILE =
      Path.of("src/test/resources/id/ilp/rules/mutation/equivalent-mutants.csv");

  private final ImmutableList<Row> rows;
  private final Set<Row> used = new LinkedHashSet<>();

  private Equivalents(ImmutableList<Row> rows) {
    this.rows = rows;
  }

  static Equivalents read() throws IOException {
    return new Equivalents(
        ImmutableList.copyOf(
            RowFile.parse(
                    FILE.getFileName().toString(),
                    Files.readString(FILE),
                    "file",
                    "row",
                    "field",
                    "from",
                    "to",
                    "reason")
                .rows()));
  }

  /** Whether the mutant is listed. */
  boolean knows(Mutant mutant) {
    for (Row row : rows) {
      if (is(row, "file", mutant.file())
          && mutant.row().strip().startsWith(row.optionalText("row").orElse(""))
          && is(row, "field", mutant.field())
          && is(row, "from", mutant.from())
          && is(row, "to", mutant.to())) {
        used.add(row);
        return true;
      }
    }
    return false;
  }

  /** Rows that spoke of no survivor: what they say is no longer so. */
  ImmutableList<String> unused() {
    return rows.stream()
        .filter(row -> !used.contains(row))
        .map(Row::place)
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean is(Row row, String column, String value) {
    String said = row.text(column);
    return said.equals("*") || said.equals(value);
  }
}
