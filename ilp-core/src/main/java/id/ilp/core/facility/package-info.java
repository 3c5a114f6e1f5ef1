/**
 * Places of care, from the home visit to the hospital: their tiers, and {@link
 * id.ilp.core.facility.FacilityNetwork} for those of one area.
 */
@NullMarked
package id.ilp.core.facility;

import org.jspecify.annotations.NullMarked;
