/**
 * The vocabulary rules speak: {@link id.ilp.rules.client.Client} is one person on one day, and what
 * its methods return are the words of a rule.
 */
@NullMarked
package id.ilp.rules.client;

import org.jspecify.annotations.NullMarked;
