/** The rule book; {@link id.ilp.rules.IlpEngine} is its only door. */
@NullMarked
package id.ilp.rules;

import org.jspecify.annotations.NullMarked;
