/** Services, visits and education given to a person. */
@NullMarked
package id.ilp.core.service;

import org.jspecify.annotations.NullMarked;
