package id.ilp.cli;

import static java.util.Objects.requireNonNull;

import id.ilp.core.text.Language;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.UnknownEditionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the commands about rule books have in common: an edition, packs, and pages of text. */
abstract class BookCommand implements Callable<Integer> {
  /** Ends the command; what was wrong has been said. */
  static final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** The output is gone or full. */
  private static final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final IOException fault;

    OutputException(IOException fault) {
      super(fault);
      this.fault = fault;
    }
  }

  private final OutputStream out;
  final Complaints complaints;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Option(
      names = "--edition",
      paramLabel = "ID",
      completionCandidates = RuleBookOptions.EditionIds.class,
      description =
          "Whose immunization schedule: ${COMPLETION-CANDIDATES}, or one of a pack. Default: the first.")
  private @Nullable String edition;

  @Option(
      names = "--lang",
      paramLabel = "id|en",
      description = "The language of the text. Default: id.")
  private Language language = Language.ID;

  BookCommand(OutputStream out, Complaints complaints) {
    this.out = out;
    this.complaints = complaints;
  }

  @Option(names = "--debug", description = "Show the stack trace of an unexpected fault.")
  void debug(boolean isDebug) {
    complaints.showTraces(isDebug);
  }

  /** Does what the command is for; gives the exit status. */
  abstract int run() throws Exception;

  @Override
  public final Integer call() throws Exception {
    try {
      return run();
    } catch (Stopped e) {
      return ExitStatus.FAULT;
    } catch (OutputException e) {
      if (PlanRun.isClosedByReader(e.fault)) {
        return ExitStatus.PLANNED;
      }
      complaints.say("the output cannot be written: " + e.fault.getMessage());
      return ExitStatus.FAULT;
    }
  }

  Language language() {
    return language;
  }

  /** Writes {@code text}, which ends with its line's end. */
  void print(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  /** The pack in the directory {@code name}. */
  PackFiles pack(String name) throws Stopped {
    Path directory = path(name);
    if (!Files.isDirectory(directory)) {
      throw usage(name + ": no such directory");
    }
    try {
      return PackFiles.directory(directory);
    } catch (IOException | UncheckedIOException e) {
      complaints.say(name + ": cannot be read, " + e.getMessage());
      throw new Stopped();
    }
  }

  /** The engine of the edition with {@code packs} over it. */
  IlpEngine engine(List<PackFiles> packs) throws Stopped {
    return engine(edition, packs);
  }

  /** The engine of {@code id}, or of the usual edition, with {@code packs} over it. */
  IlpEngine engine(@Nullable String id, List<PackFiles> packs) throws Stopped {
    try {
      return RuleBookOptions.build(Optional.ofNullable(id), packs);
    } catch (UnknownEditionException e) {
      throw usage("--edition " + e.getMessage());
    } catch (PackException e) {
      throw refused(e);
    } catch (IllegalArgumentException | IllegalStateException e) {
      complaints.say("refused, " + e.getMessage());
      throw new Stopped();
    }
  }

  /** Says every problem of a refused pack. */
  Stopped refused(PackException e) {
    e.problems().stream().distinct().forEach(complaints::say);
    return new Stopped();
  }

  /** The file of people {@code name}, or {@code in} for a dash. */
  RecordFile people(String name, InputStream in) {
    if (name.equals("-")) {
      return new RecordFile("<stdin>", () -> in);
    }
    Path path = path(name);
    RecordFile.problem(path)
        .ifPresent(
            problem -> {
              throw usage(name + ": " + problem);
            });
    return new RecordFile(name, () -> Files.newInputStream(path));
  }

  /** Refuses a day before the first one the rule book covers. */
  void checkCovered(IlpEngine engine, String option, LocalDate day) {
    if (day.isBefore(engine.firstDay())) {
      throw usage(
          String.format(
              "%s %s is before %s, the first day edition %s covers",
              option, day, engine.firstDay(), engine.edition()));
    }
  }

  Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw usage(name + ": not a path, " + e.getReason());
    }
  }

  ParameterException usage(String message) {
    return new ParameterException(requireNonNull(spec).commandLine(), message);
  }
}
