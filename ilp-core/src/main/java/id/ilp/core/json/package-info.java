/** JSON in and out; {@link id.ilp.core.json.IlpJson} is the one place that knows Jackson. */
@NullMarked
package id.ilp.core.json;

import org.jspecify.annotations.NullMarked;
