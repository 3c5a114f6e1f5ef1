package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import id.ilp.core.instrument.pregnancy.ExpectedWeightGain;
import id.ilp.core.instrument.pregnancy.Gestation;
import id.ilp.core.instrument.pregnancy.PregnancyWeightGain;
import id.ilp.rules.pack.GainRow;
import java.time.LocalDate;
import java.util.Optional;
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
    double weight = subject.measured(WEIGHT);
    if (Double.isNaN(weight)) {
      return Computed.NONE;
    }
    LocalDate begin = subject.record().lastPeriod().orElse(null);
    if (begin == null || carriesTwins(subject, begin)) {
      return Computed.NONE;
    }
    double before = before(subject, begin);
    if (Double.isNaN(before)) {
      return Computed.NONE;
    }
    double height = subject.latest(TYPE, HEIGHT);
    if (Double.isNaN(height)) {
      return Computed.missing(ImmutableList.of(HEIGHT));
    }
    double bmi = before * SQUARE_METRE / Math.pow(height, 2);
    Gestation gestation = Gestation.on(subject.record().date(), begin);
    return subject.pack().expectedGains().stream()
        .filter(row -> row.includes(bmi))
        .findFirst()
        .map(GainRow::expected)
        .flatMap(expected -> believed(gestation, weight - before, expected))
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

  /** The newest weight before it began, else the first of early pregnancy. */
  private static double before(Subject subject, LocalDate begin) {
    var settings = subject.pack().settings();
    LocalDate oldest = begin.minus(settings.period("weight_before_pregnancy_within"));
    LocalDate end = Dates.plus(begin, settings.period("weight_of_early_pregnancy_before"));
    double newestBefore = Double.NaN;
    double firstSince = Double.NaN;
    for (Observation one : subject.history(TYPE)) {
      LocalDate day = one.date();
      double weight = one.believed(WEIGHT);
      if (Double.isNaN(weight)
          || day.isBefore(oldest)
          || !day.isBefore(end)
          || !day.isBefore(subject.record().date())) {
        continue;
      }
      if (day.isBefore(begin)) {
        newestBefore = weight;
      } else if (Double.isNaN(firstSince)) {
        firstSince = weight;
      }
    }
    return Double.isNaN(newestBefore) ? firstSince : newestBefore;
  }

  private static boolean carriesTwins(Subject subject, LocalDate begin) {
    return isYesSince(subject, begin, "kspr", "twins")
        || isYesSince(subject, begin, "preeclampsia-risk", "multiple");
  }

  private static boolean isYesSince(Subject subject, LocalDate begin, String type, String item) {
    for (Observation one : subject.history(type)) {
      if (!one.date().isBefore(begin) && one.isYes(item)) {
        return true;
      }
    }
    return false;
  }
}
