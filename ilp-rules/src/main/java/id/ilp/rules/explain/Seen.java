package id.ilp.rules.explain;

import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Verdict;
import id.ilp.core.text.Text;
import java.util.Optional;

/**
 * A dose the series saw, or a record of the topic.
 *
 * @param of id of the record
 * @param what the product code of a dose
 * @param verdict of a dose
 * @param text what it counts for and why
 */
public record Seen(
    String of,
    Optional<String> what,
    Optional<RecordDate> date,
    Optional<Verdict> verdict,
    Text text) {}
