package id.ilp.core.facility;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The villages of an area, its places of care, and who sends people to whom: from the posyandu by
 * the village unit to the puskesmas and the hospital, and back.
 *
 * <p>The same villages and facilities make the same network, in whatever order they are given.
 */
public final class FacilityNetwork {
  /** A network of nothing: every question is answered by "not known". */
  public static final FacilityNetwork EMPTY =
      new FacilityNetwork(ImmutableList.of(), ImmutableList.of());

  private final ImmutableList<Village> villages;
  private final ImmutableList<Facility> facilities;
  private final ImmutableMap<String, Facility> byId;

  private FacilityNetwork(List<Village> villages, List<Facility> facilities) {
    this.villages = ImmutableList.sortedCopyOf(Comparator.comparing(Village::code), villages);
    this.facilities = ImmutableList.sortedCopyOf(facilities);
    this.byId = this.facilities.stream().collect(toImmutableMap(Facility::id, Function.identity()));
  }

  /**
   * A network of these.
   *
   * @throws IllegalArgumentException naming the first of {@link #problems}
   */
  public static FacilityNetwork of(List<Village> villages, List<Facility> facilities) {
    List<NetworkProblem> problems = problems(villages, facilities);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.get(0).toString());
    }
    return new FacilityNetwork(villages, facilities);
  }

  /** Why these make no network, in the order of the lists; empty if they make one. */
  public static ImmutableList<NetworkProblem> problems(
      List<Village> villages, List<Facility> facilities) {
    return new NetworkCheck(villages, facilities).problems();
  }

  /** Its villages, by code. */
  public ImmutableList<Village> villages() {
    return villages;
  }

  /** Its facilities, by id. */
  public ImmutableList<Facility> facilities() {
    return facilities;
  }

  /** The village with this code. */
  public Optional<Village> village(String code) {
    return villages.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** The facility with this id. */
  public Optional<Facility> facility(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The facilities of {@code tier} to which somebody of this village goes: those that name the
   * hamlet first, then those open to the whole village; those of other hamlets only where the
   * hamlet is not known.
   */
  public ImmutableList<Facility> serving(
      String village, Optional<String> dusun, FacilityTier tier) {
    List<Facility> here =
        facilities.stream().filter(one -> one.tier() == tier && one.isFor(village)).toList();
    if (dusun.isEmpty()) {
      return ImmutableList.copyOf(here);
    }
    return Stream.concat(
            here.stream().filter(one -> one.isForDusun(dusun.get())),
            here.stream().filter(one -> one.dusun().isEmpty()))
        .collect(toImmutableList());
  }

  /**
   * The way from a facility to the nearest one of {@code tier} it sends people to, itself left out,
   * the last being of that tier; empty if there is none. Of ways of one length the usual one.
   *
   * @throws IllegalArgumentException if no facility has this id
   */
  public ImmutableList<Facility> route(String from, FacilityTier tier) {
    Facility start =
        facility(from)
            .orElseThrow(
                () -> new IllegalArgumentException("no facility has the id '" + from + "'"));
    Map<Facility, Facility> before = new LinkedHashMap<>();
    Deque<Facility> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Facility here = open.remove();
      for (String id : here.refersTo()) {
        Facility next = byId.get(id);
        if (next == null || next.equals(start) || before.putIfAbsent(next, here) != null) {
          continue;
        }
        if (next.tier() == tier) {
          return way(next, start, before);
        }
        open.add(next);
      }
    }
    return ImmutableList.of();
  }

  private static ImmutableList<Facility> way(
      Facility to, Facility start, Map<Facility, Facility> before) {
    var way = new ArrayList<Facility>();
    for (Facility one = to; one != null && !one.equals(start); one = before.get(one)) {
      way.add(one);
    }
    Collections.reverse(way);
    return ImmutableList.copyOf(way);
  }

  /** The facilities that send people to the one with this id, and take them back. */
  public ImmutableList<Facility> senders(String id) {
    return facilities.stream()
        .filter(one -> one.refersTo().contains(id))
        .collect(toImmutableList());
  }

  /** How many work by ILP on {@code day}, by area of this size, then by tier. */
  public ImmutableList<Adoption> adoption(AreaLevel level, LocalDate day) {
    Map<String, Map<FacilityTier, Adoption>> counts = new TreeMap<>();
    for (Facility one : facilities) {
      String area = level.of(one.village());
      Optional<Boolean> adopted = one.hasAdoptedIlp(day);
      var count =
          new Adoption(
              area,
              one.tier(),
              adopted.orElse(false) ? 1 : 0,
              adopted.orElse(true) ? 0 : 1,
              adopted.isPresent() ? 0 : 1);
      counts
          .computeIfAbsent(area, any -> new TreeMap<>())
          .merge(one.tier(), count, FacilityNetwork::sum);
    }
    return counts.values().stream()
        .flatMap(tiers -> tiers.values().stream())
        .collect(toImmutableList());
  }

  private static Adoption sum(Adoption a, Adoption b) {
    return new Adoption(
        a.area(),
        a.tier(),
        a.adopted() + b.adopted(),
        a.notAdopted() + b.notAdopted(),
        a.unknown() + b.unknown());
  }
}
