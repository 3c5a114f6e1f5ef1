package id.ilp.core.plan;

import com.google.common.collect.ImmutableList;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;

/**
 * A visit somebody should make at the person's home.
 *
 * @param code catalogue code, such as {@code missed-immunization}
 * @param by who goes
 * @param reason in words a kader may read
 * @param rule name of the rule that asks for it
 */
public record HomeVisit(
    String code, Visitor by, Text reason, String rule, ImmutableList<Citation> sources) {}
