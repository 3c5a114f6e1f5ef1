package id.ilp.rules.pack;

import static id.ilp.core.date.Dates.plus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.Campaign;
import id.ilp.core.immunization.Campaign.Round;
import id.ilp.core.immunization.Campaign.Target;
import id.ilp.core.immunization.Schedule;
import id.ilp.core.immunization.Vaccine;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowException;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Suggestion;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the campaigns of all packs: immunization/campaign/{campaigns,targets}.csv. A later pack may
 * state a campaign anew, whole.
 */
final class CampaignReader {
  /** Where campaigns stand, in the editions that have them. */
  static final String FOLDER = "immunization/campaign";

  private final CitationParser citations;
  private final Settings settings;
  private final List<String> problems;

  /** Faults of rows are added to {@code problems}. */
  CampaignReader(CitationParser citations, Settings settings, List<String> problems) {
    this.citations = citations;
    this.settings = settings;
    this.problems = problems;
  }

  /** {@code schedule} with the campaigns of {@code packs}, by their first day and code. */
  Schedule read(List<PackFiles> packs, Schedule schedule) {
    var campaigns = new LinkedHashMap<String, Campaign>();
    for (PackFiles pack : packs) {
      campaigns.putAll(read(pack, schedule));
    }
    return schedule.withCampaigns(
        ImmutableList.sortedCopyOf(
            Comparator.comparing(Campaign::first).thenComparing(Campaign::code),
            campaigns.values()));
  }

