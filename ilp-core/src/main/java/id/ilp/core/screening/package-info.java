/**
 * Screening records and the types that say which measurements, units, bounds and answers they have.
 */
@NullMarked
package id.ilp.core.screening;

import org.jspecify.annotations.NullMarked;
