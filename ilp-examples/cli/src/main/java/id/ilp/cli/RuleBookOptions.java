package id.ilp.cli;

import id.ilp.core.text.Suggestion;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.pack.PackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which rule book a command works with. */
final class RuleBookOptions {
  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.@Nullable CommandSpec spec;

  @Option(
      names = "--edition",
      paramLabel = "ID",
      defaultValue = "id-national",
      description = "The rule book: ${DEFAULT-VALUE} (the only one so far).")
  private String edition = "";

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A rule pack to lay over the rule book; may be repeated.")
  private List<String> rules = new ArrayList<>();

  /** The engine; empty if the packs were refused, which is then said. */
  Optional<IlpEngine> engine(Complaints complaints) {
    String known = IlpEngine.national().edition();
    if (!edition.equals(known)) {
      throw usage(
          "--edition '"
              + edition
              + "' is unknown; known: "
              + known
              + Suggestion.hint(edition, Stream.of(known)));
    }
    if (rules.isEmpty()) {
      return Optional.of(IlpEngine.national());
    }
    var builder = IlpEngine.builder();
    for (String name : rules) {
      Path directory = path(name);
      if (!Files.isDirectory(directory)) {
        throw usage("--rules " + name + ": no such directory");
      }
      try {
        builder.overlay(directory);
      } catch (IOException | java.io.UncheckedIOException e) {
        complaints.say("--rules " + name + ": cannot be read, " + e.getMessage());
        return Optional.empty();
      }
    }
    try {
      return Optional.of(builder.build());
    } catch (PackException e) {
      e.problems().stream().distinct().forEach(complaints::say);
    } catch (IllegalArgumentException | IllegalStateException e) {
      complaints.say("--rules " + String.join(" ", rules) + ": refused, " + e.getMessage());
    }
    return Optional.empty();
  }

  /** Refuses a day before the first the rule book covers. */
  void checkCovered(LocalDate asOf, IlpEngine engine) {
    if (asOf.isBefore(engine.firstDay())) {
      throw usage(
          String.format(
              "--as-of %s is before %s, the first day edition %s covers",
              asOf, engine.firstDay(), engine.edition()));
    }
  }

  /** The path that {@code name} means. */
  Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw usage(name + ": not a path, " + e.getReason());
    }
  }

  /** A slip on the command line, for the caller to throw. */
  ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