  private Map<String, Campaign> read(PackFiles pack, Schedule schedule) {
    var targets = new LinkedHashMap<String, List<Target>>();
    var cited = new LinkedHashMap<String, List<Citation>>();
    var places = new LinkedHashMap<String, Row>();
    for (Row row :
        rows(
            pack,
            "targets.csv",
            "campaign",
            "product",
            "places",
            "from_age",
            "before_age",
            "obstacles_of",
            "source")) {
      try {
        String id = row.text("campaign");
        targets.computeIfAbsent(id, key -> new ArrayList<>()).add(target(row, schedule));
        cited.computeIfAbsent(id, key -> new ArrayList<>()).addAll(citations.of(row));
        places.putIfAbsent(id, row);
      } catch (RowException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    var campaigns = new LinkedHashMap<String, Campaign>();
    for (Row row :
        rows(
            pack,
            "campaigns.csv",
            "campaign",
            "name_en",
            "name_id",
            "first",
            "last",
            "rounds",
            "min_intervals",
            "due_intervals",
            "where",
            "clusters",
            "counts_as",
            "source")) {
      try {
        String id = row.text("campaign");
        places.remove(id);
        Campaign campaign =
            campaign(row, schedule)
                .targets(targets.getOrDefault(id, List.of()))
                .addAllCitations(cited.getOrDefault(id, List.of()))
                .build();
        if (campaign.targets().isEmpty()) {
          throw row.problem("campaign", "'" + id + "' has no row in targets.csv");
        } else if (campaigns.put(id, campaign) != null) {
          throw row.problem("campaign", "'" + id + "' stands twice");
        }
      } catch (RowException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    for (Map.Entry<String, Row> place : places.entrySet()) {
      String id = place.getKey();
      String problem = "'" + id + "' is not in campaigns.csv" + hint(id, campaigns.keySet());
      problems.add(String.valueOf(place.getValue().problem("campaign", problem).getMessage()));
    }
    return campaigns;
  }

  private List<Row> rows(PackFiles pack, String name, String... columns) {
    try {
      return PackReader.optionalFile(pack, FOLDER + "/" + name, columns).rows();
    } catch (RowException e) {
      problems.add(String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  private Campaign.Builder campaign(Row row, Schedule schedule) {
    String id = row.text("campaign");
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw row.problem("campaign", "'" + id + "' is not lower-case letters, digits and hyphens");
    }
    RecordDate first = date(row, "first").orElseThrow(() -> row.problem("first", "is empty"));
    Optional<RecordDate> last = date(row, "last");
    if (last.isPresent() && last.get().latest().isBefore(first.earliest())) {
      throw row.problem("last", "'" + last.get() + "' is before first, " + first);
    }
    Optional<String> countsAs = row.optionalText("counts_as");
    if (countsAs.isPresent()) {
      known(row, "counts_as", countsAs.get(), schedule.series().keySet());
    }
    return Campaign.builder()
        .code("campaign/" + id)
        .name(row.bilingual("name"))
        .first(first)
        .last(last)
        .until(last.isPresent() ? last.get().latest() : believedUntil(first))
        .rounds(rounds(row))
        .countsAs(countsAs)
        .where(filled(row, "where", row.choices("where", FacilityTier.class)))
        .clusters(filled(row, "clusters", row.choices("clusters", Cluster.class)))
        .row(row.place())
        .citations(citations.of(row));
  }

  private LocalDate believedUntil(RecordDate first) {
    return plus(first.latest(), settings.period("campaign_believed_for")).minusDays(1);
  }

  private static <T> List<T> filled(Row row, String column, List<T> values) {
    row.text(column);
    return values;
  }

  private static Optional<RecordDate> date(Row row, String column) {
    Optional<String> text = row.optionalText(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<RecordDate> date = RecordDate.parse(text.get());
    if (date.isEmpty()) {
      throw row.problem(
          column, "'" + text.get() + "' is not a day or month such as 2026-01-15 or 2026-01");
    }
    return date;
  }

  private static List<Round> rounds(Row row) {
    int rounds = row.integer("rounds");
    if (rounds < 1) {
      throw row.problem("rounds", "'" + rounds + "' is below 1");
    }
    List<Period> min = intervals(row, "min_intervals", rounds);
    List<Period> due = intervals(row, "due_intervals", rounds);
    var all = ImmutableList.<Round>builder();
    for (int round = 0; round < rounds; round++) {
      all.add(new Round(before(min, round), before(due, round)));
    }
    return all.build();
  }

  private static Optional<Period> before(List<Period> intervals, int round) {
    return round == 0 || intervals.isEmpty()
        ? Optional.empty()
        : Optional.of(intervals.get(round - 1));
  }

  private static List<Period> intervals(Row row, String column, int rounds) {
    List<Period> intervals = row.periods(column);
    if (!intervals.isEmpty() && intervals.size() != rounds - 1) {
      throw row.problem(
          column,
          "has "
              + intervals.size()
              + " intervals; between "
              + rounds
              + " rounds there are "
              + (rounds - 1));
    }
    return intervals;
  }

  private static Target target(Row row, Schedule schedule) {
    Vaccine product = schedule.vaccines().get(row.text("product"));
    if (product == null) {
      String code = row.text("product");
      throw row.problem(
          "product",
          "'" + code + "' is not in vaccines.csv" + hint(code, schedule.vaccines().keySet()));
    }
    List<String> places = row.words("places");
    boolean isPlaceKnown = !places.equals(List.of(PlaceCodes.NOT_KNOWN));
    for (String place : isPlaceKnown ? places : List.<String>of()) {
      PlaceCodes.check(row, "places", place);
    }
    Period from = row.period("from_age");
    Period before = row.period("before_age");
    for (String series : row.words("obstacles_of")) {
      known(row, "obstacles_of", series, schedule.series().keySet());
    }
    return new Target(
        product,
        isPlaceKnown ? ImmutableList.copyOf(places) : ImmutableList.of(),
        isPlaceKnown,
        from,
        before,
        ImmutableSet.copyOf(filled(row, "obstacles_of", row.words("obstacles_of"))));
  }

  private static void known(Row row, String column, String code, Collection<String> all) {
    if (!all.contains(code)) {
      throw row.problem(column, "'" + code + "' is not a series" + hint(code, all));
    }
  }

  private static String hint(String code, Collection<String> all) {
    return Suggestion.hint(code, all.stream());
  }
}
