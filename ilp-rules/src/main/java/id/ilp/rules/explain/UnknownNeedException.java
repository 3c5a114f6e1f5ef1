package id.ilp.rules.explain;

import id.ilp.core.text.Suggestion;
import java.util.Set;

/** A need was asked for that the rule book does not have. */
public final class UnknownNeedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param code what was asked for
   * @param known what could be
   */
  public UnknownNeedException(String code, Set<String> known) {
    super("need '" + code + "' is unknown" + Suggestion.hint(code, known.stream()));
  }
}
