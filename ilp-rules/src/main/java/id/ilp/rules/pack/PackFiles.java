package id.ilp.rules.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSortedMap;
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
import java.util.stream.Stream;

/**
 * The files of a pack: paths such as {@code screening/blood-pressure/topic.csv}, and their texts.
 *
 * @param name how messages call the pack; empty for the shipped one
 * @param isTrusted whether its rules may import anything
 */
public record PackFiles(String name, ImmutableSortedMap<String, String> texts, boolean isTrusted) {
  /** Where the shipped pack stands in the jar. */
  public static final String ROOT = "id/ilp/rules/";

  /**
   * The files of the shipped pack in one, written when the jar is built: to look up hundreds would
   * take longer than to read them.
   */
  public static final String BUNDLE = "META-INF/ilp/pack.bin";

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
    private static final PackFiles PACK = unbundle();
  }

  private static PackFiles unbundle() {
    var texts = ImmutableSortedMap.<String, String>naturalOrder();
    try (InputStream in = PackFiles.class.getClassLoader().getResourceAsStream(BUNDLE)) {
      if (in == null) {
        throw new IllegalStateException(BUNDLE + " is missing: the pack was not built");
      }
      var bundle = new DataInputStream(new ByteArrayInputStream(in.readAllBytes()));
      while (bundle.available() > 0) {
        String path = bundle.readUTF();
        texts.put(path, new String(bundle.readNBytes(bundle.readInt()), UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PackFiles("", texts.buildOrThrow());
  }

  /** What {@link #shipped} is read from. */
  public byte[] bundle() {
    var bytes = new ByteArrayOutputStream();
    var bundle = new DataOutputStream(bytes);
    texts.forEach(
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
    return new PackFiles(name, texts, true);
  }

  private static boolean isOfPack(Path path) {
    return Files.isRegularFile(path) && UnreadFiles.isMeant(path.getFileName().toString());
  }

  /** The text of one file. */
  public Optional<String> text(String path) {
    return Optional.ofNullable(texts.get(path));
  }

  /** The DRL of the pack: texts by the path that messages call them by. */
  public ImmutableSortedMap<String, String> rules() {
    var rules = ImmutableSortedMap.<String, String>naturalOrder();
    texts.forEach(
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
