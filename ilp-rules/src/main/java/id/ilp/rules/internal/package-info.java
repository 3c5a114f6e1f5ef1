/** The engine behind the rules. No Drools type leaves this package. */
@NullMarked
package id.ilp.rules.internal;

import org.jspecify.annotations.NullMarked;
