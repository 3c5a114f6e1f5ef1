package id.ilp.core.referral;

import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
import java.util.Optional;

/**
 * A referral that went out.
 *
 * @param reason a finding or condition code
 * @param outcome empty = not known
 */
public record ReferralRecord(
    String id,
    String reason,
    Optional<FacilityTier> to,
    Optional<RecordDate> date,
    Optional<ReferralOutcome> outcome) {}
