package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.source.Citation;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * When somebody counts as completely immunized.
 *
 * @param code of the assessment, such as {@code idl}
 * @param band its name when complete, such as {@code IDL}
 * @param beforeAge complete in time if all doses were given before this age; later is its own band
 * @param lateBand the band when complete but late
 * @param otherwise the band of everybody else
 * @param doses how many valid doses of each series it takes; none = nothing is due or overdue
 */
public record CompletenessRow(
    String code,
    String band,
    Optional<Period> beforeAge,
    Optional<String> lateBand,
    String otherwise,
    ImmutableMap<String, Integer> doses,
    LocalDate inForceFrom,
    Optional<LocalDate> inForceBefore,
    String row,
    ImmutableList<Citation> citations) {}
