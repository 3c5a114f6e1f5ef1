package id.ilp.core.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * CSV files read when a jar is built, so that a program that starts need not read them: to make
 * cells of a text takes much of the time to a first plan, to find cells that are made takes none.
 *
 * <p>Files differ in their rows and share their words: a cell is the number of a word, and a word
 * is made a string when it is first asked for.
 */
public final class RowBundle {
  /** What a number of two bytes can say. */
  private static final int MOST = 0xFFFF;

  private static final int SHORT = Short.BYTES;

  // Where counts stand, and after them the headers and files.
  private static final int WORDS_AT = 0;
  private static final int WORDS = WORDS_AT + Integer.BYTES;
  private static final int HEADERS = WORDS + Integer.BYTES;
  private static final int FILES = HEADERS + Integer.BYTES;
  private static final int DIRECTORY = FILES + Integer.BYTES;

  private final byte[] bytes;
  private final Map<String, Table> tables = new LinkedHashMap<>();

  /** Strings made so far; made by any thread, always alike. */
  private final @Nullable String[] words;

  /** Where each word begins and the last one ends. */
  private final int wordsAt;

  private RowBundle(byte[] bytes) {
    this.bytes = bytes;
    this.words = new String[count(WORDS)];
    this.wordsAt = count(WORDS_AT);
  }

  /**
   * The files of {@code texts}, by path, as {@link #read} takes them.
   *
   * @throws RowException if one is not CSV, has no header or has a row that is not as long as it
   */
  public static byte[] write(Map<String, String> texts) {
    return new Writing().write(texts);
  }

  /** What {@link #write} wrote. */
  public static RowBundle read(byte[] bytes) {
    var bundle = new RowBundle(bytes);
    var headers = new Cells.Header[bundle.count(HEADERS)];
    int at = DIRECTORY;
    for (int i = 0; i < headers.length; i++) {
      var columns = ImmutableList.<String>builder();
      int left = bundle.number(at);
      for (at += SHORT; left > 0; left--, at += SHORT) {
        columns.add(bundle.word(bundle.number(at)));
      }
      headers[i] = Cells.Header.of(columns.build());
    }
    for (int left = bundle.count(FILES); left > 0; left--, at += 3 * SHORT + Integer.BYTES) {
      String path = bundle.word(bundle.number(at));
      Cells.Header header = headers[bundle.number(at + SHORT)];
      int size = bundle.number(at + 2 * SHORT);
      bundle.tables.put(path, bundle.new Table(header, size, bundle.count(at + 3 * SHORT)));
    }
    return bundle;
  }

  /** The paths of all files. */
  public ImmutableSet<String> paths() {
    return ImmutableSet.copyOf(tables.keySet());
  }

  /**
   * The file at {@code path}, if there is one; see {@link RowFile#parse}.
   *
   * @param text of the file, to say where in it a fault stands
   * @throws RowException if the header is not the expected one
   */
  public Optional<RowFile> file(
      String path,
      String name,
      Supplier<String> text,
      ImmutableList<String> columns,
      ImmutableSet<String> optional) {
    Table table = tables.get(path);
    return table == null
        ? Optional.empty()
        : Optional.of(RowFile.of(name, text, table, columns, optional));
  }

  private int number(int at) {
    return (bytes[at] & 0xFF) << Byte.SIZE | (bytes[at + 1] & 0xFF);
  }

  private int count(int at) {
    return number(at) << Short.SIZE | number(at + SHORT);
  }

  private String word(int number) {
    String word = words[number];
    if (word == null) {
      int at = wordsAt + number * Integer.BYTES;
      int from = count(at);
      word = new String(bytes, from, count(at + Integer.BYTES) - from, UTF_8);
      words[number] = word;
    }
    return word;
  }

  /** One file: the line of its header, and for each row its line and the numbers of its words. */
  private final class Table implements Cells {
    private final Header header;
    private final int size;
    private final int headerAt;
    private final int at;
    private final int bytesOfRow;

    Table(Header header, int size, int at) {
      this.header = header;
      this.size = size;
      this.headerAt = at;
      this.at = at + SHORT;
      this.bytesOfRow = (1 + header.columns().size()) * SHORT;
    }

    @Override
    public Header header() {
      return header;
    }

    @Override
    public long headerLine() {
      return number(headerAt);
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public long line(int row) {
      return number(at + row * bytesOfRow);
    }

    @Override
    public int width(int row) {
      return header.columns().size();
    }

    @Override
    public String cell(int row, int column) {
      return word(number(at + row * bytesOfRow + (1 + column) * SHORT));
    }
  }

  /** Makes the bytes: what stands where, the cells, the words. */
  private static final class Writing {
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final Map<ImmutableList<String>, Integer> headers = new LinkedHashMap<>();
    private final ByteArrayOutputStream cells = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(cells);

    byte[] write(Map<String, String> texts) {
      try {
        return writeAll(texts);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // memory does not fail
      }
    }

    private byte[] writeAll(Map<String, String> texts) throws IOException {
      Map<String, int[]> places = new LinkedHashMap<>();
      for (Map.Entry<String, String> file : texts.entrySet()) {
        int at = cells.size();
        Cells rows = RowFile.whole(file.getKey(), file.getValue()).cells();
        ImmutableList<String> columns = rows.header().columns();
        int header = headers.computeIfAbsent(columns, key -> headers.size());
        number(file.getKey());
        columns.forEach(this::number);
        out.writeShort(checked(rows.headerLine()));
        for (int row = 0; row < rows.size(); row++) {
          out.writeShort(checked(rows.line(row)));
          for (int column = 0; column < columns.size(); column++) {
            out.writeShort(number(rows.cell(row, column)));
          }
        }
        places.put(file.getKey(), new int[] {header, checked(rows.size()), at});
      }
      int size = directory(places, 0, 0).length;
      return joined(
          directory(places, size, size + cells.size()),
          cells.toByteArray(),
          ofWords(size + cells.size()));
    }

    private int number(String word) {
      return checked(words.computeIfAbsent(word, key -> words.size()));
    }

    private static int checked(long number) {
      if (number > MOST) {
        throw new IllegalStateException(number + " is above " + MOST);
      }
      return (int) number;
    }

    private byte[] directory(Map<String, int[]> places, int cellsAt, int wordsAt)
        throws IOException {
      var bytes = new ByteArrayOutputStream();
      var to = new DataOutputStream(bytes);
      to.writeInt(wordsAt);
      to.writeInt(words.size());
      to.writeInt(headers.size());
      to.writeInt(places.size());
      for (ImmutableList<String> columns : headers.keySet()) {
        to.writeShort(columns.size());
        for (String column : columns) {
          to.writeShort(number(column));
        }
      }
      for (Map.Entry<String, int[]> file : places.entrySet()) {
        to.writeShort(number(file.getKey()));
        to.writeShort(file.getValue()[0]);
        to.writeShort(file.getValue()[1]);
        to.writeInt(file.getValue()[2] + cellsAt);
      }
      return bytes.toByteArray();
    }

    private byte[] ofWords(int at) throws IOException {
      var bytes = new ByteArrayOutputStream();
      var to = new DataOutputStream(bytes);
      int next = at + (words.size() + 1) * Integer.BYTES;
      to.writeInt(next);
      for (String word : words.keySet()) {
        next += word.getBytes(UTF_8).length;
        to.writeInt(next);
      }
      for (String word : words.keySet()) {
        to.write(word.getBytes(UTF_8));
      }
      return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
      var all = new ByteArrayOutputStream();
      for (byte[] part : parts) {
        all.writeBytes(part);
      }
      return all.toByteArray();
    }
  }
}
