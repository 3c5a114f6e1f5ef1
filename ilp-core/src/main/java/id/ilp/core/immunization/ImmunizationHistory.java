package id.ilp.core.immunization;

import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import id.ilp.core.date.RecordDate;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Set;

/**
 * All doses of one person, judged. Nothing in it can be changed.
 *
 * @param doses by date, then product, then id
 * @param series by code, all of the schedule
 * @param begun how far the person has come, by code, in the series some dose was judged for
 * @param liveInjections the days, or months, of live injections
 * @param routineProducts products given in the routine, which may end variants
 * @param validDoses how many doses of a product are valid in some series
 * @param tetanus where the person stands on the tetanus ladder
 */
public record ImmunizationHistory(
    ImmutableList<JudgedDose> doses,
    ImmutableMap<String, Series> series,
    Map<String, SeriesState> begun,
    ImmutableList<RecordDate> liveInjections,
    Set<String> routineProducts,
    Map<String, Integer> validDoses,
    TetanusStatus tetanus) {

  /** Of somebody without doses. */
  static ImmunizationHistory none(Schedule schedule) {
    return new ImmunizationHistory(
        ImmutableList.of(),
        schedule.series(),
        ImmutableMap.of(),
        ImmutableList.of(),
        Set.of(),
        Map.of(),
        TetanusStatus.NONE);
  }

  /** How far the person has come in {@code one}. */
  public SeriesState state(Series one) {
    SeriesState state = begun.get(one.code());
    return state == null ? one.notBegun() : state;
  }

  /** The same by series code; every series of the schedule has one. */
  public ImmutableMap<String, SeriesState> states() {
    return ImmutableMap.copyOf(Maps.transformValues(series, this::state));
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
