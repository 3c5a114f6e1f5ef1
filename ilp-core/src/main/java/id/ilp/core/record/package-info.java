/** The health record a caller hands in, and the issues found while reading it. */
@NullMarked
package id.ilp.core.record;

import org.jspecify.annotations.NullMarked;
