/**
 * Doses, products and series; {@link id.ilp.core.immunization.SeriesEvaluator} does the date
 * arithmetic with rows that come from outside.
 */
@NullMarked
package id.ilp.core.immunization;

import org.jspecify.annotations.NullMarked;
