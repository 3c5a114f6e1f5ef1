package id.ilp.rules.care;

import id.ilp.core.referral.ReferralRecord;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A referral that went out and of which nothing came, as far as is known.
 *
 * @param expectedBy the day by which there should be news; empty if it has no date
 * @param isLate whether that day is over; a referral without a date is late
 */
public record OpenReferral(
    ReferralRecord referral, Optional<LocalDate> expectedBy, boolean isLate) {}
