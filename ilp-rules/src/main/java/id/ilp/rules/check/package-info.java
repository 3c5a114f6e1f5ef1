/** What is wrong, or only odd, in a rule pack: see {@link id.ilp.rules.check.PackCheck}. */
@NullMarked
package id.ilp.rules.check;

import org.jspecify.annotations.NullMarked;
