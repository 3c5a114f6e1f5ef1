package id.ilp.core.immunization;

import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.date.RecordDate;
import java.time.LocalDate;
import java.time.Period;

/**
 * All doses of one person, judged.
 *
 * @param doses by date, then product, then id
 * @param states by series code; every series of the schedule has one
 * @param liveInjections the days, or months, of live injections
 * @param routineProducts products given in the routine, which may end variants
 * @param validDoses how many doses of a product are valid in some series
 * @param tetanus where the person stands on the tetanus ladder
 */
public record ImmunizationHistory(
    ImmutableList<JudgedDose> doses,
    ImmutableMap<String, SeriesState> states,
    ImmutableList<RecordDate> liveInjections,
    ImmutableSet<String> routineProducts,
    ImmutableMap<String, Integer> validDoses,
    TetanusStatus tetanus) {

  /** How far the person has come in {@code series}. */
  public SeriesState state(Series series) {
    return states.getOrDefault(series.code(), SeriesState.none(series));
  }

  /**
   * The first day from {@code day} on that keeps {@code interval} to every live injection given.
   * One of the as-of day blocks no other that day, but every day after it.
   */
  LocalDate clearOfLiveInjections(LocalDate day, LocalDate asOf, Period interval) {
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
