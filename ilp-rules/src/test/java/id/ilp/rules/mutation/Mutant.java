package id.ilp.rules.mutation;

import com.google.common.collect.ImmutableList;

/**
 * The shipped book with one number changed.
 *
 * @param file path in the pack
 * @param line of the first place changed, from 1
 * @param column likewise
 * @param field the column's name of a row; the rule's name in DRL
 * @param row the whole line as shipped
 * @param from the number as shipped
 * @param to what it is changed to
 * @param edits one; several where two cells say the same limit, one from below, one from above
 */
record Mutant(
    String file,
    int line,
    int column,
    String field,
    String row,
    String from,
    String to,
    ImmutableList<Edit> edits) {

  /** Puts {@code text} in the place of {@code length} characters at {@code at}. */
  record Edit(int at, int length, String text) {}

  /** The file's text with the change. */
  String in(String shipped) {
    var text = new StringBuilder(shipped);
    for (Edit edit : edits.reverse()) {
      text.replace(edit.at(), edit.at() + edit.length(), edit.text());
    }
    return text.toString();
  }

  /** File, line, column and the change. */
  @Override
  public String toString() {
    return file
        + ":"
        + line
        + ":"
        + column
        + ": "
        + field
        + (edits.size() > 1 ? " (both sides)" : "")
        + " "
        + from
        + " -> "
        + to
        + "   in "
        + row.strip();
  }
}
