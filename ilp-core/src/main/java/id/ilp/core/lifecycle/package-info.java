/** Life-cycle stages (siklus hidup) and the clusters (klaster) of primary care. */
@NullMarked
package id.ilp.core.lifecycle;

import org.jspecify.annotations.NullMarked;
