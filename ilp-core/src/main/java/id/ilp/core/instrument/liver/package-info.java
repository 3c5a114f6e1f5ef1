/**
 * Liver scarring (fibrosis hati). Reach for {@link id.ilp.core.instrument.liver.Apri}. Which index
 * is too high belongs to the rules.
 */
@NullMarked
package id.ilp.core.instrument.liver;

import org.jspecify.annotations.NullMarked;
