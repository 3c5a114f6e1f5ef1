package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import id.ilp.core.instrument.pregnancy.ExpectedWeightGain;
import id.ilp.core.instrument.pregnancy.Gestation;
import id.ilp.core.instrument.pregnancy.PregnancyWeightGain;
import id.ilp.rules.pack.GainRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;

/**
 * The weight gained in pregnancy: since the newest weight of the time before it, else since the
 * first of the first trimester. Without either nobody can say, and of twins neither.
 */
final class PregnancyGain {
  private static final String TYPE = "anthropometry";
  private static final String WEIGHT = "weight";
  private static final String HEIGHT = "height";
  private static final double GRAMS = 1_000;
  private static final double SQUARE_METRE = 10_000;

  private PregnancyGain() {}

  /** What {@code grams} reads of the gain, in kilograms. */
  static Computed of(Subject subject, ToIntFunction<PregnancyWeightGain> grams) {
    OptionalDouble weight = subject.measured(WEIGHT);
    Optional<LocalDate> begin = subject.record().lastPeriod();
    if (weight.isEmpty() || begin.isEmpty() || carriesTwins(subject, begin.get())) {
      return Computed.NONE;
    }
    OptionalDouble before = before(subject, begin.get());
    if (before.isEmpty()) {
      return Computed.NONE;
    }
    OptionalDouble height = subject.latest(TYPE, HEIGHT);
    if (height.isEmpty()) {
      return new Computed(OptionalDouble.empty(), ImmutableList.of(HEIGHT));
    }
    double bmi = before.getAsDouble() * SQUARE_METRE / Math.pow(height.getAsDouble(), 2);
    Gestation gestation = Gestation.on(subject.record().date(), begin.get());
    return subject.pack().expectedGains().stream()
        .filter(row -> row.includes(bmi))
        .findFirst()
        .map(GainRow::expected)
        .flatMap(
            expected -> believed(gestation, weight.getAsDouble() - before.getAsDouble(), expected))
        .map(gain -> Computed.of(grams.applyAsInt(gain) / GRAMS))
        .orElse(Computed.NONE);
  }

  /** Empty if the gain is beyond belief: one of the two weights is wrong. */
  private static Optional<PregnancyWeightGain> believed(
      Gestation gestation, double kilograms, ExpectedWeightGain expected) {
    try {
      return Optional.of(PregnancyWeightGain.at(gestation, kilograms, expected));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Grams below (negative) or above what is expected; 0 within. */
  static int beyond(PregnancyWeightGain gain) {
    return Math.min(0, gain.gainedGrams() - gain.lowGrams())
        + Math.max(0, gain.gainedGrams() - gain.highGrams());
  }

  private static OptionalDouble before(Subject subject, LocalDate begin) {
    var settings = subject.pack().settings();
    LocalDate oldest = begin.minus(settings.period("weight_before_pregnancy_within"));
    LocalDate end = Dates.plus(begin, settings.period("weight_of_early_pregnancy_before"));
    List<Observation> weighed =
        subject.history().apply(TYPE).stream()
            .filter(one -> one.value(WEIGHT).isKnown() && one.date().isBefore(end))
            .filter(one -> !one.date().isBefore(oldest))
            .filter(one -> one.date().isBefore(subject.record().date()))
            .toList();
    return weighed.stream()
        .filter(one -> one.date().isBefore(begin))
        .reduce((older, newer) -> newer)
        .or(() -> weighed.stream().findFirst())
        .map(one -> one.value(WEIGHT).number())
        .orElseGet(OptionalDouble::empty);
  }

  private static boolean carriesTwins(Subject subject, LocalDate begin) {
    return isYesSince(subject, begin, "kspr", "twins")
        || isYesSince(subject, begin, "preeclampsia-risk", "multiple");
  }

  private static boolean isYesSince(Subject subject, LocalDate begin, String type, String item) {
    return subject.history().apply(type).stream()
        .anyMatch(one -> !one.date().isBefore(begin) && one.isYes(item));
  }
}
