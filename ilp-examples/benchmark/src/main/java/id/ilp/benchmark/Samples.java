package id.ilp.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.ilp.core.json.IlpJson;
import id.ilp.core.json.RecordException;
import id.ilp.core.json.RecordSource;
import id.ilp.core.record.HealthRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The people the benchmark plans for. */
final class Samples {
  /** The day of all plans. */
  static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private Samples() {}

  /** The JSON of a child of 15 months with 13 doses. */
  static String infantJson() {
    return text("infant.json");
  }

  /** The JSON of an adult with 20 screenings. */
  static String adultJson() {
    return text("adult.json");
  }

  /** A record of one of the texts above. */
  static HealthRecord read(String json) {
    try {
      return IlpJson.readRecord(json);
    } catch (RecordException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everybody of the posyandu day. */
  static List<HealthRecord> village() {
    return everybody("posyandu-day.ndjson");
  }

  /** 3,000 generated people, of all ages as in Indonesia. */
  static List<HealthRecord> population() {
    return everybody("three-villages.ndjson");
  }

  private static List<HealthRecord> everybody(String name) {
    List<HealthRecord> people = new ArrayList<>();
    try (var source = new RecordSource(open(name))) {
      Optional<RecordSource.Entry> entry = source.next();
      while (entry.isPresent()) {
        people.add(
            entry.get().record().orElseThrow(() -> new IllegalStateException("a bad record")));
        entry = source.next();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(people);
  }

  private static String text(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = Samples.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is missing from the class path");
    }
    return in;
  }
}
