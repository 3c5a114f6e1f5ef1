package id.ilp.rules;

import id.ilp.rules.internal.MutantPlanners;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import java.util.List;
import java.util.function.Function;

/** Engines of the shipped book with something changed. */
public final class MutantEngines {
  private final MutantPlanners planners = new MutantPlanners();

  /**
   * Engines of {@code book}, by edition.
   *
   * @param changed the one file that is not as shipped
   * @throws PackException if its rules are refused; the engines throw it if its rows are
   */
  public Function<String, IlpEngine> of(PackFiles book, String changed) {
    if (!changed.endsWith(".drl")) {
      return edition -> IlpEngine.of(book, planners.withRows(book, edition));
    }
    var rules = planners.compile(book, changed);
    return edition -> IlpEngine.of(book, planners.withRules(book, edition, List.copyOf(rules)));
  }
}
