package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import id.ilp.core.rows.Row;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rows of doses of an edition, as packs lay them over each other: a later pack states a row
 * anew, whole, by what the row is called, and so closes it; other rows it adds. No two hold at one
 * time.
 */
final class DoseRows {
  /** Doses by age. */
  static final DoseRows BY_AGE =
      new DoseRows(
          "doses.csv",
          List.of(RowWindow.STARTED, RowWindow.IN_FORCE),
          "series",
          "dose",
          "min_age",
          "recommended_age",
          "due_age",
          "overdue_age",
          "before_age",
          "valid_before_age",
          "catch_up_age",
          "min_interval",
          "due_interval",
          "since_first",
          "product",
          "variant",
          "started_from_age",
          "started_before_age",
          "in_force_from",
          "in_force_before",
          "source");

  /** Doses by the school year. */
  static final DoseRows BY_SCHOOL =
      new DoseRows(
          "school-doses.csv",
          List.of(RowWindow.IN_FORCE),
          "series",
          "dose",
          "grade",
          "age",
          "opens",
          "min_age",
          "before_age",
          "until_end_of_grade",
          "min_interval",
          "due_interval",
          "product",
          "product_before_age",
          "variant",
          "in_force_from",
          "in_force_before",
          "source");

  private static final ImmutableList<String> WORDS = ImmutableList.of("series", "dose", "variant");

  private final String file;
  private final List<RowWindow> windows;
  private final String[] columns;

  private DoseRows(String file, List<RowWindow> windows, String... columns) {
    this.file = file;
    this.windows = windows;
    this.columns = columns;
  }

  /**
   * The rows of {@code packs}, the shipped one first. A row stated anew keeps its place.
   *
   * @throws id.ilp.core.rows.RowException if a row cannot be read; if one is stated twice and not
   *     once by the shipped pack and once by another; if one of a pack holds at a time at which
   *     another row does
   */
  List<Row> read(List<PackFiles> packs, List<String> folders) {
    Map<List<Object>, Row> rows = new LinkedHashMap<>(rows(packs.subList(0, 1), folders));
    Map<List<Object>, Row> stated = rows(packs.subList(1, packs.size()), folders);
    rows.putAll(stated);
    stated.values().forEach(row -> check(row, rows.values()));
    return List.copyOf(rows.values());
  }

  /** Two rows that hold at one time leave open which is meant. */
  private void check(Row row, Collection<Row> rows) {
    for (Row other : rows) {
      if (other == row) {
        continue;
      }
      if (WORDS.stream().allMatch(word -> row.optionalText(word).equals(other.optionalText(word)))
          && windows.stream().allMatch(window -> window.overlaps(row, other))) {
        throw row.problem(
            "series",
            "'" + name(row) + "' stands already for a part of its time at " + other.place());
      }
    }
  }

  /** The rows by what they are called. */
  private Map<List<Object>, Row> rows(List<PackFiles> packs, List<String> folders) {
    Map<List<Object>, Row> rows = new LinkedHashMap<>();
    for (PackFiles pack : packs) {
      for (String folder : folders) {
        String path = "immunization/" + folder + "/" + file;
        for (Row row : PackReader.optionalFile(pack, path, columns).rows()) {
          Row other = rows.putIfAbsent(key(row), row);
          if (other != null) {
            throw row.problem(
                "series", "'" + name(row) + "' is stated already at " + other.place());
          }
        }
      }
    }
    return rows;
  }

  /**
   * What a row is called: series, dose and variant, who began when, and its first day. Rows called
   * alike are one row, whichever of the folders they stand in.
   */
  private ImmutableList<Object> key(Row row) {
    var key = ImmutableList.builder();
    for (String word : WORDS) {
      key.add(row.optionalText(word));
    }
    for (RowWindow window : windows) {
      key.add(window.isAge() ? age(row, window.from()) : row.optionalDate(window.from()));
      if (window.isAge()) {
        key.add(age(row, window.before()));
      }
    }
    return key.build();
  }

  private static Optional<Period> age(Row row, String column) {
    return row.optionalPeriod(column).map(Period::normalized);
  }

  private static String name(Row row) {
    return WORDS.stream()
        .flatMap(word -> row.optionalText(word).stream())
        .collect(Collectors.joining(" "));
  }
}
