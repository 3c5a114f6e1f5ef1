package id.ilp.benchmark;

import java.util.Locale;
import java.util.Map;

/**
 * Everything measured, as a table to read.
 *
 * @param rates by name of the benchmark method
 * @param twoThreads the rates of some methods with two threads
 * @param secondsToFirstPlan median of fresh JVMs
 * @param heap what many plans left behind
 * @param reload what reloading a pack costs
 * @param machine on what and how it was measured
 */
record Figures(
    Map<String, Rate> rates,
    Map<String, Rate> twoThreads,
    double secondsToFirstPlan,
    Processes.Heap heap,
    Processes.Reload reload,
    String machine) {
  private static final double GOAL_PER_SECOND = 25_000;
  private static final double GOAL_TIMES_BY_HAND = 15;
  private static final double GOAL_SECONDS = 0.7;
  private static final double GOAL_SECONDS_OF_RELOAD = 3;

  /**
   * How fast one thing goes.
   *
   * @param perSecond by the clock on the wall
   * @param error half the 99.9 % confidence interval of it
   * @param perCpuSecond by the processor time of the JVM; the ratios and goals use this one
   */
  record Rate(double perSecond, double error, double perCpuSecond, double bytes) {}

  /** The table, one line per figure. */
  String table() {
    var table = new StringBuilder(machine).append("\n\n");
    String row = "| %-18s | %12s | %10s | %16s | %12s |";
    line(table, row, "Work", "a second", "±", "a cpu second", "bytes each");
    line(table, "|%s|%s|%s|%s|%s|", dashes(20), dashes(14), dashes(12), dashes(18), dashes(14));
    rates.forEach(
        (name, rate) ->
            line(
                table,
                row,
                name,
                whole(rate.perSecond()),
                whole(rate.error()),
                whole(rate.perCpuSecond()),
                whole(rate.bytes())));
    double byHand = perCpuSecond("planInfantByHand") / perCpuSecond("planInfant");
    double bytesByHand = rate("planInfant").bytes() / Math.max(1, rate("planInfantByHand").bytes());
    table.append('\n');
    line(table, "| %-50s | %10s | %18s |", "Figure", "measured", "goal");
    line(table, "|%s|%s|%s|", dashes(52), dashes(12), dashes(20));
    goal(
        table,
        "village, persons a cpu second",
        perCpuSecond("planVillager"),
        ">= 25,000",
        perCpuSecond("planVillager") >= GOAL_PER_SECOND);
    goal(
        table,
        "people of all ages, persons a cpu second",
        perCpuSecond("planCitizen"),
        ">= 25,000",
        perCpuSecond("planCitizen") >= GOAL_PER_SECOND);
    twoThreads.forEach(
        (name, rate) ->
            fact(
                table,
                name + " with two threads, times one",
                rate.perSecond() / rate(name).perSecond()));
    goal(table, "infant, times hand-written Java", byHand, "<= 15", byHand <= GOAL_TIMES_BY_HAND);
    goal(
        table,
        "first plan of a fresh JVM, seconds",
        secondsToFirstPlan,
        "< 0.7",
        secondsToFirstPlan < GOAL_SECONDS);
    fact(table, "infant, whole plan, microseconds", 1e6 / perCpuSecond("planInfant"));
    fact(table, "infant, dates of all series, microseconds", 1e6 / perCpuSecond("immunizeInfant"));
    fact(
        table,
        "infant, dates, times hand-written Java",
        perCpuSecond("planInfantByHand") / perCpuSecond("immunizeInfant"));
    fact(table, "infant, times the bytes of hand-written Java", bytesByHand);
    fact(table, "infant, read + plan + write, persons a cpu second", together("Infant"));
    fact(table, "adult, read + plan + write, persons a cpu second", together("Adult"));
    fact(
        table,
        "adult, times the work of an infant",
        perCpuSecond("planInfant") / perCpuSecond("planAdult"));
    fact(table, "plans made in a heap of " + Processes.HEAP.substring(4), (double) heap.plans());
    fact(table, "heap in use after them, MB", (double) heap.megabytes());
    goal(
        table,
        "reload of 3 rules while 4 threads plan, seconds",
        reload.secondsLoaded(),
        "< 3",
        reload.secondsLoaded() < GOAL_SECONDS_OF_RELOAD);
    fact(table, "the same while nobody plans, seconds", reload.secondsAlone());
    goal(
        table,
        "plans that failed in " + reload.reloads() + " reloads",
        (double) reload.failed(),
        "0",
        reload.failed() == 0);
    fact(table, "heap after a tenth of the reloads, MB", (double) reload.megabytesEarly());
    fact(table, "heap after all reloads, MB", (double) reload.megabytesLate());
    return table.toString();
  }

  private double together(String who) {
    return 1
        / (1 / perCpuSecond("read" + who)
            + 1 / perCpuSecond("plan" + who)
            + 1 / perCpuSecond("write" + who + "Plan"));
  }

  private double perCpuSecond(String name) {
    return rate(name).perCpuSecond();
  }

  private Rate rate(String name) {
    Rate rate = rates.get(name);
    if (rate == null) {
      throw new IllegalStateException("no figure for " + name);
    }
    return rate;
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String dashes(int count) {
    return "-".repeat(count);
  }

  private static void goal(
      StringBuilder table, String name, double value, String goal, boolean isMet) {
    row(table, name, value, goal + (isMet ? " met" : " missed"));
  }

  private static void fact(StringBuilder table, String name, double value) {
    row(table, name, value, "");
  }

  private static void row(StringBuilder table, String name, double value, String goal) {
    String shown = String.format(Locale.ROOT, value < 100 ? "%,.2f" : "%,.0f", value);
    line(table, "| %-50s | %10s | %18s |", name, shown, goal);
  }

  private static void line(StringBuilder table, String format, Object... values) {
    table.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
