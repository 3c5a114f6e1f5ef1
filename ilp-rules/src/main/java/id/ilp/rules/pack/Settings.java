package id.ilp.rules.pack;

import com.google.common.collect.ImmutableMap;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowFile;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;

/** Single figures that hold for the whole rule book, from {@code settings.csv}. */
public final class Settings {
  private final ImmutableMap<String, Row> rows;

  private Settings(ImmutableMap<String, Row> rows) {
    this.rows = rows;
  }

  static Settings from(RowFile file, CitationParser citations) {
    var rows = new LinkedHashMap<String, Row>();
    for (Row row : file.rows()) {
      citations.of(row);
      rows.put(row.text("key"), row);
    }
    return new Settings(ImmutableMap.copyOf(rows));
  }

  /** A period. */
  public Period period(String key) {
    return row(key).period("value");
  }

  /** A day. */
  public LocalDate date(String key) {
    return row(key).date("value");
  }

  private Row row(String key) {
    Row row = rows.get(key);
    if (row == null) {
      throw new IllegalStateException("settings.csv has no '" + key + "'");
    }
    return row;
  }
}
