package id.ilp.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Options of a command that may be wrong in a way only the command can see. */
class Slips {
  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.@Nullable CommandSpec spec;

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
    return new ParameterException(requireNonNull(spec).commandLine(), message);
  }
}
