package id.ilp.core.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the CSV files of this library when its jar is built.
 *
 * <p>Arguments: the folder that holds the resources, and the folder the classes are written to.
 */
public final class PackRows {
  private static final String BUNDLE = "META-INF/ilp/core-rows.bin";

  private PackRows() {}

  public static void main(String[] arguments) throws IOException {
    Path from = Path.of(arguments[0]);
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        texts.put(from.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    Path to = Path.of(arguments[1]).resolve(BUNDLE);
    Files.createDirectories(to.getParent());
    Files.write(to, RowBundle.write(texts));
  }

  /** What {@link #main} wrote, by path in the jar. */
  static RowBundle ofCore() {
    return Core.ROWS;
  }

  /** Read once: it cannot change. */
  private static final class Core {
    private static final RowBundle ROWS = read();

    private static RowBundle read() {
      try (InputStream in = PackRows.class.getClassLoader().getResourceAsStream(BUNDLE)) {
        if (in == null) {
          throw new IllegalStateException(BUNDLE + " is missing: the rows were not read");
        }
        return RowBundle.read(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
