package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import id.ilp.core.text.Suggestion;

/** An edition that neither the rule book nor a pack laid over it has. */
public final class UnknownEditionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnknownEditionException(String id, ImmutableList<String> known) {
    super(
        "'"
            + id
            + "' is unknown; known: "
            + String.join(", ", known)
            + Suggestion.hint(id, known.stream()));
  }
}
