package id.ilp.cli;

import id.ilp.rules.IlpEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The rule book of a command that names its packs by an option. */
final class RuleBookOptions extends RuleBook {
  private static final int MOST_THREADS = 256;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A rule pack to lay over the rule book; may be repeated.")
  private List<String> rules = new ArrayList<>();

  /** Refuses a number of threads no machine has. */
  void checkThreads(int threads) {
    if (threads < 1 || threads > MOST_THREADS) {
      throw usage("--threads " + threads + " is outside 1-" + MOST_THREADS);
    }
  }

  /** The engine; empty if the packs were refused, which is then said. */
  Optional<IlpEngine> engine(Complaints complaints) {
    try {
      return Optional.of(engine(packs("--rules ", rules, complaints), complaints));
    } catch (Stopped e) {
      return Optional.empty();
    }
  }
}
