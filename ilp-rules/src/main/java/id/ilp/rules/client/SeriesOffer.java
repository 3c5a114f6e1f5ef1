package id.ilp.rules.client;

import id.ilp.rules.internal.RuleInfo;

/** A series of doses is offered to this person, here and now. */
public record SeriesOffer(RuleInfo rule, String series) {}
