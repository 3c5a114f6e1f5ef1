package id.ilp.core.plan;

import com.google.common.collect.ImmutableList;
import id.ilp.core.source.Citation;
import java.time.LocalDate;

/**
 * Something that stands out and has a name.
 *
 * @param code catalogue code, such as {@code hypertension-suspected}
 * @param since the day of the record behind it
 * @param uses ids of the records it rests on
 * @param rule name of the rule that found it
 */
public record Finding(
    String code,
    LocalDate since,
    ImmutableList<String> uses,
    String rule,
    ImmutableList<Citation> sources) {}
