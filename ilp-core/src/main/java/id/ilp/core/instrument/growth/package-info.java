/**
 * Child growth (antropometri anak): z-scores by the WHO Child Growth Standards 2006 and the WHO
 * Growth Reference 2007.
 *
 * <p>Reach for {@link id.ilp.core.instrument.growth.GrowthMeasurement} with a child in hand: it
 * answers with a {@link id.ilp.core.instrument.growth.GrowthResult} per {@link
 * id.ilp.core.instrument.growth.GrowthIndicator}, a z-score or the reason why there is none. Reach
 * for {@link id.ilp.core.instrument.growth.GrowthStandard} to draw a curve, and for {@link
 * id.ilp.core.instrument.growth.WeightGain} to compare a weight with the month before.
 *
 * <p>Ages are whole days since birth, first and last day included; a month is 30.4375 days, except
 * in gains from month to month, which follow the calendar. Lengths are in centimetres, weights in
 * kilograms. Which z-score is too low is not said here: limits belong to the rules.
 */
@NullMarked
package id.ilp.core.instrument.growth;

import org.jspecify.annotations.NullMarked;
