package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.rules.internal.RuleInfo;

/**
 * The topic of the rule is not for this person, whatever programmes offer.
 *
 * @param text key of the reason
 * @param uses ids of the records behind it
 */
public record Withholding(RuleInfo rule, String text, ImmutableList<String> uses) {}
