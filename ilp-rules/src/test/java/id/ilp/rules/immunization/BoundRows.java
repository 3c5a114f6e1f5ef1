package id.ilp.rules.immunization;

import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowFile;
import id.ilp.rules.pack.PackFiles;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The rows of doses as the files state them, read cell by cell for the tests of their bounds. */
final class BoundRows {
  private static final PackFiles FILES = PackFiles.shipped();
  private static final Map<String, List<Row>> READ = new ConcurrentHashMap<>();

  /** Doses by age of the national edition. */
  static final List<DoseRow> BY_AGE =
      Stream.of("national", "school")
          .flatMap(folder -> rows("immunization/" + folder + "/doses.csv"))
          .map(DoseRow::new)
          .toList();

  /** Doses by the school year. */
  static final List<DoseRow> BY_SCHOOL =
      rows("immunization/school/school-doses.csv").map(DoseRow::new).toList();

  /** What products count for in the national edition. */
  static final List<Row> CREDITS =
      Stream.of("national", "school")
          .flatMap(folder -> rows("immunization/" + folder + "/credits.csv"))
          .toList();

  private BoundRows() {}

  static Stream<Row> rows(String path) {
    return READ.computeIfAbsent(path, BoundRows::read).stream();
  }

  private static List<Row> read(String path) {
    String text = FILES.text(path).orElseThrow(() -> new AssertionError(path + " is missing"));
    String header = text.lines().filter(line -> !line.startsWith("#")).findFirst().orElseThrow();
    return RowFile.parse(path, text, header.split(",")).rows();
  }

  /** The row by which somebody like {@code row} is given dose {@code dose} of its series. */
  static DoseRow before(DoseRow row, int dose) {
    List<DoseRow> candidates =
        Stream.concat(BY_AGE.stream(), BY_SCHOOL.stream())
            .filter(one -> one.series().equals(row.series()) && one.dose() == dose)
            .filter(one -> one.variant().isEmpty() || one.variant().equals(row.variant()))
            .filter(one -> one.isForStartOf(row) && one.text("in_force_before").isEmpty())
            .sorted((a, b) -> b.variant().compareTo(a.variant()))
            .toList();
    if (candidates.isEmpty()) {
      throw new AssertionError("no dose " + dose + " before " + row);
    }
    return candidates.get(0);
  }

  /** One row. */
  record DoseRow(Row row) {
    String series() {
      return row.text("series");
    }

    int dose() {
      return row.integer("dose");
    }

    String variant() {
      return text("variant");
    }

    boolean isBySchool() {
      return BY_SCHOOL.contains(this);
    }

    /** Empty if the cell is, or the file has no such column. */
    String text(String column) {
      boolean isOfAge = column.startsWith("started") && isBySchool();
      return isOfAge ? "" : row.optionalText(column).orElse("");
    }

    Period age(String column) {
      return row.period(column);
    }

    Optional<Period> optionalAge(String column) {
      return Optional.of(text(column)).filter(cell -> !cell.isEmpty()).map(Period::parse);
    }

    boolean isInForce(LocalDate day) {
      String from = text("in_force_from");
      String before = text("in_force_before");
      return (from.isEmpty() || !day.isBefore(LocalDate.parse(from)))
          && (before.isEmpty() || day.isBefore(LocalDate.parse(before)));
    }

    private boolean isForStartOf(DoseRow other) {
      List<String> bounds = Arrays.asList("started_from_age", "started_before_age");
      return bounds.stream()
          .allMatch(bound -> text(bound).isEmpty() || text(bound).equals(other.text(bound)));
    }

    @Override
    public String toString() {
      return row.place() + " " + series() + " " + dose();
    }
  }
}
