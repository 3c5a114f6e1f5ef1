package id.ilp.rules.pack;

/**
 * A rule as its file says it, before anything is compiled.
 *
 * @param path the file
 * @param line the line of the word {@code rule}
 * @param packageName the DRL package
 * @param name the name of the rule
 * @param source the text of {@code @source}, without quotes; empty when there is none
 */
public record RuleText(String path, int line, String packageName, String name, String source) {}
