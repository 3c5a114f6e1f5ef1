package id.ilp.rules.client;

import id.ilp.rules.internal.RuleInfo;

/**
 * A series is not for this person, here and now.
 *
 * @param text key of the reason
 */
public record SeriesWithholding(RuleInfo rule, String series, String text) {}
