/**
 * Growth as a record tells it (pertumbuhan anak): every weighing and measuring of one child, in the
 * order of days.
 *
 * <p>Reach for {@link id.ilp.core.growth.GrowthHistory}; it reads the screenings of type {@code
 * anthropometry} up to and including a day. The arithmetic is that of {@link
 * id.ilp.core.instrument.growth}; which z-score is too low is not said here.
 */
@NullMarked
package id.ilp.core.growth;

import org.jspecify.annotations.NullMarked;
