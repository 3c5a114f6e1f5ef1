package id.ilp.rules.client;

import java.util.function.Supplier;

/**
 * Where something stands in a health record, such as {@code screenings[3]}; written out only for a
 * complaint, which most records give no reason for.
 *
 * @param list such as {@code screenings}, or the whole place
 * @param index counts from 0; -1 if {@code list} is the whole place
 */
record Place(String list, int index) implements Supplier<String> {
  static final Place NONE = new Place("", -1);

  @Override
  public String get() {
    return index < 0 ? list : list + "[" + index + "]";
  }

  /** The place of {@code field} in it. */
  String of(String field) {
    return get() + "." + field;
  }
}
