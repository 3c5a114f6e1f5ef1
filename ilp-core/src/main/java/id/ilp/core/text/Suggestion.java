package id.ilp.core.text;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** "Did you mean": the known word nearest to an unknown one. */
public final class Suggestion {
  /** So many letters may differ at most, however long the word: codes share long beginnings. */
  private static final int MOST = 3;

  private Suggestion() {}

  /**
   * The nearest of {@code known}, if it is near enough to be a slip of the pen; capital letters are
   * none.
   */
  public static Optional<String> nearest(String word, Stream<String> known) {
    int bound = Math.min(MOST, Math.max(1, word.length() / 3));
    String small = word.toLowerCase(Locale.ROOT);
    return known
        .filter(candidate -> distance(small, candidate, bound) <= bound)
        .min(
            Comparator.<String>comparingInt(candidate -> distance(small, candidate, bound))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code ; did you mean 'x'?}, or nothing. */
  public static String hint(String word, Stream<String> known) {
    return nearest(word, known).map(near -> "; did you mean '" + near + "'?").orElse("");
  }

  /**
   * Insertions, deletions and replacements between two words (Levenshtein), the other one in small
   * letters; of words that differ in more than {@code bound}, some number above it.
   */
  private static int distance(String a, String other, int bound) {
    int far = bound + 1;
    if (Math.abs(a.length() - other.length()) > bound) {
      return far;
    }
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = Math.min(j, far);
    }
    for (int i = 1; i <= a.length(); i++) {
      int from = Math.max(1, i - bound); // beyond these two places every number is above the bound
      int to = Math.min(b.length(), i + bound);
      int diagonal = row[from - 1];
      row[from - 1] = from == 1 ? i : far;
      int least = row[from - 1];
      for (int j = from; j <= to; j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      if (least > bound) {
        return least; // from row to row it never falls
      }
    }
    return row[b.length()];
  }
}
