package id.ilp.core.immunization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.date.RecordDate;

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
}
