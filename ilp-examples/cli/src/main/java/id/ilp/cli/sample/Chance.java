package id.ilp.cli.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/** Chance that is the same for the same numbers, on every machine. */
final class Chance {
  private final SplittableRandom random;

  /** Chance of the person {@code index} of all those made from {@code seed}. */
  Chance(long seed, long index) {
    random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ (index + 1) * 0xBF58476D1CE4E5B9L);
  }

  /** A number from 0 to below {@code end}. */
  int upTo(int end) {
    return random.nextInt(end);
  }

  /** A number from {@code first} to {@code last}, both included. */
  int between(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  /** Whether something happens that happens {@code percent} times in a hundred. */
  boolean percent(double percent) {
    return random.nextDouble() * 100 < percent;
  }

  /**
   * A value about {@code mean}: the sum of uniform numbers, for no machine computes it otherwise.
   */
  double about(double mean, double deviation) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return mean + sum * deviation;
  }

  /** A day from {@code first} to {@code last}, both included. */
  LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
  }
}
