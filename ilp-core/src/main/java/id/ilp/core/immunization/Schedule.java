package id.ilp.core.immunization;

import com.google.common.collect.ImmutableMap;
import java.time.Period;

/**
 * All products and series of an edition, and the distances that hold for all of them.
 *
 * @param vaccines by product code
 * @param series by series code
 * @param liveInterval least distance between live injections of different series not given on one
 *     day
 * @param spoiltInterval least distance from a spoilt dose where the slot names none
 * @param graceAfterInterval how long after {@code earliest} a dose is overdue when an interval or a
 *     live vaccine set it
 */
public record Schedule(
    ImmutableMap<String, Vaccine> vaccines,
    ImmutableMap<String, Series> series,
    Period liveInterval,
    Period spoiltInterval,
    Period graceAfterInterval) {}
