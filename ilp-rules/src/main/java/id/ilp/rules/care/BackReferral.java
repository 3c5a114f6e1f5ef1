package id.ilp.rules.care;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.Facility;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;
import java.util.Optional;

/**
 * Somebody who may go on nearer home.
 *
 * @param name of the control, in the words of its reader
 * @param to where it goes on
 * @param facility the one there, if the network knows it
 * @param returnedOn the day of the referral a farther place sent back; empty where the control is
 *     stable here
 */
public record BackReferral(
    Text name,
    FacilityTier to,
    Optional<Facility> facility,
    Optional<RecordDate> returnedOn,
    ImmutableList<Citation> sources) {}
