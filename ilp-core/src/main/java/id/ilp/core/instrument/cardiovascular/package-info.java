/**
 * Cardiovascular risk (risiko kardiovaskular, prediksi PTM): the chance of a first heart attack or
 * stroke within ten years, by the WHO models of 2019 as calibrated for South-East Asia.
 *
 * <p>Reach for {@link id.ilp.core.instrument.cardiovascular.CardiovascularProfile} with a person in
 * hand: it answers with a {@link id.ilp.core.instrument.cardiovascular.CardiovascularResult} per
 * {@link id.ilp.core.instrument.cardiovascular.CardiovascularModel}, a percentage or the reason why
 * there is none.
 *
 * <p>Ages are completed years, the first and the last one included. The risk is computed at the
 * person's own figures, not read from the cell of a printed chart: the two may differ. Which risk
 * is high, and which model goes first, is not said here: that belongs to the rules.
 */
@NullMarked
package id.ilp.core.instrument.cardiovascular;

import org.jspecify.annotations.NullMarked;
