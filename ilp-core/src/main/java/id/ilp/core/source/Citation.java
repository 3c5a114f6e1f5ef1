package id.ilp.core.source;

import org.jspecify.annotations.Nullable;

/**
 * A place in a {@link Source}.
 *
 * @param key the source's key
 * @param at chapter, table or row; empty for the whole document
 * @param standing how well this statement is known; may be weaker than its document's
 */
public record Citation(String key, String at, Standing standing) implements Comparable<Citation> {

  /** By key, then place. */
  @Override
  public int compareTo(Citation other) {
    int byKey = key.compareTo(other.key);
    if (byKey != 0) {
      return byKey;
    }
    int byPlace = at.compareTo(other.at);
    return byPlace != 0 ? byPlace : standing.compareTo(other.standing);
  }

  // Written out: the way to the first plan is shorter by what a record's own need to be linked.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Citation citation
        && key.equals(citation.key)
        && at.equals(citation.at)
        && standing == citation.standing;
  }

  @Override
  public int hashCode() {
    return key.hashCode() * 31 + at.hashCode();
  }

  @Override
  public String toString() {
    return at.isEmpty() ? key : key + " " + at;
  }
}
