package id.ilp.core.immunization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.date.RecordDate;

/**
 * All doses of one person, judged.
 *
 * @param doses by date, then product, then id
 * @param states by series code; every series of the schedule has one
 * @param liveInjections the days on which live injections may have been given, up to the as-of date
 */
public record ImmunizationHistory(
    ImmutableList<JudgedDose> doses,
    ImmutableMap<String, SeriesState> states,
    ImmutableList<RecordDate> liveInjections) {}
