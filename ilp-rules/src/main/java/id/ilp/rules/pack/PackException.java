package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A pack that is refused as a whole; every problem begins with its file and place. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<String> problems;

  public PackException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = ImmutableList.copyOf(problems);
  }

  /** One line each: {@code file:line:column: what is wrong}. */
  public ImmutableList<String> problems() {
    return problems;
  }
}
