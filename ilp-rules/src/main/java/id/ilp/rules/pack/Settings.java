package id.ilp.rules.pack;

import com.google.common.collect.ImmutableMap;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowFile;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Single figures that hold for the whole rule book, from {@code settings.csv}. */
public final class Settings {
  private final ImmutableMap<String, Period> periods;
  private final ImmutableMap<String, LocalDate> dates;

  private Settings(ImmutableMap<String, Period> periods, ImmutableMap<String, LocalDate> dates) {
    this.periods = periods;
    this.dates = dates;
  }

  static Settings from(RowFile file, CitationParser citations) {
    var periods = ImmutableMap.<String, Period>builder();
    var dates = ImmutableMap.<String, LocalDate>builder();
    for (Row row : file.rows()) {
      citations.of(row);
      if (row.text("value").startsWith("P")) {
        periods.put(row.text("key"), row.period("value"));
      } else {
        dates.put(row.text("key"), row.date("value"));
      }
    }
    return new Settings(periods.buildOrThrow(), dates.buildOrThrow());
  }

  /** A period. */
  public Period period(String key) {
    return found(key, periods.get(key));
  }

  /** A day. */
  public LocalDate date(String key) {
    return found(key, dates.get(key));
  }

  private static <T> T found(String key, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("settings.csv has no '" + key + "'");
    }
    return value;
  }
}
