package id.ilp.benchmark;

import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import java.lang.management.ManagementFactory;

/** A program that plans the village again and again in the heap it was given. */
final class ManyPlans {
  private ManyPlans() {}

  /** Prints how many plans were made and the megabytes of heap in use after them. */
  public static void main(String[] args) {
    int rounds = Integer.parseInt(args[0]);
    var village = Samples.village();
    IlpEngine engine = IlpEngine.national();
    long needs = 0;
    for (int round = 0; round < rounds; round++) {
      for (HealthRecord person : village) {
        needs += engine.plan(person, Samples.DAY).needs().size();
      }
    }
    if (needs == 0) {
      throw new IllegalStateException("planned nothing");
    }
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.println((long) rounds * village.size() + " " + used / (1 << 20));
  }
}
