package id.ilp.rules.trace;

/**
 * Where a rule stands.
 *
 * @param name one sentence in the present tense
 * @param path the file, as messages call it
 * @param line the line of the word {@code rule}
 */
public record RulePlace(String name, String path, int line) {}
