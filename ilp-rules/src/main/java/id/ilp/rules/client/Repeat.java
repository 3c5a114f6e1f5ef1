package id.ilp.rules.client;

import id.ilp.rules.internal.RuleInfo;
import java.time.LocalDate;

/**
 * A record that does not settle the topic of the rule: it is done again.
 *
 * @param id of the record
 * @param on the first day to do it again
 */
public record Repeat(RuleInfo rule, String id, LocalDate on) {}
