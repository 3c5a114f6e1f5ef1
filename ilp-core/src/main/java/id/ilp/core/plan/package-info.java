/** The care plan: what primary care owes a person on one day, and why. */
@NullMarked
package id.ilp.core.plan;

import org.jspecify.annotations.NullMarked;
