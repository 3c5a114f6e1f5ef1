package id.ilp.rules.pack;

import com.google.common.collect.ImmutableMap;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowFile;
import id.ilp.core.text.Suggestion;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sentences of one folder, by key; the shared ones stand at the root of the pack. */
public final class Texts {
  private static final String[] COLUMNS = {"key", "id", "en", "kader_id", "kader_en"};

  private final ImmutableMap<String, Template> byKey;

  private Texts(Map<String, Template> byKey) {
    this.byKey = ImmutableMap.copyOf(byKey);
  }

  static Texts none() {
    return new Texts(Map.of());
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
    return new Texts(byKey);
  }

  /** These texts, with {@code fallback} where they have none. */
  Texts or(Texts fallback) {
    var both = new LinkedHashMap<>(fallback.byKey);
    both.putAll(byKey);
    return new Texts(both);
  }

  /** The sentence called {@code key}. */
  public Template get(String key) {
    Template template = byKey.get(key);
    if (template == null) {
      throw new IllegalStateException(
          "no text '" + key + "'" + Suggestion.hint(key, byKey.keySet().stream()));
    }
    return template;
  }

  /** All sentences. */
  public ImmutableMap<String, Template> byKey() {
    return byKey;
  }
}
