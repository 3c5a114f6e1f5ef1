package id.ilp.rules.explain;

import com.google.common.collect.ImmutableList;
import id.ilp.core.text.Text;

/**
 * One condition of a rule and what it found.
 *
 * @param text in the words of the rule's author, such as {@code ageInYears >= 15}
 * @param found the value found
 * @param uses ids of the records it stands in
 */
public record Condition(String text, Text found, ImmutableList<String> uses) {}
