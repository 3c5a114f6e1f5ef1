package id.ilp.cli;

import id.ilp.rules.IlpEngine;
import id.ilp.rules.pack.PackEdition;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.UnknownEditionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
      completionCandidates = EditionIds.class,
      description =
          "Whose immunization schedule: ${COMPLETION-CANDIDATES}, or one of a pack. Default: the first.")
  private @Nullable String edition;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A rule pack to lay over the rule book; may be repeated.")
  private List<String> rules = new ArrayList<>();

  /** The engine; empty if the packs were refused, which is then said. */
  Optional<IlpEngine> engine(Complaints complaints) {
    List<PackFiles> packs = new ArrayList<>();
    for (String name : rules) {
      Path directory = path(name);
      if (!Files.isDirectory(directory)) {
        throw usage("--rules " + name + ": no such directory");
      }
      try {
        packs.add(PackFiles.directory(directory));
      } catch (IOException | java.io.UncheckedIOException e) {
        complaints.say("--rules " + name + ": cannot be read, " + e.getMessage());
        return Optional.empty();
      }
    }
    try {
      return Optional.of(build(Optional.ofNullable(edition), packs));
    } catch (UnknownEditionException e) {
      throw usage("--edition " + e.getMessage());
    } catch (PackException e) {
      e.problems().stream().distinct().forEach(complaints::say);
    } catch (IllegalArgumentException | IllegalStateException e) {
      complaints.say("--rules " + String.join(" ", rules) + ": refused, " + e.getMessage());
    }
    return Optional.empty();
  }

  /** The engine of an edition, or of the usual one, with {@code packs} over it. */
  static IlpEngine build(Optional<String> edition, List<PackFiles> packs) {
    if (packs.isEmpty() && edition.isEmpty()) {
      return IlpEngine.national();
    }
    var builder = IlpEngine.builder();
    edition.ifPresent(builder::edition);
    packs.forEach(builder::overlay);
    return builder.build();
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

  /** The editions of the rule book; asked for only where they are shown. */
  static final class EditionIds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return IlpEngine.national().editions().stream().map(PackEdition::id).iterator();
    }
  }
}
