/** Which rules fired for a plan. */
@NullMarked
package id.ilp.rules.trace;

import org.jspecify.annotations.NullMarked;
