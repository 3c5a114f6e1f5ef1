/**
 * From a plan to work: what to do for somebody at one place today ({@link
 * id.ilp.rules.care.VisitSheet}), where they go next ({@link id.ilp.rules.care.ReferralPath}), whom
 * to visit at home ({@link id.ilp.rules.care.HomeCall}). {@link id.ilp.rules.care.CareDesk} makes
 * them, {@link id.ilp.rules.care.CareJson} writes them. Pure functions of record, plan, network and
 * the rows of the folder {@code facility}.
 */
@NullMarked
package id.ilp.rules.care;

import org.jspecify.annotations.NullMarked;
