package id.ilp.rules.pack;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something offered only in some provinces, from a day on.
 *
 * @param what such as {@code je}
 * @param provinces first two digits of village codes
 * @param before the day from which it is no longer offered there
 */
public record RegionRow(
    String what, ImmutableSet<String> provinces, LocalDate from, Optional<LocalDate> before) {

  /** Whether {@code subject} is offered in {@code province} on {@code day} by this row. */
  public boolean offers(String subject, String province, LocalDate day) {
    return what.equals(subject)
        && provinces.contains(province)
        && !day.isBefore(from)
        && before.map(day::isBefore).orElse(true);
  }
}
