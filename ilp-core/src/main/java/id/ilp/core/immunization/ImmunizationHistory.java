package id.ilp.core.immunization;

import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import id.ilp.core.date.RecordDate;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All doses of one person, judged. Nothing in it can be changed.
 *
 * @param doses by date, then product, then id
 * @param series by code, all of the schedule
 * @param byPlace how far the person has come in each series, by its place
 * @param liveInjections the days, or months, of live injections
 * @param routineProducts of the products that end variants, those given in the routine
 * @param tetanus where the person stands on the tetanus ladder
 */
public record ImmunizationHistory(
    ImmutableList<JudgedDose> doses,
    ImmutableMap<String, Series> series,
    ImmutableList<SeriesState> byPlace,
    ImmutableList<RecordDate> liveInjections,
    Set<String> routineProducts,
    TetanusStatus tetanus) {

  /** Of somebody without doses. */
  static ImmunizationHistory none(Schedule schedule) {
    var notBegun = ImmutableList.<SeriesState>builder();
    for (Series series : schedule.series().values()) {
      notBegun.add(series.notBegun());
    }
    return new ImmunizationHistory(
        ImmutableList.of(),
        schedule.series(),
        notBegun.build(),
        ImmutableList.of(),
        Set.of(),
        TetanusStatus.NONE);
  }

  /** How far the person has come in {@code one}. */
  public SeriesState state(Series one) {
    return byPlace.get(one.place());
  }

  /** The same by series code; null if the schedule has no such series. */
  public @Nullable SeriesState state(String code) {
    Series one = series.get(code);
    return one == null ? null : state(one);
  }

  /** How many doses of {@code product} are valid in some series. */
  public int validDoses(String product) {
    return validDoses(doses, product);
  }

  /** The same of {@code judged} doses: counted when a series asks, for few do. */
  static int validDoses(List<JudgedDose> judged, String product) {
    int count = 0;
    for (JudgedDose one : judged) {
      count += one.dose().vaccine().equals(product) && one.isValid() ? 1 : 0;
    }
    return count;
  }

  /** The same by series code; every series of the schedule has one. */
  public ImmutableMap<String, SeriesState> states() {
    return ImmutableMap.copyOf(Maps.transformValues(series, one -> state(one)));
  }

  /**
   * The first day from {@code day} on that keeps {@code interval} to every live injection given.
   * One of the as-of day blocks no other that day, but every day after it.
   */
  LocalDate clearOfLiveInjections(LocalDate day, LocalDate asOf, Period interval) {
    if (liveInjections.isEmpty()) {
      return day;
    }
    RecordDate today = RecordDate.of(asOf);
    LocalDate clear = day;
    for (RecordDate date : liveInjections) {
      if (!date.equals(today)) {
        clear = later(clear, plus(date.latestUpTo(asOf), interval));
      }
    }
    return liveInjections.contains(today) && clear.isAfter(asOf)
        ? later(clear, plus(asOf, interval))
        : clear;
  }
}
