package id.ilp.rules.trace;

import com.google.common.collect.ImmutableList;
import id.ilp.core.source.Citation;

/**
 * A rule of the book.
 *
 * @param name one sentence in the present tense
 * @param folder where it stands, such as {@code screening/blood-pressure}
 * @param citations what it rests on
 */
public record RuleName(String name, String folder, ImmutableList<Citation> citations) {}
