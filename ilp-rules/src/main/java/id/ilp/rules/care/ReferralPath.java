package id.ilp.rules.care;

import com.google.common.collect.ImmutableList;
import id.ilp.core.facility.Facility;
import id.ilp.core.referral.Referral;

/**
 * A referral and the way it takes.
 *
 * @param referral what is asked for, in the words of its reader
 * @param isHere whether the place of the visit may take the case itself
 * @param way the facilities on the way, the next one first, the last of the tier asked for; empty
 *     if the case stays or the network knows no way
 * @param handover what goes along, as SBAR
 */
public record ReferralPath(
    Referral referral, boolean isHere, ImmutableList<Facility> way, Handover handover) {}
