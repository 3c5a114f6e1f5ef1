package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowException;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Suggestion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Single figures that hold for the whole rule book, from {@code settings.csv}. A pack laid over it
 * may state a figure anew, of the same kind; two packs may not state the same one. What only a pack
 * says is which scheme of an assessment is in force: {@code scheme.<assessment>}.
 */
public final class Settings {
  private static final String FILE = "settings.csv";
  private static final String SCHEME = "scheme.";

  private final ImmutableMap<String, Period> periods;
  private final ImmutableMap<String, LocalDate> dates;
  private final ImmutableMap<String, BigDecimal> numbers;
  private final ImmutableMap<String, Choice> schemes;
  private final ImmutableMap<String, Origin> origins;

  /** What a figure is; each with an example. */
  private enum Kind {
    PERIOD("a period such as "),
    DATE("a day such as "),
    NUMBER("a number such as ");

    private final String such;

    Kind(String such) {
      this.such = such;
    }

    static Kind of(Row row) {
      String value = row.text("value");
      if (value.startsWith("P")) {
        return PERIOD;
      }
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if ((c < '0' || c > '9') && c != '.') {
          return DATE;
        }
      }
      return NUMBER;
    }
  }

  /** Where a figure stands and what it rests on. */
  public record Origin(String row, ImmutableList<Citation> citations) {}

  /** The schemes a pack chooses for an assessment. */
  record Choice(Row row, ImmutableList<String> names) {
    /** A complaint about this choice, with the nearest of {@code known}. */
    String problem(String column, String fault, String word, Stream<String> known) {
      return String.valueOf(row.problem(column, fault + Suggestion.hint(word, known)).getMessage());
    }
  }

  private Settings(Map<String, Row> rows, CitationParser citations, List<String> problems) {
    var periodsRead = ImmutableMap.<String, Period>builder();
    var datesRead = ImmutableMap.<String, LocalDate>builder();
    var numbersRead = ImmutableMap.<String, BigDecimal>builder();
    var schemesRead = ImmutableMap.<String, Choice>builder();
    var originsRead = ImmutableMap.<String, Origin>builder();
    for (Map.Entry<String, Row> entry : rows.entrySet()) {
      String key = entry.getKey();
      Row row = entry.getValue();
      try {
        originsRead.put(key, new Origin(row.place(), citations.of(row)));
        if (key.startsWith(SCHEME)) {
          var names = ImmutableList.copyOf(row.words("value"));
          schemesRead.put(key.substring(SCHEME.length()), new Choice(row, names));
        } else {
          switch (Kind.of(row)) {
            case PERIOD -> periodsRead.put(key, row.period("value"));
            case DATE -> datesRead.put(key, row.date("value"));
            case NUMBER -> numbersRead.put(key, BigDecimal.valueOf(row.number("value")));
          }
        }
      } catch (RowException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    periods = periodsRead.buildOrThrow();
    dates = datesRead.buildOrThrow();
    numbers = numbersRead.buildOrThrow();
    schemes = schemesRead.buildOrThrow();
    origins = originsRead.buildOrThrow();
  }

  /** The figures of the first pack, as the others state them anew. */
  static Settings read(List<PackFiles> packs, CitationParser citations, List<String> problems) {
    Map<String, Row> rows = rows(packs.get(0));
    Set<String> shipped = Set.copyOf(rows.keySet());
    Map<String, String> statedAt = new HashMap<>();
    for (PackFiles pack : packs.subList(1, packs.size())) {
      try {
        rows(pack)
            .forEach(
                (key, row) -> {
                  Row before = rows.get(key);
                  String other = statedAt.putIfAbsent(key, row.place());
                  if (other != null) {
                    throw row.problem("key", "'" + key + "' is stated already at " + other);
                  } else if (before == null && !key.startsWith(SCHEME)) {
                    throw row.problem(
                        "key",
                        "'" + key + "' is no setting" + Suggestion.hint(key, shipped.stream()));
                  } else if (before != null && Kind.of(before) != Kind.of(row)) {
                    throw row.problem(
                        "value",
                        "'"
                            + row.text("value")
                            + "' is not "
                            + Kind.of(before).such
                            + before.text("value"));
                  }
                  rows.put(key, row);
                });
      } catch (RowException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    return new Settings(rows, citations, problems);
  }

  private static Map<String, Row> rows(PackFiles pack) {
    var rows = new LinkedHashMap<String, Row>();
    for (Row row : PackReader.optionalFile(pack, FILE, "key", "value", "source").rows()) {
      if (rows.put(row.text("key"), row) != null) {
        throw row.problem("key", "'" + row.text("key") + "' stands twice");
      }
    }
    return rows;
  }

  /** A period. */
  public Period period(String key) {
    return found(key, periods.get(key));
  }

  /** A day. */
  public LocalDate date(String key) {
    return found(key, dates.get(key));
  }

  /** A number, as written. */
  public BigDecimal number(String key) {
    return found(key, numbers.get(key));
  }

  /** Where a figure comes from. */
  public Origin origin(String key) {
    return found(key, origins.get(key));
  }

  /** The schemes chosen, by assessment. */
  ImmutableMap<String, Choice> schemes() {
    return schemes;
  }

  private static <T> T found(String key, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("settings.csv has no '" + key + "'");
    }
    return value;
  }
}
