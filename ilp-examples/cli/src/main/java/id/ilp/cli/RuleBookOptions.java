package id.ilp.cli;

import id.ilp.rules.IlpEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The rule book of a command that names its packs by an option. */
final class RuleBookOptions extends RuleBook {
  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A rule pack to lay over the rule book; may be repeated.")
  private List<String> rules = new ArrayList<>();

  /** The engine; empty if the packs were refused, which is then said. */
  Optional<IlpEngine> engine(Complaints complaints) {
    try {
      return Optional.of(engine(packs("--rules ", rules, complaints), complaints));
    } catch (Stopped e) {
      return Optional.empty();
    }
  }
}
