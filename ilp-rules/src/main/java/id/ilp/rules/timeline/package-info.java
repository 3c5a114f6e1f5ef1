/**
 * The whole life course as it would run if each thing were done on its recommended day: begin at
 * {@link id.ilp.rules.timeline.LifeCourse}. Bounds given as a last day include it.
 */
@NullMarked
package id.ilp.rules.timeline;

import org.jspecify.annotations.NullMarked;
