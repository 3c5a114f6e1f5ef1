/** Root of the ILP vocabulary; see the packages below it. */
@NullMarked
package id.ilp.core;

import org.jspecify.annotations.NullMarked;
