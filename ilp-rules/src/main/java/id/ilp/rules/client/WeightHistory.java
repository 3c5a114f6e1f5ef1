package id.ilp.rules.client;

import id.ilp.core.instrument.growth.WeightGain.MonthBefore;
import java.time.LocalDate;
import java.util.List;

/**
 * The weighings of a child, as the gain of weight sees them. Least gains are rows of limits, so
 * that none is compared here.
 */
final class WeightHistory {
  /** First of all, and after a month without one. */
  private static final double FIRST = 0;

  private static final double AFTER_GAP = 1;

  private WeightHistory() {}

  /** Grams gained since the month before; not a number if nobody can say. */
  static double gained(Subject subject) {
    double now = kilogramsNow(subject);
    return Double.isNaN(now) || !subject.weighedBefore().isWeighed()
        ? Double.NaN
        : subject.weighedBefore().grams(now);
  }

  /** 0 of the first weighing, 1 of one after a month without; not a number of any other. */
  static double gap(Subject subject) {
    if (Double.isNaN(kilogramsNow(subject)) || subject.weighedBefore().isWeighed()) {
      return Double.NaN;
    }
    return subject.weighedBefore().isFirst() ? FIRST : AFTER_GAP;
  }

  /** Not a number without a day and a weight that can be believed. */
  private static double kilogramsNow(Subject subject) {
    return subject.record().hasFullDate() ? kilograms(subject.record()) : Double.NaN;
  }

  /** The weighings of the days before the record. */
  static MonthBefore before(Subject subject) {
    LocalDate now = subject.record().date();
    var before = new MonthBefore(now);
    List<Observation> history = subject.history(subject.record().type());
    for (int i = 0; i < history.size() && history.get(i).date().isBefore(now); i++) { // by day
      double kilograms = kilograms(history.get(i));
      if (!Double.isNaN(kilograms)) {
        before.add(history.get(i).date(), kilograms);
      }
    }
    return before;
  }

  /** Oedema weighs too: such a weight is none. */
  private static double kilograms(Observation one) {
    double weight = one.believed("weight");
    return Double.isNaN(weight) || one.hasOedema() ? Double.NaN : weight;
  }
}
