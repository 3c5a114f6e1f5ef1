/** Referrals: those a record tells of and those a plan asks for. */
@NullMarked
package id.ilp.core.referral;

import org.jspecify.annotations.NullMarked;
