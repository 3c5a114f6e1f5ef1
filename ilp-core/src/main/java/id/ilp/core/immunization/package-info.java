/**
 * Doses, products and series; {@link id.ilp.core.immunization.SeriesEvaluator} does the date
 * arithmetic with rows that come from outside. A {@link id.ilp.core.immunization.Campaign} (PIN,
 * ORI) stands beside the series of the routine; {@link id.ilp.core.immunization.ExchangeCodes} say
 * what other systems call a product.
 */
@NullMarked
package id.ilp.core.immunization;

import org.jspecify.annotations.NullMarked;
