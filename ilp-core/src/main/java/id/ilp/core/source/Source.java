package id.ilp.core.source;

/**
 * A document the rule book rests on.
 *
 * @param key short name used in citations, such as {@code ILP23}
 * @param title what it is, in words
 * @param standing how well it is known
 * @param where number, address or edition
 */
public record Source(String key, String title, Standing standing, String where) {}
