package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.Schedule;
import id.ilp.core.immunization.Series;
import id.ilp.core.immunization.Slot;
import id.ilp.core.immunization.Vaccine;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.rows.Row;
import java.time.Period;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Reads products and series of an edition: immunization/*.csv. */
final class ScheduleReader {
  private final PackFiles pack;
  private final CitationParser citations;
  private final Settings settings;

  ScheduleReader(PackFiles pack, CitationParser citations, Settings settings) {
    this.pack = pack;
    this.citations = citations;
    this.settings = settings;
  }

  Schedule read() {
    ImmutableMap<String, Vaccine> vaccines = vaccines();
    return new Schedule(
        vaccines,
        series(vaccines),
        settings.period("live_interval"),
        settings.period("spoilt_interval"),
        settings.period("overdue_after_interval"));
  }

  private ImmutableMap<String, Vaccine> vaccines() {
    var credits = ImmutableListMultimap.<String, Vaccine.Credit>builder();
    for (Row row :
        PackReader.file(
                pack,
                "immunization/credits.csv",
                "vaccine",
                "series",
                "from_age",
                "before_age",
                "source")
            .rows()) {
      citations.of(row);
      credits.put(
          row.text("vaccine"),
          new Vaccine.Credit(
              row.text("series"), row.period("from_age"), row.optionalPeriod("before_age")));
    }
    var all = credits.build();
    var vaccines = new LinkedHashMap<String, Vaccine>();
    for (Row row :
        PackReader.file(
                pack,
                "immunization/vaccines.csv",
                "vaccine",
                "name_en",
                "name_id",
                "is_live_injection",
                "source")
            .rows()) {
      citations.of(row);
      String code = row.text("vaccine");
      vaccines.put(
          code,
          new Vaccine(code, row.bilingual("name"), row.isYes("is_live_injection"), all.get(code)));
    }
    for (String code : all.keySet()) {
      if (!vaccines.containsKey(code)) {
        throw new IllegalStateException("credits.csv: '" + code + "' is not in vaccines.csv");
      }
    }
    return ImmutableMap.copyOf(vaccines);
  }

  private ImmutableMap<String, Series> series(ImmutableMap<String, Vaccine> vaccines) {
    var slots = ImmutableListMultimap.<String, Slot>builder();
    for (Row row :
        PackReader.file(
                pack,
                "immunization/national/doses.csv",
                "series",
                "dose",
                "min_age",
                "recommended_age",
                "due_age",
                "overdue_age",
                "before_age",
                "valid_before_age",
                "catch_up_age",
                "min_interval",
                "due_interval",
                "in_force_from",
                "in_force_before",
                "source")
            .rows()) {
      slots.put(row.text("series"), slot(row));
    }
    var all = slots.build();
    var series = ImmutableMap.<String, Series>builder();
    for (Row row :
        PackReader.file(
                pack,
                "immunization/national/series.csv",
                "series",
                "name_en",
                "name_id",
                "product",
                "where",
                "clusters",
                "supplementary_before_age",
                "source")
            .rows()) {
      citations.of(row);
      String code = row.text("series");
      Vaccine product = vaccines.get(row.text("product"));
      if (product == null) {
        throw row.problem("product", "'" + row.text("product") + "' is not in vaccines.csv");
      }
      series.put(
          code,
          Series.builder()
              .code(code)
              .name(row.bilingual("name"))
              .product(product)
              .clusters(row.choices("clusters", Cluster.class))
              .where(row.choices("where", FacilityTier.class))
              .supplementaryBefore(row.optionalPeriod("supplementary_before_age"))
              .slots(
                  ImmutableList.sortedCopyOf(
                      Comparator.comparingInt(Slot::dose).thenComparing(Slot::inForceFrom),
                      all.get(code)))
              .build());
    }
    return series.buildOrThrow();
  }

  private Slot slot(Row row) {
    Period recommended = row.period("recommended_age");
    Period before = row.period("before_age");
    Optional<Period> due = row.optionalPeriod("due_age");
    return Slot.builder()
        .series(row.text("series"))
        .dose(row.integer("dose"))
        .minAge(row.period("min_age"))
        .recommendedAge(recommended)
        .dueAge(due.orElse(recommended))
        .overdueAge(row.period("overdue_age"))
        .beforeAge(before)
        .validBeforeAge(row.optionalPeriod("valid_before_age").orElse(before))
        .catchUpAge(row.period("catch_up_age"))
        .minInterval(row.optionalPeriod("min_interval"))
        .dueInterval(row.optionalPeriod("due_interval"))
        .inForceFrom(row.date("in_force_from"))
        .inForceBefore(row.optionalDate("in_force_before"))
        .row(row.place())
        .citations(citations.of(row))
        .build();
  }
}
