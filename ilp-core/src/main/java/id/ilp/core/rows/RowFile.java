package id.ilp.core.rows;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CSV file of figures: comment lines beginning with {@code #}, one header line, then rows. Read
 * strictly: the header must be the expected one and every row must have all its cells.
 */
public final class RowFile {
  private final String name;
  private final String text;
  private final ImmutableSet<String> optional;
  private ImmutableList<String> header;
  private boolean hasHeader;

  /** The place of every column, counted from 0. */
  private final Map<String, Integer> places = new HashMap<>();

  private final List<Row> rows = new ArrayList<>();

  private RowFile(
      String name, String text, ImmutableList<String> columns, ImmutableSet<String> optional) {
    this.name = name;
    this.text = text;
    this.header = columns;
    this.optional = optional;
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
    var file = new RowFile(name, text, columns, optional);
    file.read(text);
    return file;
  }

  /** Reads a resource beside {@code owner}; see {@link #parse}. */
  public static RowFile resource(Class<?> owner, String resource, String... columns) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing beside " + owner.getName());
      }
      return parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns);
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
    return ImmutableList.copyOf(rows);
  }

  private void read(String text) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // counted below, with the line
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        add(record.getStartingLineNumber(), record.getFields());
      }
    } catch (CsvParseException e) {
      // It has no accessor for the line.
      Matcher line = Pattern.compile("at line (\\d+)").matcher(String.valueOf(e.getMessage()));
      throw new RowException(
          name, line.find() ? Long.parseLong(line.group(1)) : 1, 1, "not CSV: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
    if (!hasHeader) {
      throw new RowException(name, 1, 1, "found nothing, expected the header " + header);
    }
  }

  private void add(long line, List<String> cells) {
    if (!hasHeader) {
      header = header(line, cells);
      hasHeader = true;
      for (int i = 0; i < header.size(); i++) {
        places.put(header.get(i), i);
      }
    } else if (cells.size() != header.size()) {
      throw new RowException(
          name, line, 1, "row has " + cells.size() + " cells, expected " + header.size());
    } else {
      rows.add(new Row(this, line, cells));
    }
  }

  private ImmutableList<String> header(long line, List<String> found) {
    List<String> required = new ArrayList<>(found);
    required.removeAll(optional);
    if (!required.equals(header) || ImmutableSet.copyOf(found).size() < found.size()) {
      String more = optional.isEmpty() ? "" : " and, if wanted, " + optional;
      throw new RowException(name, line, 1, "header is " + found + ", expected " + header + more);
    }
    return ImmutableList.copyOf(found);
  }

  /** Where the column stands; below 0 if it may be left out and is. */
  int index(String column) {
    Integer index = places.get(column);
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
        new Place(Splitter.on(Pattern.compile("\r\n|\r|\n")).splitToList(text), (int) line - 1);
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
