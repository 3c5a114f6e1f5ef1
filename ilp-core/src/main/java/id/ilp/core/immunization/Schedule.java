package id.ilp.core.immunization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All products and series of an edition, and the distances that hold for all of them.
 *
 * @param vaccines by product code
 * @param series by series code
 * @param variants the first that holds and has a row for a slot decides
 * @param campaigns by their first day
 * @param ladder the tetanus ladder
 * @param liveInterval least distance between live injections of different series not given on one
 *     day
 * @param spoiltInterval least distance from a spoilt dose where the slot names none
 * @param graceAfterInterval how long after {@code earliest} a dose is overdue when an interval or a
 *     live vaccine set it
 */
public record Schedule(
    ImmutableMap<String, Vaccine> vaccines,
    ImmutableMap<String, Series> series,
    ImmutableList<Variant> variants,
    ImmutableList<Campaign> campaigns,
    TetanusLadder ladder,
    Period liveInterval,
    Period spoiltInterval,
    Period graceAfterInterval) {

  /** Tells each series its place. */
  public Schedule {
    series = placed(series);
  }

  private static ImmutableMap<String, Series> placed(ImmutableMap<String, Series> all) {
    var placed = ImmutableMap.<String, Series>builder();
    int place = 0;
    for (Series one : all.values()) {
      boolean isThere = one.place() == place; // as of the schedule with other campaigns
      placed.put(one.code(), isThere ? one : Series.builder().from(one).place(place).build());
      place++;
    }
    return placed.buildOrThrow();
  }

  /** The same with these campaigns. */
  public Schedule withCampaigns(ImmutableList<Campaign> others) {
    return new Schedule(
        vaccines,
        series,
        variants,
        others,
        ladder,
        liveInterval,
        spoiltInterval,
        graceAfterInterval);
  }

  /**
   * The variants that hold for {@code person} on {@code day}, after routine doses of {@code given}.
   */
  List<String> variants(Vaccinee person, LocalDate day, Set<String> given) {
    List<String> names = List.of();
    for (Variant variant : variants) {
      if (variant.holds(person, day, given)) {
        names = names.isEmpty() ? new ArrayList<>() : names;
        names.add(variant.name());
      }
    }
    return names;
  }
}
