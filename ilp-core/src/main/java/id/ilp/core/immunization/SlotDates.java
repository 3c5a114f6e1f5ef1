package id.ilp.core.immunization;

import java.time.LocalDate;

/**
 * The days of a {@link Slot} for one person.
 *
 * @param due asked for from here
 * @param overdue overdue from here; {@link LocalDate#MAX} if never
 * @param before no longer given from here; {@link LocalDate#MAX} if that never comes
 */
public record SlotDates(LocalDate due, LocalDate overdue, LocalDate before) {

  /** The last day on which it may be given; {@link LocalDate#MAX} if there is none. */
  public LocalDate last() {
    return before.isBefore(LocalDate.MAX) ? before.minusDays(1) : before;
  }
}
