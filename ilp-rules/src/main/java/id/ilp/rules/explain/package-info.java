/**
 * Why a need has its status. {@link id.ilp.rules.explain.Explanation} is the answer; {@code
 * IlpEngine.explain} gives it.
 */
@NullMarked
package id.ilp.rules.explain;

import org.jspecify.annotations.NullMarked;
