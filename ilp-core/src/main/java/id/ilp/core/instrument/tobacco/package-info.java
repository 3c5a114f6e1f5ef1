/**
 * Tobacco (merokok). Reach for {@link id.ilp.core.instrument.tobacco.SmokingHistory}. Which amount
 * is heavy belongs to the rules.
 */
@NullMarked
package id.ilp.core.instrument.tobacco;

import org.jspecify.annotations.NullMarked;
