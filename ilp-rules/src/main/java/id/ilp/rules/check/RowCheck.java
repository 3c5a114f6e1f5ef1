package id.ilp.rules.check;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowException;
import id.ilp.core.rows.RowFile;
import id.ilp.rules.pack.PackEdition;
import id.ilp.rules.pack.PackFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds rows that speak of the same thing at the same time. */
final class RowCheck {
  /** Any birth will do: ages are compared, not dates. */
  private static final LocalDate BIRTH = LocalDate.of(2000, 1, 1);

  /**
   * From one column up to, not including, another; empty cells are open ends.
   *
   * @param isAge whether the columns hold ages, else dates
   */
  private record Window(String from, String before, boolean isAge) {
    boolean overlaps(Row one, Row other) {
      return begin(one).isBefore(end(other)) && begin(other).isBefore(end(one));
    }

    private LocalDate begin(Row row) {
      return at(row, from).orElse(LocalDate.MIN);
    }

    private LocalDate end(Row row) {
      return at(row, before).orElse(LocalDate.MAX);
    }

    private Optional<LocalDate> at(Row row, String column) {
      return isAge
          ? row.optionalPeriod(column).map(age -> Dates.plus(BIRTH, age))
          : row.optionalDate(column);
    }
  }

  /**
   * Which rows of a table speak of the same thing.
   *
   * @param keys columns that are equal
   * @param shared a column of words of which one is common to both, if there is such a column
   * @param windows that overlap
   */
  private record Same(List<String> keys, Optional<String> shared, List<Window> windows) {
    boolean is(Row one, Row other) {
      return keys.stream().allMatch(key -> one.optionalText(key).equals(other.optionalText(key)))
          && shared
              .map(column -> !Collections.disjoint(one.words(column), other.words(column)))
              .orElse(true)
          && windows.stream().allMatch(window -> window.overlaps(one, other));
    }

    String name(Row row) {
      return String.join(
          " ", keys.stream().flatMap(key -> row.optionalText(key).stream()).toList());
    }
  }

  private static final Window IN_FORCE = new Window("in_force_from", "in_force_before", false);
  private static final Window STARTED = new Window("started_from_age", "started_before_age", true);

  private static final Same SLOT =
      new Same(List.of("series", "dose", "variant"), Optional.empty(), List.of(STARTED, IN_FORCE));
  private static final Same SCHOOL_SLOT =
      new Same(List.of("series", "dose", "variant"), Optional.empty(), List.of(IN_FORCE));
  private static final Same REGION =
      new Same(
          List.of("what"), Optional.of("places"), List.of(new Window("from", "before", false)));
  private static final Same COMPLETENESS =
      new Same(List.of("code"), Optional.empty(), List.of(IN_FORCE));

  private static final Same PROGRAMME = new Same(List.of("id"), Optional.empty(), List.of());
  private static final Same SOURCE = new Same(List.of("key"), Optional.empty(), List.of());

  private final List<PackFiles> packs;
  private final PackEdition edition;
  private final List<PackProblem> problems = new ArrayList<>();

  /**
   * Looks at the rows of all packs but the first, which is the shipped one.
   *
   * @param edition whose folders count
   */
  RowCheck(List<PackFiles> packs, PackEdition edition) {
    this.packs = ImmutableList.copyOf(packs);
    this.edition = edition;
  }

  List<PackProblem> problems() {
    together(inFolders("doses.csv"), SLOT);
    together(inFolders("school-doses.csv"), SCHOOL_SLOT);
    together(List.of("immunization/completeness.csv"), COMPLETENESS);
    // A later pack may state these anew, the same pack may not.
    for (PackFiles pack : packs.subList(1, packs.size())) {
      compare(rows(pack, "immunization/regions.csv"), 0, REGION);
      compare(rows(pack, "programmes.csv"), 0, PROGRAMME);
      compare(rows(pack, "sources.csv"), 0, SOURCE);
    }
    return problems;
  }

  private List<String> inFolders(String file) {
    return edition.folders().stream().map(folder -> "immunization/" + folder + "/" + file).toList();
  }

  /** Compares the rows of files that are read as one table. */
  private void together(List<String> paths, Same same) {
    List<Row> rows = new ArrayList<>();
    int shipped = 0;
    for (int i = 0; i < packs.size(); i++) {
      for (String path : paths) {
        rows.addAll(rows(packs.get(i), path));
      }
      shipped = i == 0 ? rows.size() : shipped;
    }
    compare(rows, shipped, same);
  }

  /** Each row from {@code first} on, with those before it. */
  private void compare(List<Row> rows, int first, Same same) {
    for (int i = Math.max(1, first); i < rows.size(); i++) {
      Row row = rows.get(i);
      for (Row before : rows.subList(0, i)) {
        if (same.is(before, row)) {
          problems.add(problem(row, before, same));
          break;
        }
      }
    }
  }

  private static PackProblem problem(Row row, Row before, Same same) {
    String time = same.windows.isEmpty() ? "" : " for a part of its time";
    return PackProblem.parse(
        row.place()
            + ":1: '"
            + same.name(row)
            + "' stands already"
            + time
            + " at "
            + before.place());
  }

  private static List<Row> rows(PackFiles pack, String path) {
    Optional<String> text = pack.text(path);
    Optional<String> header =
        text.flatMap(t -> t.lines().filter(line -> !line.startsWith("#")).findFirst());
    try {
      return header.isEmpty()
          ? List.of()
          : RowFile.parse(pack.display(path), text.orElse(""), header.get().split(",")).rows();
    } catch (RowException e) {
      return List.of(); // said elsewhere
    }
  }
}
