/** Text in the two languages of the field, Indonesian and English. */
@NullMarked
package id.ilp.core.text;

import org.jspecify.annotations.NullMarked;
