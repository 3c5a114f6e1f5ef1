package id.ilp.rules.client;

import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.internal.RuleInfo;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands in the way of the topic of the rule, if somebody asks for it.
 *
 * @param status put off, or left to a clinician
 * @param text key of the reason
 * @param until the first day it may be done, if that is known
 */
public record Deferral(RuleInfo rule, NeedStatus status, String text, Optional<LocalDate> until) {}
