package id.ilp.rules.client;

import static id.ilp.core.growth.GrowthVisit.WEIGHT;

import id.ilp.core.record.DataIssue;
import id.ilp.core.record.IssueCode;
import id.ilp.core.screening.Quantity;
import id.ilp.rules.pack.Settings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighings nobody believes beside the one a few days before: half of it, or twice as much. One of
 * the two is a slip of the pen and nobody knows which, so the newer is to be taken again. A second
 * weighing that agrees with it is believed, or a child who is that thin would never be.
 */
final class WeightLeaps {
  private static final double PERCENT = 100;

  /** So near to the bound that only the decimal digits can tell. */
  private static final double DOUBT = 1e-9;

  private final List<Observation> weighings;
  private final Settings settings;
  private final BigDecimal leastPercent;
  private final double least;

  private WeightLeaps(List<Observation> weighings, Settings settings) {
    this.weighings = weighings;
    this.settings = settings;
    this.leastPercent = settings.number("weight_least_percent");
    this.least = leastPercent.doubleValue();
  }

  /**
   * Marks such weights and adds an issue for each.
   *
   * @param weighings by day, each of a day that is known and with a weight the age allows
   */
  static Set<Observation> flag(
      List<Observation> weighings, Settings settings, List<DataIssue> issues) {
    var leaps = new WeightLeaps(weighings, settings);
    Set<Observation> flagged = Set.of();
    for (int i = 1; i < weighings.size(); i++) {
      Observation one = weighings.get(i);
      if (flagged.isEmpty() && leaps.follows(i)) {
        continue; // the one just before is the one to compare with, as of most children
      }
      Observation before = leaps.beside(i);
      if (before != null) {
        one.flag(WEIGHT);
        flagged = flagged.isEmpty() ? new HashSet<>() : flagged; // an observation is only itself
        flagged.add(one);
        issues.add(issue(one, before));
      }
    }
    return flagged;
  }

  /** Whether it agrees with the one of an earlier day that stands just before it. */
  private boolean follows(int index) {
    Observation one = weighings.get(index);
    Observation before = weighings.get(index - 1);
    return before.date().isBefore(one.date()) && agree(one, before);
  }

  /** The weighing that this one cannot be believed beside; null if there is none. */
  private @Nullable Observation beside(int index) {
    Observation one = weighings.get(index);
    Observation before = lastBefore(index);
    if (before == null || agree(one, before)) {
      return null;
    }
    for (Observation o : weighings) {
      boolean isSince = o.date().isAfter(before.date()) && !o.date().isAfter(one.date());
      if (o != one && isSince && agree(one, o)) {
        return null;
      }
    }
    return before;
  }

  /** The last weighing believed of the days before it, not too long before. */
  private @Nullable Observation lastBefore(int index) {
    LocalDate day = weighings.get(index).date();
    LocalDate earliest = day.minus(settings.period("weight_compared_within"));
    for (int i = index - 1; i >= 0 && !weighings.get(i).date().isBefore(earliest); i--) {
      Observation other = weighings.get(i);
      if (other.date().isBefore(day) && !other.isFlagged(WEIGHT)) {
        return other;
      }
    }
    return null;
  }

  private boolean agree(Observation one, Observation other) {
    double first = kilograms(one);
    double second = kilograms(other);
    double lighter = Math.min(first, second);
    double heavier = Math.max(first, second);
    double excess = lighter * PERCENT / (heavier * least) - 1;
    return Math.abs(excess) > DOUBT
        ? excess > 0
        : BigDecimal.valueOf(lighter)
                .multiply(BigDecimal.valueOf(PERCENT))
                .compareTo(BigDecimal.valueOf(heavier).multiply(leastPercent))
            > 0;
  }

  private static double kilograms(Observation one) {
    return one.recorded(WEIGHT);
  }

  private static DataIssue issue(Observation one, Observation before) {
    return DataIssue.warning(
        one.at() + ".measurements." + WEIGHT,
        IssueCode.MEASURE_AGAIN,
        String.format(
            Locale.ROOT,
            "weight %s kg of %s cannot be believed beside %s kg of %s, %d days before: to be"
                + " measured again",
            Quantity.plain(one.number(WEIGHT).orElseThrow()),
            one.id(),
            Quantity.plain(before.number(WEIGHT).orElseThrow()),
            before.id(),
            ChronoUnit.DAYS.between(before.date(), one.date())));
  }
}
