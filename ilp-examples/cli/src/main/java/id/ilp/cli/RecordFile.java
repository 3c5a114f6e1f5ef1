package id.ilp.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of health records.
 *
 * @param name as messages call it
 */
record RecordFile(String name, Opener opener) {
  /** Opens the file when its turn has come. */
  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  /**
   * All files, looked at before any is read: a slip of the pen should not end a long run.
   *
   * @param in the input, which {@code -} means
   */
  static List<RecordFile> all(
      List<String> names, InputStream in, Slips options, Complaints complaints) {
    if (names.stream().filter("-"::equals).count() > 1) {
      throw options.usage("- stands twice; the input can be read once");
    }
    var problems = new ArrayList<String>();
    var sources = new ArrayList<RecordFile>();
    for (String name : names) {
      if (name.equals("-")) {
        sources.add(new RecordFile("<stdin>", () -> in));
        continue;
      }
      Path path = options.path(name);
      Optional<String> problem = problem(path);
      problem.ifPresent(words -> problems.add(name + ": " + words));
      sources.add(new RecordFile(name, () -> Files.newInputStream(path)));
    }
    if (!problems.isEmpty()) {
      problems.subList(0, problems.size() - 1).forEach(complaints::say);
      throw options.usage(problems.get(problems.size() - 1));
    }
    return sources;
  }

  /** Why a file of records cannot be read; empty if it can. */
  static Optional<String> problem(Path path) {
    if (!Files.exists(path)) {
      return Optional.of("no such file");
    } else if (Files.isDirectory(path)) {
      return Optional.of("is a directory, expected a file of health records");
    } else if (!Files.isReadable(path)) {
      return Optional.of("cannot be read; permission denied");
    }
    return Optional.empty();
  }
}
