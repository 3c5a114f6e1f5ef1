package id.ilp.core.immunization;

import java.time.LocalDate;

/**
 * The days of a {@link Slot} for one person.
 *
 * @param due asked for from here
 * @param overdue overdue from here
 * @param before no longer given from here
 * @param validBefore a dose given no longer counts from here
 * @param catchUp giving it is catching up (kejar) from here
 */
public record SlotDates(
    LocalDate due, LocalDate overdue, LocalDate before, LocalDate validBefore, LocalDate catchUp) {

  /** The last day on which it may be given. */
  public LocalDate last() {
    return before.minusDays(1);
  }
}
