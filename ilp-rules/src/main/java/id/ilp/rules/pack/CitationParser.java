package id.ilp.rules.pack;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.rows.Row;
import id.ilp.core.source.Citation;
import id.ilp.core.source.Source;
import id.ilp.core.source.Standing;
import id.ilp.core.text.Suggestion;
import java.util.Locale;

/**
 * Reads citations such as {@code ILP23 V.C.1.b, table 22; KIA23 p. 40 [UNCONFIRMED]}: a source key,
 * the place in it, and a standing where it is weaker than the document's; several with semicolons.
 */
public final class CitationParser {
  private static final char SEVERAL = ';';

  private final ImmutableMap<String, Source> sources;

  CitationParser(ImmutableMap<String, Source> sources) {
    this.sources = sources;
  }

  /**
   * Reads {@code text}.
   *
   * @throws IllegalArgumentException if it is empty or names an unknown source
   */
  public ImmutableList<Citation> parse(String text) {
    var citations = ImmutableList.<Citation>builder();
    if (text.indexOf(SEVERAL) < 0) {
      String one = text.strip();
      if (!one.isEmpty()) {
        return ImmutableList.of(parseOne(one));
      }
    }
    for (String one : Splitter.on(SEVERAL).trimResults().omitEmptyStrings().split(text)) {
      citations.add(parseOne(one));
    }
    ImmutableList<Citation> parsed = citations.build();
    if (parsed.isEmpty()) {
      throw new IllegalArgumentException("source is empty; write UNCONFIRMED if none is known");
    }
    return parsed;
  }

  /** The citations in the column {@code source} of {@code row}. */
  ImmutableList<Citation> of(Row row) {
    try {
      return parse(row.text("source"));
    } catch (IllegalArgumentException e) {
      throw row.problem("source", e.getMessage() == null ? "" : e.getMessage());
    }
  }

  private Citation parseOne(String text) {
    String rest = text;
    Standing standing = null;
    for (Standing candidate : text.endsWith("]") ? Standing.values() : new Standing[0]) {
      String mark = "[" + candidate.name() + "]";
      if (rest.endsWith(mark)) {
        standing = candidate;
        rest = rest.substring(0, rest.length() - mark.length()).strip();
      }
    }
    int space = rest.indexOf(' ');
    String key = space < 0 ? rest : rest.substring(0, space);
    Source source = sources.get(key);
    if (source == null) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "'%s' is not in sources.csv%s",
              key,
              Suggestion.hint(key, sources.keySet().stream())));
    }
    String at = space < 0 ? "" : rest.substring(space + 1).strip();
    return new Citation(key, at, standing == null ? source.standing() : standing);
  }
}
