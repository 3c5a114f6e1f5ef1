package id.ilp.rules.client;

import id.ilp.core.instrument.growth.MinimalWeightGains;
import id.ilp.core.instrument.growth.Weighing;
import id.ilp.core.instrument.growth.WeightGain;
import id.ilp.core.person.Sex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The weighings of a child, as the gain of weight sees them. */
final class WeightHistory {
  /** Least gains are rows of limits, so the comparison here is without any. */
  private static final MinimalWeightGains NO_LIMITS = MinimalWeightGains.of(List.of());

  private WeightHistory() {}

  /** The gain at the record of {@code subject}; null without a weight that can be believed. */
  static @Nullable WeightGain at(Subject subject) {
    Observation record = subject.record();
    Weighing now = record.hasFullDate() ? weighing(record) : null;
    if (now == null) {
      return null;
    }
    List<Weighing> all = new ArrayList<>();
    for (Observation one : subject.history(record.type())) {
      Weighing weighing = weighing(one);
      if (weighing != null) {
        all.add(weighing);
      }
    }
    return WeightGain.at(
        now,
        all,
        Sex.FEMALE, // asked only to find a least gain, and there is none here
        subject.person().birthDate(),
        NO_LIMITS);
  }

  /** Oedema weighs too: such a weight is none. */
  private static @Nullable Weighing weighing(Observation one) {
    double weight = one.believed("weight");
    return Double.isNaN(weight) || one.hasOedema() ? null : new Weighing(one.date(), weight);
  }
}
