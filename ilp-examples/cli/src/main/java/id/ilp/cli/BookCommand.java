package id.ilp.cli;

import id.ilp.core.text.Language;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.pack.PackFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands about rule books have in common: an edition, packs, and pages of text. */
abstract class BookCommand implements Callable<Integer> {
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

  @Mixin private RuleBook book = new RuleBook();

  @Option(
      names = "--lang",
      paramLabel = "id|en",
      description = "The language of the text. Default: id.")
  private Language language = Language.ID;

  BookCommand(OutputStream out, Complaints complaints) {
    this.out = out;
    this.complaints = complaints;
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

  /** The edition, and how packs are read. */
  RuleBook book() {
    return book;
  }

  /** The pack in the directory {@code name}. */
  PackFiles pack(String name) throws Stopped {
    return packs(List.of(name)).get(0);
  }

  /** The packs in these directories. */
  List<PackFiles> packs(List<String> directories) throws Stopped {
    return book.packs("", directories, complaints);
  }

  /** The engine of the edition with {@code packs} over it. */
  IlpEngine engine(List<PackFiles> packs) throws Stopped {
    return book.engine(packs, complaints);
  }

  /** The file of people {@code name}, or {@code in} for a dash. */
  RecordFile people(String name, InputStream in) {
    if (name.equals("-")) {
      return new RecordFile("<stdin>", () -> in);
    }
    Path path = book.path(name);
    RecordFile.problem(path)
        .ifPresent(
            problem -> {
              throw book.usage(name + ": " + problem);
            });
    return new RecordFile(name, () -> Files.newInputStream(path));
  }
}
