package id.ilp.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures that need a JVM of their own, with the class path of this one. */
final class Processes {
  /** The heap everything has to fit into. */
  static final String HEAP = "-Xmx96m";

  private Processes() {}

  /**
   * The seconds from the start of a fresh JVM to its first plan on standard output: the median of
   * {@code runs}.
   */
  static double secondsToFirstPlan(int runs) throws IOException {
    double[] seconds = new double[runs];
    for (int run = 0; run < runs; run++) {
      long begin = System.nanoTime();
      firstLine(FirstPlan.class);
      seconds[run] = (System.nanoTime() - begin) / 1e9;
    }
    Arrays.sort(seconds);
    return seconds[runs / 2];
  }

  /**
   * What many plans leave behind.
   *
   * @param megabytes heap in use after the last of them
   */
  record Heap(long plans, long megabytes) {}

  /** Plans the village {@code rounds} times in a heap of {@link #HEAP}. */
  static Heap planVillage(int rounds) throws IOException {
    String[] words = firstLine(ManyPlans.class, Integer.toString(rounds)).split(" ", -1);
    return new Heap(Long.parseLong(words[0]), Long.parseLong(words[1]));
  }

  /**
   * What reloading a pack of three rules costs while four threads plan.
   *
   * @param failed plans that failed
   * @param secondsLoaded median of one reload while they plan
   * @param secondsAlone median of one reload while nobody plans
   * @param megabytesEarly heap in use after a tenth of the reloads
   * @param megabytesLate heap in use in the end
   */
  record Reload(
      int reloads,
      long plans,
      long failed,
      double secondsLoaded,
      double secondsAlone,
      long megabytesEarly,
      long megabytesLate) {}

  /** Reloads {@code rounds} times in a heap of {@link #HEAP}. */
  static Reload reload(int rounds) throws IOException {
    String[] words = firstLine(Reloads.class, Integer.toString(rounds)).split(" ", -1);
    return new Reload(
        Integer.parseInt(words[0]),
        Long.parseLong(words[1]),
        Long.parseLong(words[2]),
        Double.parseDouble(words[3]),
        Double.parseDouble(words[4]),
        Long.parseLong(words[5]),
        Long.parseLong(words[7]));
  }

  /** The first line {@code program} prints; it must end well. */
  private static String firstLine(Class<?> program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(HEAP);
    command.add("-XX:+UseSerialGC");
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      String line = out.readLine();
      int exit = process.waitFor();
      if (line == null || exit != 0) {
        throw new IllegalStateException(program.getSimpleName() + " ended with exit " + exit);
      }
      return line;
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
