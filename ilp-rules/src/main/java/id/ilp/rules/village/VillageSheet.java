package id.ilp.rules.village;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * One village, or all together, as it may be shown.
 *
 * @param village its ten-digit code, {@link VillageReport#UNKNOWN} if not known; empty = all
 * @param people residents
 * @param visitors people recorded as not resident
 * @param stages people in each life-cycle stage
 * @param coverage indicators, in the order of the rule book
 * @param burdens findings and illnesses, the most frequent first
 * @param gaps drop-outs
 * @param followUp whom to look for, and why
 * @param peopleWithIssues in whose record something is odd
 * @param issues what is odd in the records
 */
public record VillageSheet(
    Optional<String> village,
    Cell people,
    Cell visitors,
    ImmutableList<Line> stages,
    ImmutableList<Line> coverage,
    ImmutableList<Line> burdens,
    ImmutableList<Line> gaps,
    ImmutableList<Line> followUp,
    Cell peopleWithIssues,
    ImmutableList<Line> issues) {
  /** Whether it is a village whose code is known. */
  public boolean isKnown() {
    return village.filter(code -> !code.equals(VillageReport.UNKNOWN)).isPresent();
  }
}
