/**
 * What a rule book offers, found out by planning synthetic people with it: see {@link
 * id.ilp.rules.IlpEngine#catalogue}.
 */
@NullMarked
package id.ilp.rules.catalogue;

import org.jspecify.annotations.NullMarked;
