package id.ilp.core.rows;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells read from the text of a file. */
final class CsvCells implements Cells {
  private final Header header;
  private final long headerLine;
  private final List<CsvRecord> rows;

  private CsvCells(CsvRecord header, List<CsvRecord> rows) {
    this.header = Header.of(ImmutableList.copyOf(header.getFields()));
    this.headerLine = header.getStartingLineNumber();
    this.rows = rows;
  }

  /**
   * What stands in {@code text}; empty if it has no header.
   *
   * @throws RowException if it is not CSV
   */
  static Optional<Cells> of(String name, String text) {
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // counted by the file, with the line
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      reader.forEach(records::add);
    } catch (CsvParseException e) {
      // It has no accessor for the line.
      Matcher line = Pattern.compile("at line (\\d+)").matcher(String.valueOf(e.getMessage()));
      throw new RowException(
          name, line.find() ? Long.parseLong(line.group(1)) : 1, 1, "not CSV: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
    return records.isEmpty()
        ? Optional.empty()
        : Optional.of(new CsvCells(records.get(0), records.subList(1, records.size())));
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public long headerLine() {
    return headerLine;
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public long line(int row) {
    return rows.get(row).getStartingLineNumber();
  }

  @Override
  public int width(int row) {
    return rows.get(row).getFieldCount();
  }

  @Override
  public String cell(int row, int column) {
    return rows.get(row).getField(column);
  }
}
