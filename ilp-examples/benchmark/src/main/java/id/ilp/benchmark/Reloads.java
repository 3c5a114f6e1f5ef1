package id.ilp.benchmark;

import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.ReloadableEngine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A program that reloads a pack of three rules again and again while four threads plan the village,
 * and then alone.
 */
final class Reloads {
  private static final int THREADS = 4;

  private Reloads() {}

  /**
   * Prints on one line: reloads, plans, plans that failed, median seconds of a reload under load
   * and alone, megabytes of heap and loaded classes after the first tenth and in the end.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = Integer.parseInt(args[0]);
    Path pack = Files.createTempDirectory("ilp-reloads");
    write(pack, 0);
    ReloadableEngine engine = ReloadableEngine.of(IlpEngine.builder().overlay(pack).build());
    var village = Samples.village();
    var plans = new AtomicLong();
    var failures = new AtomicLong();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < THREADS; i++) {
      var thread = new Thread(() -> planForever(engine, village, plans, failures));
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    double[] first = reload(engine, pack, Math.max(1, rounds / 10), 0);
    String early = memory();
    double[] loaded = reload(engine, pack, rounds - first.length, first.length);
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      thread.join();
    }
    double[] alone = reload(engine, pack, Math.max(1, rounds / 10), rounds);
    System.out.printf(
        Locale.ROOT,
        "%d %d %d %.2f %.2f %s %s%n",
        rounds,
        plans.get(),
        failures.get(),
        median(loaded),
        median(alone),
        early,
        memory());
  }

  private static String memory() {
    System.gc();
    return (ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20)
        + " "
        + ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
  }

  private static void planForever(
      ReloadableEngine engine, List<HealthRecord> village, AtomicLong plans, AtomicLong failures) {
    while (!Thread.currentThread().isInterrupted()) {
      for (HealthRecord person : village) {
        try {
          engine.plan(person, Samples.DAY);
          plans.incrementAndGet();
        } catch (RuntimeException e) {
          failures.incrementAndGet();
        }
      }
    }
  }

  private static double[] reload(ReloadableEngine engine, Path pack, int rounds, int from)
      throws IOException {
    double[] seconds = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      write(pack, from + round + 1);
      long begin = System.nanoTime();
      engine.reload();
      seconds[round] = (System.nanoTime() - begin) / 1e9;
    }
    return seconds;
  }

  private static double median(double[] seconds) {
    Arrays.sort(seconds);
    return seconds[seconds.length / 2];
  }

  /** Three rules, each round other ones. */
  private static void write(Path pack, int round) throws IOException {
    Path topic = Files.createDirectories(pack.resolve("screening/waist"));
    Files.writeString(
        topic.resolve("topic.csv"),
        """
        clusters,satisfied_by,name_en,name_id,source
        ADULT_AND_OLDER,anthropometry:waist,waist,lingkar perut,ILP23
        """);
    Files.writeString(
        topic.resolve("waist.drl"),
        """
        package id.ilp.rules.screening.waist
        import id.ilp.rules.client.Client
        import static id.ilp.core.facility.FacilityTier.POSYANDU

        rule "waist: the waist is measured once a year (%1$d)"
          @source("ILP23")
          when
            $c : Client()
          then
            $c.offer( "ILP23" ).from( "P15Y" ).every( "P1Y" ).at( POSYANDU );
        end

        rule "waist: older people are measured twice a year (%1$d)"
          @source("ILP23")
          when
            $c : Client( ageInYears >= 60 )
          then
            $c.offer( "ILP23" ).from( "P60Y" ).every( "P6M" ).at( POSYANDU );
        end

        rule "waist: with hypertension it is measured once a month (%1$d)"
          @source("ILP23")
          when
            $c : Client( knownWith( "hypertension" ), ageInMonths >= %1$d )
          then
            $c.offer( "ILP23" ).every( "P1M" ).at( POSYANDU );
        end
        """
            .formatted(round));
  }
}
