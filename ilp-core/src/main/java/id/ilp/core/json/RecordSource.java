package id.ilp.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import id.ilp.core.record.HealthRecord;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The records of one file, one after the other: a single record, an array of records, or one record
 * a line (NDJSON). A record that cannot be read is handed out as an error with its place, and the
 * next one follows. Only one record is held in memory.
 *
 * <p>In an array a fault of syntax ends the reading: what follows it has no certain meaning.
 */
public final class RecordSource implements AutoCloseable {

  /**
   * One record, or why there is none.
   *
   * @param line the line on which the record begins, from 1; of one that cannot be read, the line
   *     of the fault
   * @param record empty if it could not be read
   * @param error empty if it could; its lines count from the start of the file
   */
  public record Entry(int line, Optional<HealthRecord> record, Optional<RecordException> error) {
    static Entry of(int line, HealthRecord record) {
      return new Entry(line, Optional.of(record), Optional.empty());
    }

    static Entry of(RecordException error) {
      return new Entry(error.line(), Optional.empty(), Optional.of(error));
    }
  }

  /** A line of the file; too long if its bytes were not kept. */
  private static final class Line {
    private final int number;
    private final byte[] bytes;
    private final boolean isTooLong;

    Line(int number, byte[] bytes, boolean isTooLong) {
      this.number = number;
      this.bytes = bytes;
      this.isTooLong = isTooLong;
    }

    boolean isBlank() {
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  private enum Layout {
    UNKNOWN,
    ARRAY,
    LINES,
    DONE
  }

  private final BufferedInputStream in;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private Layout layout = Layout.UNKNOWN;
  private int linesRead;
  private @org.jspecify.annotations.Nullable JsonParser array;
  private boolean isEmpty = true;

  /** Reads from {@code in}, UTF-8, and closes it in the end. */
  public RecordSource(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * The next record; empty at the end. An input without any record is an error.
   *
   * @throws IOException if the input cannot be read
   */
  public Optional<Entry> next() throws IOException {
    if (layout == Layout.UNKNOWN) {
      begin();
    }
    return switch (layout) {
      case ARRAY -> nextOfArray();
      case LINES -> nextOfLines();
      case UNKNOWN, DONE -> end();
    };
  }

  private Optional<Entry> end() {
    layout = Layout.DONE;
    if (isEmpty) {
      isEmpty = false;
      return Optional.of(
          Entry.of(new RecordException("found nothing, expected health records", 1, 1, "")));
    }
    return Optional.empty();
  }

  private void begin() throws IOException {
    skipByteOrderMark();
    in.mark(1 << 15);
    int first = in.read();
    for (int i = 0;
        i < 1 << 14 && (first == ' ' || first == '\n' || first == '\r' || first == '\t');
        i++) {
      first = in.read();
    }
    in.reset();
    layout = first == '[' ? Layout.ARRAY : first < 0 ? Layout.DONE : Layout.LINES;
    if (layout == Layout.ARRAY) {
      array = IlpJson.FACTORY.createParser((InputStream) in);
      array.nextToken();
    }
  }

  private void skipByteOrderMark() throws IOException {
    in.mark(3);
    if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
      in.reset();
    }
  }

  private Optional<Entry> nextOfArray() throws IOException {
    JsonParser parser = java.util.Objects.requireNonNull(array);
    try {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_ARRAY) {
        return parser.nextToken() == null ? end() : Optional.of(moreAfterArray(parser));
      }
      int line = parser.currentTokenLocation().getLineNr();
      isEmpty = false;
      JsonNode node = JsonNode.read(parser);
      try {
        return Optional.of(Entry.of(line, RecordReader.read(node)));
      } catch (RecordException e) {
        return Optional.of(Entry.of(e));
      }
    } catch (JsonProcessingException e) {
      isEmpty = false;
      layout = Layout.DONE;
      RecordException broken = IlpJson.broken(e, parser);
      return Optional.of(
          Entry.of(
              new RecordException(
                  broken.problem() + "; the rest of the array is not read",
                  broken.line(),
                  broken.column(),
                  "")));
    }
  }

  private Entry moreAfterArray(JsonParser parser) {
    isEmpty = false;
    layout = Layout.DONE;
    var at = parser.currentTokenLocation();
    return Entry.of(
        new RecordException("found more after the array", at.getLineNr(), at.getColumnNr(), ""));
  }

  private Optional<Entry> nextOfLines() throws IOException {
    Optional<Line> found = nextFilledLine();
    if (found.isEmpty()) {
      return end();
    }
    Line line = found.get();
    boolean isFirst = isEmpty;
    isEmpty = false;
    Entry entry = read(line);
    if (isFirst && entry.error().isPresent() && isSpreadOverLines(line)) {
      return Optional.of(wholeFile(line));
    }
    return Optional.of(entry);
  }

  /**
   * Whether the first line, no record by itself, begins one written over several lines: it does if
   * it breaks off, unless the next filled line begins a record of its own. A line that is no JSON
   * however it goes on is one bad record, and the lines after it are read.
   */
  private boolean isSpreadOverLines(Line first) throws IOException {
    if (first.isTooLong || !IlpJson.breaksOff(first.bytes)) {
      return false;
    }
    Optional<Line> next = nextFilledLine();
    if (next.isEmpty()) {
      return false;
    }
    ahead.addFirst(next.get());
    byte[] bytes = next.get().bytes;
    return bytes.length == 0 || bytes[0] != '{';
  }

  private Entry wholeFile(Line first) throws IOException {
    layout = Layout.DONE;
    var text = new ByteArrayOutputStream();
    text.write(first.bytes);
    int lastLine = first.number;
    for (Optional<Line> next = nextLine(); next.isPresent(); next = nextLine()) {
      Line line = next.get();
      for (; lastLine < line.number; lastLine++) {
        text.write('\n');
      }
      text.write(line.bytes);
      if (line.isTooLong || text.size() > IlpJson.MAX_RECORD_BYTES) {
        return tooLong(first.number);
      }
    }
    return read(new Line(first.number, text.toByteArray(), false));
  }

  private static Entry read(Line line) {
    if (line.isTooLong) {
      return tooLong(line.number);
    }
    try {
      return Entry.of(line.number, IlpJson.readRecord(line.bytes));
    } catch (RecordException e) {
      return Entry.of(e.shiftedBy(line.number - 1));
    }
  }

  private static Entry tooLong(int line) {
    return Entry.of(new RecordException(IlpJson.TOO_LONG, line, 1, ""));
  }

  private Optional<Line> nextFilledLine() throws IOException {
    Optional<Line> line = nextLine();
    while (line.isPresent() && line.get().isBlank() && !line.get().isTooLong) {
      line = nextLine();
    }
    return line;
  }

  private Optional<Line> nextLine() throws IOException {
    if (!ahead.isEmpty()) {
      return Optional.of(ahead.removeFirst());
    }
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    linesRead++;
    var bytes = new ByteArrayOutputStream(1024);
    boolean isTooLong = false;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (bytes.size() < IlpJson.MAX_RECORD_BYTES) {
        bytes.write(b);
      } else {
        isTooLong = true;
      }
    }
    return Optional.of(
        new Line(linesRead, isTooLong ? new byte[0] : bytes.toByteArray(), isTooLong));
  }

  @Override
  public void close() throws IOException {
    if (array != null) {
      array.close();
    }
    in.close();
  }
}
