/**
 * What the instruments share. Reach for {@link id.ilp.core.instrument.PlausibleRange} to refuse a
 * figure nobody can have; the instruments themselves stand in the packages below.
 */
@NullMarked
package id.ilp.core.instrument;

import org.jspecify.annotations.NullMarked;
