/**
 * Would a worked case notice? Every number of the shipped book is changed by one unit, one at a
 * time, and the cases are run: {@link id.ilp.rules.mutation.MutationCheck}.
 */
@NullMarked
package id.ilp.rules.mutation;

import org.jspecify.annotations.NullMarked;
