package id.ilp.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

/** Only that it works: how fast it is, a shared machine cannot say. */
class BenchmarksTest {
  @Test
  void smoke_run_prints_every_figure() throws Exception {
    String table = smoke();
    String[] measured =
        Arrays.stream(PlanBenchmark.class.getMethods())
            .filter(method -> method.isAnnotationPresent(Benchmark.class))
            .map(Method::getName)
            .toArray(String[]::new);
    assertThat(measured).hasSizeGreaterThan(5);
    assertThat(table)
        .contains(measured)
        .contains("times hand-written Java", "first plan of a fresh JVM", "heap in use after them")
        .containsPattern("plans that failed in 2 reloads +\\| +0\\.00 \\| +0 met");
  }

  private static String smoke() throws Exception {
    PrintStream console = System.out;
    var caught = new ByteArrayOutputStream();
    System.setOut(new PrintStream(caught, true, UTF_8));
    try {
      Benchmarks.main(new String[] {"--smoke"});
    } finally {
      System.setOut(console);
    }
    return caught.toString(UTF_8);
  }
}
