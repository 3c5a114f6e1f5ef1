/** The shortest program: one record in, one plan out. */
@NullMarked
package id.ilp.quickstart;

import org.jspecify.annotations.NullMarked;
