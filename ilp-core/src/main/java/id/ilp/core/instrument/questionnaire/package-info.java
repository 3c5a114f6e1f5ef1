/**
 * Questionnaires (kuesioner) as far as rows of points cannot say them. Reach for {@link
 * id.ilp.core.instrument.questionnaire.KpspForms} to know which form a child of some age is asked.
 *
 * <p>Slots are half-open: {@code from} belongs to them, {@code before} does not.
 */
@NullMarked
package id.ilp.core.instrument.questionnaire;

import org.jspecify.annotations.NullMarked;
