/** Places of care, from the home visit to the hospital. */
@NullMarked
package id.ilp.core.facility;

import org.jspecify.annotations.NullMarked;
