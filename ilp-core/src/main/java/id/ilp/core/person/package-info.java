/**
 * The person and what is known of them apart from measurements: pregnancies, conditions, exposures.
 */
@NullMarked
package id.ilp.core.person;

import org.jspecify.annotations.NullMarked;
