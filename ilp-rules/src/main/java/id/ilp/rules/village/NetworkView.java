package id.ilp.rules.village;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import id.ilp.core.facility.Adoption;
import id.ilp.core.facility.AreaLevel;
import id.ilp.core.facility.Facility;
import id.ilp.core.facility.FacilityNetwork;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.facility.Village;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a network knows of the villages of a report: their names and places of care, which of these
 * work by ILP, and where network and records do not meet. Tells nothing of a person that the report
 * does not.
 *
 * @param network of the area
 * @param asOf the day it is looked at
 * @param adoption how many places of care work by ILP, from the largest areas to the smallest
 * @param strangers villages people of the records live in and the network does not know
 * @param withoutPeople villages of the network nobody of the records lives in
 */
public record NetworkView(
    FacilityNetwork network,
    LocalDate asOf,
    ImmutableList<AreaAdoption> adoption,
    ImmutableList<Stranger> strangers,
    ImmutableList<Village> withoutPeople) {
  private static final Cell NOBODY = Cell.of(0);

  /**
   * How many facilities of one tier in one area work by ILP.
   *
   * @param earlier the share on the earlier day, 0 to 1; empty without one, or where it is not
   *     known
   */
  public record AreaAdoption(AreaLevel level, Adoption now, OptionalDouble earlier) {}

  /**
   * A village the network does not know.
   *
   * @param people its residents, as its own figures show them
   */
  public record Stranger(String village, Cell people) {}

  static NetworkView of(
      FacilityNetwork network,
      List<VillageSheet> sheets,
      LocalDate asOf,
      Optional<LocalDate> comparedTo) {
    var seen = new HashSet<String>();
    var strangers = ImmutableList.<Stranger>builder();
    for (VillageSheet sheet : sheets) {
      String code = sheet.village().orElse(VillageReport.UNKNOWN);
      if (sheet.people().equals(NOBODY)) {
        continue; // a village of visitors only
      }
      seen.add(code);
      if (sheet.isKnown() && network.village(code).isEmpty()) {
        strangers.add(new Stranger(code, sheet.people()));
      }
    }
    return new NetworkView(
        network,
        asOf,
        Arrays.stream(AreaLevel.values())
            .flatMap(level -> adoption(network, level, asOf, comparedTo))
            .collect(toImmutableList()),
        strangers.build(),
        network.villages().stream()
            .filter(village -> !seen.contains(village.code()))
            .collect(toImmutableList()));
  }

  private static Stream<AreaAdoption> adoption(
      FacilityNetwork network, AreaLevel level, LocalDate asOf, Optional<LocalDate> comparedTo) {
    List<Adoption> before =
        comparedTo.map(day -> network.adoption(level, day)).orElse(ImmutableList.of());
    return network.adoption(level, asOf).stream()
        .map(now -> new AreaAdoption(level, now, share(before, now.area(), now.tier())));
  }

  private static OptionalDouble share(List<Adoption> several, String area, FacilityTier tier) {
    return several.stream()
        .filter(one -> one.area().equals(area) && one.tier() == tier)
        .map(Adoption::share)
        .findFirst()
        .orElse(OptionalDouble.empty());
  }

  /** The name of a village; empty if the network does not know it. */
  public Optional<String> name(VillageSheet sheet) {
    return sheet.village().flatMap(network::village).map(Village::name);
  }

  /** The places of care to which people of a village go, wherever they stand; the nearest first. */
  public ImmutableList<Facility> facilities(VillageSheet sheet) {
    return network.facilities().stream()
        .filter(one -> sheet.village().map(one::isFor).orElse(false))
        .sorted(Comparator.comparing(Facility::tier)) // those of a tier stay in the order of ids
        .collect(toImmutableList());
  }

  /** Whether it works by ILP on the day; empty if not known. */
  public Optional<Boolean> hasAdoptedIlp(Facility facility) {
    return facility.hasAdoptedIlp(asOf);
  }
}
