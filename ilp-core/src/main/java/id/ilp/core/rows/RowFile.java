package id.ilp.core.rows;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A CSV file of figures: comment lines beginning with {@code #}, one header line, then rows. Read
 * strictly: the header must be the expected one and every row must have all its cells.
 */
public final class RowFile {
  private final String name;
  private final Supplier<String> text;
  private final Cells cells;
  private final ImmutableSet<String> optional;
  private final ImmutableList<Row> rows;

  private RowFile(String name, Supplier<String> text, Cells cells, ImmutableSet<String> optional) {
    this.name = name;
    this.text = text;
    this.cells = cells;
    this.optional = optional;
    var all = ImmutableList.<Row>builderWithExpectedSize(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      if (cells.width(i) != cells.header().columns().size()) {
        throw new RowException(
            name,
            cells.line(i),
            1,
            "row has " + cells.width(i) + " cells, expected " + cells.header().columns().size());
      }
      all.add(new Row(this, i));
    }
    this.rows = all.build();
  }

  /**
   * Reads {@code text}.
   *
   * @param name how messages call the file
   * @param columns the header expected, in order
   * @throws RowException naming file, line and column of the first fault
   */
  public static RowFile parse(String name, String text, String... columns) {
    return parse(name, text, ImmutableList.copyOf(columns), ImmutableSet.of());
  }

  /**
   * Reads {@code text}, whose header may have, anywhere among {@code columns}, some of {@code
   * optional}. A column left out reads as empty cells.
   *
   * @throws RowException naming file, line and column of the first fault
   */
  public static RowFile parse(
      String name, String text, ImmutableList<String> columns, ImmutableSet<String> optional) {
    Cells cells =
        CsvCells.of(name, text)
            .orElseThrow(
                () ->
                    new RowException(name, 1, 1, "found nothing, expected the header " + columns));
    return of(name, () -> text, cells, columns, optional);
  }

  /** A file that is not there: it has {@code columns} and no row. */
  public static RowFile empty(String name, ImmutableList<String> columns) {
    return new RowFile(name, () -> "", Cells.none(Cells.Header.of(columns)), ImmutableSet.of());
  }

  /** A file of {@code cells}, whose header is expected as {@link #parse} says. */
  static RowFile of(
      String name,
      Supplier<String> text,
      Cells cells,
      ImmutableList<String> columns,
      ImmutableSet<String> optional) {
    if (!cells.header().columns().equals(columns)) {
      check(name, cells, columns, optional);
    }
    return new RowFile(name, text, cells, optional);
  }

  private static void check(
      String name, Cells cells, ImmutableList<String> columns, ImmutableSet<String> optional) {
    ImmutableList<String> found = cells.header().columns();
    List<String> required = new ArrayList<>(found);
    required.removeAll(optional);
    if (!required.equals(columns) || cells.header().places().size() < found.size()) {
      String more = optional.isEmpty() ? "" : " and, if wanted, " + optional;
      throw new RowException(
          name, cells.headerLine(), 1, "header is " + found + ", expected " + columns + more);
    }
  }

  /** Reads {@code text}, whatever its header. */
  static RowFile whole(String name, String text) {
    Cells cells =
        CsvCells.of(name, text).orElseThrow(() -> new RowException(name, 1, 1, "found nothing"));
    return new RowFile(name, () -> text, cells, ImmutableSet.of());
  }

  /** Reads a resource beside {@code owner}; see {@link #parse}. */
  public static RowFile resource(Class<?> owner, String resource, String... columns) {
    ImmutableList<String> expected = ImmutableList.copyOf(columns);
    String path = owner.getPackageName().replace('.', '/') + '/' + resource;
    return PackRows.ofCore()
        .file(path, resource, () -> text(owner, resource), expected, ImmutableSet.of())
        .orElseGet(() -> parse(resource, text(owner, resource), columns));
  }

  private static String text(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing beside " + owner.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How messages call the file. */
  public String name() {
    return name;
  }

  /** The rows in file order. */
  public ImmutableList<Row> rows() {
    return rows;
  }

  Cells cells() {
    return cells;
  }

  /** Where the column stands; below 0 if it may be left out and is. */
  int index(String column) {
    Integer index = cells.header().places().get(column);
    if (index == null && !optional.contains(column)) {
      throw new IllegalArgumentException("no column " + column + " in " + name);
    }
    return index == null ? -1 : index;
  }

  /** A complaint about the cell {@code index} of the row that begins on {@code line}. */
  RowException problem(long line, int index, String problem) {
    Place place = placeOf(line, index);
    return new RowException(name, place.line + 1L, place.column + 1L, problem);
  }

  /** A complaint about what stands in the cell after {@code offset} of its characters. */
  RowException problem(long line, int index, int offset, String problem) {
    Place place = placeOf(line, index);
    if (place.isAt('"')) {
      place.step();
      for (int i = 0; i < offset; i++) {
        if (place.isAt('"')) {
          place.step(); // a quote is written twice
        }
        place.step();
      }
    } else {
      place.column += offset;
    }
    return new RowException(name, place.line + 1L, place.column + 1L, problem);
  }

  private Place placeOf(long line, int index) {
    var place =
        new Place(
            Splitter.on(Pattern.compile("\r\n|\r|\n")).splitToList(text.get()), (int) line - 1);
    boolean isQuoted = false; // a quoted cell may hold commas, lines and doubled quotes
    boolean isOpen = false;
    boolean isCellStart = true;
    for (int cell = 0; cell < index; ) {
      if (place.isAtLineEnd()) {
        if (!isOpen || !place.hasNextLine()) {
          break;
        }
        place.step();
        continue;
      }
      boolean isQuote = place.isAt('"');
      boolean isComma = place.isAt(',');
      place.step();
      if (isCellStart) {
        isQuoted = isQuote;
        isOpen = isQuote;
        isCellStart = false;
      } else if (isQuoted && isQuote) {
        isOpen = !isOpen;
      }
      if (isComma && !isOpen) {
        cell++;
        isCellStart = true;
      }
    }
    return place;
  }

  /** A place in the text, counted from 0. */
  private static final class Place {
    private final List<String> lines;
    private int line;
    private int column;

    Place(List<String> lines, int line) {
      this.lines = lines;
      this.line = line;
    }

    boolean isAtLineEnd() {
      return column >= lines.get(line).length();
    }

    boolean hasNextLine() {
      return line + 1 < lines.size();
    }

    boolean isAt(char c) {
      return !isAtLineEnd() && lines.get(line).charAt(column) == c;
    }

    /** To the next character, over the end of the line. */
    void step() {
      if (isAtLineEnd() && hasNextLine()) {
        line++;
        column = 0;
      } else {
        column++;
      }
    }
  }
}
