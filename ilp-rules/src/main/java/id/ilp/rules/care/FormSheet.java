package id.ilp.rules.care;

import com.google.common.collect.ImmutableList;
import id.ilp.core.text.Text;

/**
 * A form to be filled in: numbers and items, or one of them.
 *
 * @param type the screening type
 * @param name of the type, for people
 */
public record FormSheet(
    String type, Text name, ImmutableList<Blank> blanks, ImmutableList<ItemRun> items) {}
