package id.ilp.core.json;

import com.google.common.collect.ImmutableList;

/** A document that is no facility network; with every problem, in the order of the document. */
public final class NetworkException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ImmutableList<String> problems;

  NetworkException(ImmutableList<String> problems) {
    super(problems.get(0));
    this.problems = problems;
  }

  /** Each as {@code line:column: path, what was found and what is asked}; at least one. */
  public ImmutableList<String> problems() {
    return problems;
  }
}
