/** Invented people of invented villages: the same number, the same person. */
@NullMarked
package id.ilp.cli.sample;

import org.jspecify.annotations.NullMarked;
