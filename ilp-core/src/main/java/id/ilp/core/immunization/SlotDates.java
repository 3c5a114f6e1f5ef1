package id.ilp.core.immunization;

import java.time.LocalDate;

/**
 * The days of a {@link Slot} for one person.
 *
 * @param due asked for from here
 * @param overdue overdue from here; {@link LocalDate#MAX} if never
 * @param last the last day on which it may be given; {@link LocalDate#MAX} if there is none
 */
public record SlotDates(LocalDate due, LocalDate overdue, LocalDate last) {}
