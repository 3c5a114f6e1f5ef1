package id.ilp.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command writes: a file of its own, or the output. */
final class OutFile extends Slips {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to FILE, which is replaced. Default: the output.")
  private @Nullable String file;

  /** Whether it is the output, and not a file. */
  boolean isOutput() {
    return file == null;
  }

  /** Refuses a directory, before anything is worked out. */
  void check() {
    if (target().filter(Files::isDirectory).isPresent()) {
      throw usage("--out " + file + ": is a directory, expected a file");
    }
  }

  /** Writes; gives the exit status. */
  int write(String text, OutputStream out, Complaints complaints) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Optional<Path> target = target();
    try {
      if (target.isPresent()) {
        Files.write(target.get(), bytes);
      } else {
        out.write(bytes);
        out.flush();
      }
      return ExitStatus.PLANNED;
    } catch (IOException e) {
      if (target.isEmpty() && PlanRun.isClosedByReader(e)) {
        return ExitStatus.PLANNED;
      }
      String what = target.map(path -> "--out " + path).orElse("the output");
      complaints.say(what + ": cannot be written, " + reason(e));
      return ExitStatus.FAULT;
    }
  }

  private Optional<Path> target() {
    return Optional.ofNullable(file).map(this::path);
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such directory";
    }
    return e instanceof AccessDeniedException
        ? "permission denied"
        : String.valueOf(e.getMessage());
  }
}
