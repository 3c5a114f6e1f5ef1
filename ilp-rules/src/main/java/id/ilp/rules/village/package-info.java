/**
 * The picture of a village (pemantauan wilayah setempat, PWS): who lives there, how many were
 * reached, what burdens them, whom to look for. Begin at {@link id.ilp.rules.village.VillageTally};
 * what may be shown to whom is {@link id.ilp.rules.village.VillageView}.
 *
 * <p>What is counted stands in rows, in the folder {@code village} of the rule book. Reports of
 * disjoint groups of people can be merged; the order does not matter.
 */
@NullMarked
package id.ilp.rules.village;

import org.jspecify.annotations.NullMarked;
