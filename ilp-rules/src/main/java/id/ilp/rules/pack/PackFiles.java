package id.ilp.rules.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSortedMap;
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

  /** Names the files of the shipped pack, one on a line; written when the jar is built. */
  public static final String INDEX = "META-INF/ilp/pack-files.txt";

  /** A pack whose rules keep to what rules may import. */
  public PackFiles(String name, ImmutableSortedMap<String, String> texts) {
    this(name, texts, false);
  }

  /** The shipped pack. */
  public static PackFiles shipped() {
    ClassLoader loader = PackFiles.class.getClassLoader();
    var texts = ImmutableSortedMap.<String, String>naturalOrder();
    resource(loader, INDEX).lines().forEach(path -> texts.put(path, resource(loader, ROOT + path)));
    return new PackFiles("", texts.buildOrThrow());
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

  private static String resource(ClassLoader loader, String path) {
    try (InputStream in = loader.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing: the pack was not built");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
