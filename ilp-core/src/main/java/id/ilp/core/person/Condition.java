package id.ilp.core.person;

import id.ilp.core.date.RecordDate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A diagnosis or circumstance that holds from one day to another.
 *
 * @param code catalogue code, such as {@code hypertension}
 * @param from empty = since ever
 * @param until the last day it held; empty = still
 * @param detail what the code leaves open, such as the product of a reaction
 */
public record Condition(
    String id,
    String code,
    Optional<RecordDate> from,
    Optional<RecordDate> until,
    Optional<String> detail) {

  /** Whether it holds on {@code day}, both ends included; a month counts with all its days. */
  public boolean holdsOn(LocalDate day) {
    return (from.isEmpty() || !from.get().earliest().isAfter(day))
        && (until.isEmpty() || !until.get().latest().isBefore(day));
  }
}
