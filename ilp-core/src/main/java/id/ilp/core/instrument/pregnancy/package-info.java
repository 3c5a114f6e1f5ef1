/**
 * Pregnancy (kehamilan). Reach for {@link id.ilp.core.instrument.pregnancy.Gestation} to know how
 * far it is, and for {@link id.ilp.core.instrument.pregnancy.PregnancyWeightGain} to compare the
 * weight gained with what is expected by then.
 *
 * <p>Gestation counts from the first day of the last menstrual period (HPHT), which is day 0. Where
 * a trimester begins and how much weight is expected are rows of the rules, handed in.
 */
@NullMarked
package id.ilp.core.instrument.pregnancy;

import org.jspecify.annotations.NullMarked;
