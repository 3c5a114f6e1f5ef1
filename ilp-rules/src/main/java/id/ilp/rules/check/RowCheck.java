package id.ilp.rules.check;

import com.google.common.collect.ImmutableList;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowException;
import id.ilp.core.rows.RowFile;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.RowWindow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds rows that speak of the same thing at the same time. */
final class RowCheck {
  /**
   * Which rows of a table speak of the same thing.
   *
   * @param keys columns that are equal
   * @param shared a column of words of which one is common to both, if there is such a column
   * @param windows that overlap
   */
  private record Same(List<String> keys, Optional<String> shared, List<RowWindow> windows) {
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

  private static final Same REGION =
      new Same(
          List.of("what"), Optional.of("places"), List.of(new RowWindow("from", "before", false)));
  private static final Same COMPLETENESS =
      new Same(List.of("code"), Optional.empty(), List.of(RowWindow.IN_FORCE));

  private static final Same PROGRAMME = new Same(List.of("id"), Optional.empty(), List.of());
  private static final Same SOURCE = new Same(List.of("key"), Optional.empty(), List.of());

  private final List<PackFiles> packs;
  private final List<PackProblem> problems = new ArrayList<>();

  /** Looks at the rows of all packs but the first, which is the shipped one. */
  RowCheck(List<PackFiles> packs) {
    this.packs = ImmutableList.copyOf(packs);
  }

  List<PackProblem> problems() {
    String completeness = "immunization/completeness.csv";
    compare(rows(packs.subList(0, 1), completeness), rows(overlays(), completeness), COMPLETENESS);
    // A later pack may state these anew, the same pack may not.
    for (PackFiles pack : overlays()) {
      compare(List.of(), rows(pack, "immunization/regions.csv"), REGION);
      compare(List.of(), rows(pack, "programmes.csv"), PROGRAMME);
      compare(List.of(), rows(pack, "sources.csv"), SOURCE);
    }
    return problems;
  }

  private List<PackFiles> overlays() {
    return packs.subList(1, packs.size());
  }

  /** Each row stated, with the shipped ones and those stated before it. */
  private void compare(List<Row> shipped, List<Row> stated, Same same) {
    List<Row> before = new ArrayList<>(shipped);
    for (Row row : stated) {
      before.stream()
          .filter(other -> same.is(other, row))
          .findFirst()
          .ifPresent(other -> problems.add(problem(row, other, same)));
      before.add(row);
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

  private static List<Row> rows(List<PackFiles> packs, String path) {
    return packs.stream().flatMap(pack -> rows(pack, path).stream()).toList();
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
