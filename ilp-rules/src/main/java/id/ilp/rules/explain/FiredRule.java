package id.ilp.rules.explain;

import com.google.common.collect.ImmutableList;
import id.ilp.core.source.Citation;

/**
 * A rule that fired.
 *
 * @param rule its name, which is its sentence
 * @param row file and line
 * @param conditions each with the value found; empty if the rule holds for everybody
 */
public record FiredRule(
    String rule,
    String row,
    Concludes concludes,
    ImmutableList<Citation> sources,
    ImmutableList<Condition> conditions) {}
