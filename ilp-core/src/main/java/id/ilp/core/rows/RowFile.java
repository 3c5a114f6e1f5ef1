package id.ilp.core.rows;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
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
  private final ImmutableList<String> header;
  private ImmutableList<Row> rows = ImmutableList.of();

  private RowFile(String name, String text, String... columns) {
    this.name = name;
    this.text = text;
    this.header = ImmutableList.copyOf(columns);
  }

  /**
   * Reads {@code text}.
   *
   * @param name how messages call the file
   * @param columns the header expected, in order
   * @throws RowException naming file, line and column of the first fault
   */
  public static RowFile parse(String name, String text, String... columns) {
    var file = new RowFile(name, text, columns);
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
          if (!record.getFields().equals(header)) {
            throw new RowException(
                name,
                record.getStartingLineNumber(),
                1,
                "header is " + record.getFields() + ", expected " + header);
          }
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

  int index(String column) {
    int index = header.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException("no column " + column + " in " + name);
    }
    return index;
  }

  /** A complaint about the cell {@code index} of the row that begins on {@code line}. */
  RowException problem(long line, int index, String problem) {
    List<String> lines = Splitter.on(LINE_END).splitToList(text);
    int row = (int) line - 1;
    int column = 0;
    boolean isQuoted = false; // a quoted cell may hold commas, lines and doubled quotes
    boolean isOpen = false;
    boolean isCellStart = true;
    for (int cell = 0; cell < index; ) {
      String current = lines.get(row);
      if (column == current.length() && isOpen && row + 1 < lines.size()) {
        row++;
        column = 0;
        continue;
      }
      if (column == current.length()) {
        break;
      }
      char c = current.charAt(column);
      column++;
      if (isCellStart) {
        isQuoted = c == '"';
        isOpen = isQuoted;
        isCellStart = false;
      } else if (isQuoted && c == '"') {
        isOpen = !isOpen;
      }
      if (c == ',' && !isOpen) {
        cell++;
        isCellStart = true;
      }
    }
    return new RowException(name, row + 1L, column + 1L, problem);
  }
}
