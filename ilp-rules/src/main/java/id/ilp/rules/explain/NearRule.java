package id.ilp.rules.explain;

import com.google.common.collect.ImmutableList;
import id.ilp.core.source.Citation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule that did not fire.
 *
 * @param rule its name, which is its sentence
 * @param row file and line
 * @param failed the first condition that failed, with the value found
 * @param isJudged whether every condition could be judged; if not, {@code failed} is one that could
 *     not
 * @param holdsFrom the day from which it would fire if nothing more is recorded; empty if time
 *     alone does not do it in the years looked ahead
 */
public record NearRule(
    String rule,
    String row,
    Concludes concludes,
    ImmutableList<Citation> sources,
    Condition failed,
    boolean isJudged,
    Optional<LocalDate> holdsFrom) {}
