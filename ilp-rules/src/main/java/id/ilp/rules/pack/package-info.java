/** Rule packs: DRL, rows and texts, read strictly and kept together. */
@NullMarked
package id.ilp.rules.pack;

import org.jspecify.annotations.NullMarked;
