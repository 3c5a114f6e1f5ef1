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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CSV file of figures: comment lines beginning with {@code #}, one header line, then rows. Read
 * strictly: the header must be the expected one and every row must have all its cells.
 */
public final class RowFile {
  /** Where FastCSV says the line of a fault; it has no accessor for it. */
  private static final Pattern BROKEN_LINE = Pattern.compile("at line (\\d+)");

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final String name;
  private final String text;
  private final ImmutableSet<String> optional;
  private ImmutableList<String> header;
  private ImmutableList<Row> rows = ImmutableList.of();

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
    file.rows = file.read(text);
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
    return rows;
  }

  private ImmutableList<Row> read(String text) {
    var result = ImmutableList.<Row>builder();
    boolean isHeader = true;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // counted below, with the line
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        if (isHeader) {
          header = header(record);
          isHeader = false;
        } else if (record.getFieldCount() != header.size()) {
          throw new RowException(
              name,
              record.getStartingLineNumber(),
              1,
              "row has " + record.getFieldCount() + " cells, expected " + header.size());
        } else {
          result.add(new Row(this, record.getStartingLineNumber(), record.getFields()));
        }
      }
    } catch (CsvParseException e) {
      Matcher line = BROKEN_LINE.matcher(String.valueOf(e.getMessage()));
      throw new RowException(
          name, line.find() ? Long.parseLong(line.group(1)) : 1, 1, "not CSV: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
    if (isHeader) {
      throw new RowException(name, 1, 1, "found nothing, expected the header " + header);
    }
    return result.build();
  }

  private ImmutableList<String> header(CsvRecord record) {
    List<String> found = record.getFields();
    List<String> required = found.stream().filter(one -> !optional.contains(one)).toList();
    if (!required.equals(header) || ImmutableSet.copyOf(found).size() < found.size()) {
      String more = optional.isEmpty() ? "" : " and, if wanted, " + optional;
      throw new RowException(
          name,
          record.getStartingLineNumber(),
          1,
          "header is " + found + ", expected " + header + more);
    }
    return ImmutableList.copyOf(found);
  }

  /** Where the column stands; below 0 if it may be left out and is. */
  int index(String column) {
    int index = header.indexOf(column);
    if (index < 0 && !optional.contains(column)) {
      throw new IllegalArgumentException("no column " + column + " in " + name);
    }
    return index;
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
    var place = new Place(Splitter.on(LINE_END).splitToList(text), (int) line - 1);
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
