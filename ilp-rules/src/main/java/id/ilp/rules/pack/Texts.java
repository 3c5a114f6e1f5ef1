package id.ilp.rules.pack;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowFile;
import id.ilp.core.text.Suggestion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sentences of one folder, by key; the shared ones stand at the root of the pack. */
public final class Texts {
  private static final String[] COLUMNS = {"key", "id", "en", "kader_id", "kader_en"};

  private final Map<String, Template> own;
  private final @Nullable Texts fallback;

  /** Put together only if somebody asks for all: every folder falls back on the shared texts. */
  private final Supplier<ImmutableMap<String, Template>> byKey = Suppliers.memoize(this::all);

  private Texts(Map<String, Template> own, @Nullable Texts fallback) {
    this.own = own;
    this.fallback = fallback;
  }

  static Texts none() {
    return new Texts(Map.of(), null);
  }

  static Texts parse(String name, String text) {
    return of(RowFile.parse(name, text, COLUMNS));
  }

  /** The sentences of a resource beside {@code owner}. */
  public static Texts resource(Class<?> owner, String name) {
    return of(RowFile.resource(owner, name, COLUMNS));
  }

  private static Texts of(RowFile file) {
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
    return new Texts(byKey, null);
  }

  /** These texts, with {@code other} where they have none. */
  Texts or(Texts other) {
    return new Texts(own, fallback == null ? other : fallback.or(other));
  }

  private @Nullable Template find(String key) {
    Template template = own.get(key);
    return template == null && fallback != null ? fallback.find(key) : template;
  }

  private ImmutableMap<String, Template> all() {
    var all = new LinkedHashMap<String, Template>(fallback == null ? Map.of() : fallback.all());
    all.putAll(own);
    return ImmutableMap.copyOf(all);
  }

  /** The sentence called {@code key}. */
  public Template get(String key) {
    Template template = find(key);
    if (template == null) {
      throw new IllegalStateException(
          "no text '" + key + "'" + Suggestion.hint(key, byKey().keySet().stream()));
    }
    return template;
  }

  /** All sentences. */
  public ImmutableMap<String, Template> byKey() {
    return byKey.get();
  }
}
