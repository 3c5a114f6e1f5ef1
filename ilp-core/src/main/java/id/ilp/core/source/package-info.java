/** Documents, their standing, and the programmes they found. */
@NullMarked
package id.ilp.core.source;

import org.jspecify.annotations.NullMarked;
