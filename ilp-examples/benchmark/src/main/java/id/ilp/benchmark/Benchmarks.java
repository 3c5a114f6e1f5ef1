package id.ilp.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures everything and prints a table: plans a second and bytes a plan on one thread, the time
 * to the first plan, and the heap. {@code --smoke} proves in seconds that it works; its figures
 * mean nothing.
 */
public final class Benchmarks {
  /** What is measured with two threads, too. */
  static final String TWO_THREADS = "planCitizen";

  private static final String OF_MANY = "plan(Villager|Citizen)";
  private static final String OF_ONE = "(?!" + OF_MANY + "$).*";

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** How long to measure. */
  private enum Mode {
    FULL(2, 12, 30, 4, TimeValue.milliseconds(2_000), 9, 1_000, 200),
    SMOKE(0, 0, 0, 1, TimeValue.milliseconds(50), 1, 5, 2);

    private final int forks;
    private final int warmups;

    /** Of work on many people: there is more for the JVM to compile, and it takes a minute. */
    private final int warmupsOfMany;

    private final int iterations;
    private final TimeValue time;
    private final int coldStarts;
    private final int villages;
    private final int reloads;

    Mode(
        int forks,
        int warmups,
        int warmupsOfMany,
        int iterations,
        TimeValue time,
        int coldStarts,
        int villages,
        int reloads) {
      this.forks = forks;
      this.warmups = warmups;
      this.warmupsOfMany = warmupsOfMany;
      this.iterations = iterations;
      this.time = time;
      this.coldStarts = coldStarts;
      this.villages = villages;
      this.reloads = reloads;
    }
  }

  private Benchmarks() {}

  public static void main(String[] args) throws RunnerException, IOException {
    Mode mode = Arrays.asList(args).contains("--smoke") ? Mode.SMOKE : Mode.FULL;
    if (mode == Mode.FULL) {
      System.err.println("measuring; this takes about twenty minutes");
    }
    System.out.println(measure(mode).table());
    var system = ManagementFactory.getOperatingSystemMXBean();
    if (system.getSystemLoadAverage() > system.getAvailableProcessors()) {
      System.err.println("others used the machine too: the figures are too low");
    }
  }

  private static Figures measure(Mode mode) throws RunnerException, IOException {
    return new Figures(
        ImmutableMap.<String, Figures.Rate>builder()
            .putAll(rates(mode, OF_ONE, 1, mode.warmups))
            .putAll(rates(mode, OF_MANY, 1, mode.warmupsOfMany))
            .buildOrThrow(),
        rates(mode, TWO_THREADS, 2, mode.warmupsOfMany),
        Processes.secondsToFirstPlan(mode.coldStarts),
        Processes.planVillage(mode.villages),
        Processes.reload(mode.reloads),
        machine(mode));
  }

  /** Measures the methods of this pattern. */
  private static ImmutableMap<String, Figures.Rate> rates(
      Mode mode, String methods, int threads, int warmups) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(
                "^" + PlanBenchmark.class.getName().replace(".", "\\.") + "\\." + methods + "$")
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuProfiler.class)
            .threads(threads)
            .forks(mode.forks)
            .jvmArgs(Processes.HEAP, "-XX:+UseSerialGC")
            .warmupIterations(warmups)
            .warmupTime(mode.time)
            .measurementIterations(mode.iterations)
            .measurementTime(mode.time)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    Map<String, Figures.Rate> rates = new TreeMap<>();
    for (RunResult run : new Runner(options.build()).run()) {
      Result<?> primary = run.getPrimaryResult();
      rates.put(
          primary.getLabel(),
          new Figures.Rate(
              primary.getScore(),
              primary.getScoreError(),
              1 / score(run, CpuProfiler.RESULT),
              score(run, ALLOCATED)));
    }
    return ImmutableMap.copyOf(rates);
  }

  private static double score(RunResult run, String name) {
    Result<?> result = run.getSecondaryResults().get(name);
    return result == null ? Double.NaN : result.getScore();
  }

  private static String machine(Mode mode) {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%s; %d cores, load %.1f at the end; %s %s; %s, serial collector; %s: %d forks of %d x %s"
            + " after %d x %s warm-up, of many people %d x, cold start median of %d",
        processor(),
        system.getAvailableProcessors(),
        system.getSystemLoadAverage(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"),
        Processes.HEAP,
        mode.name().toLowerCase(Locale.ROOT),
        mode.forks,
        mode.iterations,
        mode.time,
        mode.warmups,
        mode.time,
        mode.warmupsOfMany,
        mode.coldStarts);
  }

  private static String processor() {
    Path file = Path.of("/proc/cpuinfo");
    try {
      if (Files.isReadable(file)) {
        for (String line : Files.readAllLines(file, UTF_8)) {
          if (line.startsWith("model name")) {
            return line.substring(line.indexOf(':') + 1).strip();
          }
        }
      }
    } catch (IOException e) {
      // The architecture says enough.
    }
    return System.getProperty("os.arch");
  }
}
