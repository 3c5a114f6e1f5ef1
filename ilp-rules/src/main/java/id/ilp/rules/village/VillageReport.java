package id.ilp.rules.village;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.rules.pack.VillageRows;
import java.time.LocalDate;
import java.util.List;

/**
 * What was counted on one day, by village.
 *
 * @param asOf the day
 * @param edition of the rule book, such as {@code id-national}
 * @param version of the rule book
 * @param rows what was counted, and by which definition
 * @param mostIds how many ids are kept of each list of people to look for
 * @param villages by ten-digit code; {@link #UNKNOWN} for people whose village is not known
 */
public record VillageReport(
    LocalDate asOf,
    String edition,
    String version,
    VillageRows rows,
    int mostIds,
    ImmutableSortedMap<String, VillageFigures> villages) {
  /** Stands in place of the code of a village that is not known. */
  public static final String UNKNOWN = "";

  /**
   * The report of the people of both; nobody may stand in both.
   *
   * @throws IllegalArgumentException if they were not counted alike, on one day
   */
  public VillageReport merge(VillageReport other) {
    if (!with(ImmutableSortedMap.of()).equals(other.with(ImmutableSortedMap.of()))) {
      throw new IllegalArgumentException(
          String.format(
              "reports of %s (%s %s) and %s (%s %s) are not counted alike",
              asOf, edition, version, other.asOf, other.edition, other.version));
    }
    var tally = new FiguresByVillage(rows, mostIds);
    tally.add(this);
    tally.add(other);
    return with(tally.figures());
  }

  /** All villages together. */
  public VillageFigures total() {
    var all = new FiguresDraft(rows, mostIds);
    villages.values().forEach(all::add);
    return all.figures();
  }

  private VillageReport with(ImmutableSortedMap<String, VillageFigures> others) {
    return new VillageReport(asOf, edition, version, rows, mostIds, others);
  }

  /** The codes of the villages, those that are known. */
  public List<String> codes() {
    return villages.keySet().stream().filter(code -> !code.equals(UNKNOWN)).toList();
  }
}
