package id.ilp.rules.internal;

import id.ilp.rules.client.Word;
import java.util.Set;

/**
 * A text in a rule that names something.
 *
 * @param kinds the lists it may stand in
 * @param folder of the rule, whose texts count
 * @param path the file; with line and column, from 1
 */
record WordUse(
    Set<Word.Kind> kinds, String text, String folder, String path, int line, int column) {}
