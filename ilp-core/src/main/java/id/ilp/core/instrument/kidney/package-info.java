/**
 * Kidney function (fungsi ginjal). Reach for {@link
 * id.ilp.core.instrument.kidney.GlomerularFiltration} to turn a creatinine into eLFG. Limits of
 * stages belong to the rules.
 */
@NullMarked
package id.ilp.core.instrument.kidney;

import org.jspecify.annotations.NullMarked;
