package id.ilp.rules.pack;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowFile;
import id.ilp.core.text.Suggestion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sentences of one folder, by key; the shared ones stand at the root of the pack. */
public final class Texts {
  private static final String[] COLUMNS = {"key", "id", "en", "kader_id", "kader_en"};

  private final Supplier<Map<String, Template>> own;
  private final @Nullable Texts fallback;

  /** What was looked for and found, here or in what these fall back on. */
  private final Map<String, Template> found = new ConcurrentHashMap<>();

  /** Put together only if somebody asks for all: every folder falls back on the shared texts. */
  private final Supplier<ImmutableMap<String, Template>> byKey = Suppliers.memoize(this::all);

  private Texts(Supplier<Map<String, Template>> own, @Nullable Texts fallback) {
    this.own = own;
    this.fallback = fallback;
  }

  static Texts none() {
    return new Texts(Map::of, null);
  }

  /**
   * The sentences of a file of {@code pack}. Of the shipped pack, which has no faults, they are
   * read when one is first asked for.
   *
   * @throws id.ilp.core.rows.RowException if a row of another pack cannot be read
   */
  static Texts read(PackFiles pack, String path) {
    RowFile file = PackReader.file(pack, path, COLUMNS);
    return new Texts(
        pack.isShipped()
            ? Suppliers.memoize(() -> templates(file))
            : Suppliers.ofInstance(templates(file)),
        null);
  }

  /** The sentences of a resource beside {@code owner}. */
  public static Texts resource(Class<?> owner, String name) {
    return new Texts(Suppliers.ofInstance(templates(RowFile.resource(owner, name, COLUMNS))), null);
  }

  private static Map<String, Template> templates(RowFile file) {
    var byKey = new LinkedHashMap<String, Template>();
    for (Row row : file.rows()) {
      String indonesian = row.text("id");
      String english = row.text("en");
      var template =
          new Template(
              indonesian,
              english,
              row.optionalText("kader_id").orElse(indonesian),
              row.optionalText("kader_en").orElse(english));
      if (byKey.put(row.text("key"), template) != null) {
        throw row.problem("key", "'" + row.text("key") + "' stands twice");
      }
    }
    return byKey;
  }

  /** These texts, with {@code other} where they have none. */
  Texts or(Texts other) {
    return new Texts(own, fallback == null ? other : fallback.or(other));
  }

  private @Nullable Template find(String key) {
    Template template = own.get().get(key);
    return template == null && fallback != null ? fallback.find(key) : template;
  }

  private ImmutableMap<String, Template> all() {
    var all = new LinkedHashMap<String, Template>(fallback == null ? Map.of() : fallback.all());
    all.putAll(own.get());
    return ImmutableMap.copyOf(all);
  }

  /** The sentence called {@code key}. */
  public Template get(String key) {
    Template known = found.get(key);
    if (known != null) {
      return known;
    }
    Template template = find(key);
    if (template == null) {
      throw new IllegalStateException(
          "no text '" + key + "'" + Suggestion.hint(key, byKey().keySet().stream()));
    }
    found.put(key, template);
    return template;
  }

  /** All sentences. */
  public ImmutableMap<String, Template> byKey() {
    return byKey.get();
  }
}
