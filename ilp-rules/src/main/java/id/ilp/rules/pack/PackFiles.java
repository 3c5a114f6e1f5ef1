package id.ilp.rules.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import id.ilp.core.rows.RowBundle;
import id.ilp.core.rows.RowException;
import id.ilp.core.rows.RowFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The files of a pack: paths such as {@code screening/blood-pressure/topic.csv}, and texts. */
public final class PackFiles {
  /** Where the shipped pack stands in the jar. */
  public static final String ROOT = "id/ilp/rules/";

  /**
   * The files of the shipped pack in one, written when the jar is built: to look up hundreds would
   * take longer than to read them.
   */
  public static final String BUNDLE = "META-INF/ilp/pack.bin";

  /** Its rows, read when the jar is built: all of it that a plan needs beside its rules. */
  public static final String ROWS = "META-INF/ilp/pack-rows.bin";

  private final String name;
  private final Supplier<ImmutableSortedMap<String, String>> texts;
  private final boolean isTrusted;

  private PackFiles(
      String name, boolean isTrusted, Supplier<ImmutableSortedMap<String, String>> texts) {
    this.name = name;
    this.texts = texts;
    this.isTrusted = isTrusted;
  }

  /**
   * A pack.
   *
   * @param name how messages call the pack; empty for the shipped one
   * @param isTrusted whether its rules may import anything
   */
  public PackFiles(String name, ImmutableSortedMap<String, String> texts, boolean isTrusted) {
    this(name, isTrusted, Suppliers.ofInstance(texts));
  }

  /** A pack whose rules keep to what rules may import. */
  public PackFiles(String name, ImmutableSortedMap<String, String> texts) {
    this(name, texts, false);
  }

  /** The shipped pack. */
  public static PackFiles shipped() {
    return Shipped.PACK;
  }

  /**
   * Whether this is the shipped pack, unchanged. The build has looked for every fault in it that a
   * reader can find, and for what its rows are needed, so that it is read without.
   */
  @SuppressWarnings("ReferenceEquality") // an equal pack may have been made to be looked at
  boolean isShipped() {
    return this == Shipped.PACK;
  }

  /** Read once: it cannot change. */
  private static final class Shipped {
    private static final PackFiles PACK =
        new PackFiles("", false, Suppliers.memoize(PackFiles::unbundle));
    private static final RowBundle ROWS_READ = RowBundle.read(resource(ROWS));
  }

  private static ImmutableSortedMap<String, String> unbundle() {
    var texts = ImmutableSortedMap.<String, String>naturalOrder();
    var bundle = new DataInputStream(new ByteArrayInputStream(resource(BUNDLE)));
    try {
      while (bundle.available() > 0) {
        String path = bundle.readUTF();
        texts.put(path, new String(bundle.readNBytes(bundle.readInt()), UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return texts.buildOrThrow();
  }

  private static byte[] resource(String path) {
    return find(path)
        .orElseThrow(() -> new IllegalStateException(path + " is missing: the pack was not built"));
  }

  private static Optional<byte[]> find(String path) {
    try (InputStream in = PackFiles.class.getClassLoader().getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@link #BUNDLE} holds of the shipped pack. */
  public byte[] bundle() {
    var bytes = new ByteArrayOutputStream();
    var bundle = new DataOutputStream(bytes);
    texts()
        .forEach(
            (path, text) -> {
              byte[] own = text.getBytes(UTF_8);
              try {
                bundle.writeUTF(path);
                bundle.writeInt(own.length);
                bundle.write(own);
              } catch (IOException e) {
                throw new UncheckedIOException(e); // memory does not fail
              }
            });
    return bytes.toByteArray();
  }

  /** What {@link #ROWS} holds of the shipped pack. */
  public byte[] rowBundle() {
    return RowBundle.write(Maps.filterKeys(texts(), path -> path.endsWith(".csv")));
  }

  /**
   * The pack in {@code directory}: every {@code .csv} and {@code .drl} file, its {@link Manifest},
   * and what is named nearly so, to be refused. Other files, such as {@code .md}, are left alone.
   */
  public static PackFiles directory(Path directory) throws IOException {
    var texts = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(PackFiles::isOfPack).toList()) {
        try {
          texts.put(
              directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (CharacterCodingException e) {
          throw new IOException(file + ": not UTF-8", e);
        }
      }
    }
    return new PackFiles(directory.toString(), ImmutableSortedMap.copyOf(texts));
  }

  /** The same pack, of somebody who owns this machine. */
  public PackFiles trusted() {
    return new PackFiles(name, true, texts);
  }

  /** How messages call the pack; empty for the shipped one. */
  public String name() {
    return name;
  }

  /** Whether its rules may import anything. */
  public boolean isTrusted() {
    return isTrusted;
  }

  /** The texts of all files, by path. */
  public ImmutableSortedMap<String, String> texts() {
    return texts.get();
  }

  /** The paths of all files of rows, in their order. */
  ImmutableSet<String> rowPaths() {
    return isShipped()
        ? Shipped.ROWS_READ.paths()
        : ImmutableSet.copyOf(Sets.filter(texts().keySet(), path -> path.endsWith(".csv")));
  }

  /**
   * The rows of the file at {@code path}, if there is one.
   *
   * @throws RowException if it cannot be read
   */
  Optional<RowFile> rows(
      String path, ImmutableList<String> columns, ImmutableSet<String> optional) {
    if (isShipped()) {
      return Shipped.ROWS_READ.file(path, path, () -> text(path).orElse(""), columns, optional);
    }
    return text(path).map(text -> RowFile.parse(display(path), text, columns, optional));
  }

  private static boolean isOfPack(Path path) {
    return Files.isRegularFile(path) && UnreadFiles.isMeant(path.getFileName().toString());
  }

  /** The text of one file. One of the shipped pack is found sooner than all are read. */
  public Optional<String> text(String path) {
    return isShipped()
        ? find(ROOT + path).map(bytes -> new String(bytes, UTF_8))
        : Optional.ofNullable(texts().get(path));
  }

  /** The DRL of the pack: texts by the path that messages call them by. */
  public ImmutableSortedMap<String, String> rules() {
    var rules = ImmutableSortedMap.<String, String>naturalOrder();
    texts()
        .forEach(
            (path, text) -> {
              if (path.endsWith(".drl")) {
                rules.put(display(path), text);
              }
            });
    return rules.buildOrThrow();
  }

  /** How messages call a file. */
  public String display(String path) {
    return name.isEmpty() ? path : name + "/" + path;
  }
}
