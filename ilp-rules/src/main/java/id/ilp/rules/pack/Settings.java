package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowFile;
import id.ilp.core.source.Citation;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Single figures that hold for the whole rule book, from {@code settings.csv}. */
public final class Settings {
  private final ImmutableMap<String, Period> periods;
  private final ImmutableMap<String, LocalDate> dates;
  private final ImmutableMap<String, Origin> origins;

  /** Where a figure stands and what it rests on. */
  public record Origin(String row, ImmutableList<Citation> citations) {}

  private Settings(
      ImmutableMap<String, Period> periods,
      ImmutableMap<String, LocalDate> dates,
      ImmutableMap<String, Origin> origins) {
    this.periods = periods;
    this.dates = dates;
    this.origins = origins;
  }

  static Settings from(RowFile file, CitationParser citations) {
    var periods = ImmutableMap.<String, Period>builder();
    var dates = ImmutableMap.<String, LocalDate>builder();
    var origins = ImmutableMap.<String, Origin>builder();
    for (Row row : file.rows()) {
      origins.put(row.text("key"), new Origin(row.place(), citations.of(row)));
      if (row.text("value").startsWith("P")) {
        periods.put(row.text("key"), row.period("value"));
      } else {
        dates.put(row.text("key"), row.date("value"));
      }
    }
    return new Settings(periods.buildOrThrow(), dates.buildOrThrow(), origins.buildOrThrow());
  }

  /** A period. */
  public Period period(String key) {
    return found(key, periods.get(key));
  }

  /** A day. */
  public LocalDate date(String key) {
    return found(key, dates.get(key));
  }

  /** Where a figure comes from. */
  public Origin origin(String key) {
    return found(key, origins.get(key));
  }

  private static <T> T found(String key, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("settings.csv has no '" + key + "'");
    }
    return value;
  }
}
