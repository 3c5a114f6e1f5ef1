/** Rows of figures kept as CSV, read strictly: a bad cell names its file, line and column. */
@NullMarked
package id.ilp.core.rows;

import org.jspecify.annotations.NullMarked;
