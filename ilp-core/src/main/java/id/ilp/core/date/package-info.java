/**
 * Calendar arithmetic. Reach for {@link id.ilp.core.date.Dates} to add an age to a birth date and
 * for {@link id.ilp.core.date.RecordDate} for a date as a record gives it. Windows are half-open:
 * {@code from} belongs to them, {@code before} does not.
 */
@NullMarked
package id.ilp.core.date;

import org.jspecify.annotations.NullMarked;
