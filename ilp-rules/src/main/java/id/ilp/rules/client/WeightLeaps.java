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
import java.util.Optional;
import java.util.Set;

/**
 * Weighings nobody believes beside the one a few days before: half of it, or twice as much. One of
 * the two is a slip of the pen and nobody knows which, so the newer is to be taken again. A second
 * weighing that agrees with it is believed, or a child who is that thin would never be.
 */
final class WeightLeaps {
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private final List<Observation> weighings;
  private final Settings settings;

  private WeightLeaps(List<Observation> weighings, Settings settings) {
    this.weighings = weighings;
    this.settings = settings;
  }

  /**
   * Marks such weights and adds an issue for each.
   *
   * @param weighings by day, each of a day that is known and with a weight the age allows
   */
  static Set<Observation> flag(
      List<Observation> weighings, Settings settings, List<DataIssue> issues) {
    var leaps = new WeightLeaps(weighings, settings);
    Set<Observation> flagged = new HashSet<>(); // an observation is only itself
    for (Observation one : weighings) {
      leaps
          .beside(one)
          .ifPresent(
              before -> {
                one.flag(WEIGHT);
                flagged.add(one);
                issues.add(issue(one, before));
              });
    }
    return flagged;
  }

  /** The weighing it cannot be believed beside. */
  private Optional<Observation> beside(Observation one) {
    LocalDate earliest = one.date().minus(settings.period("weight_compared_within"));
    Optional<Observation> before =
        weighings.stream()
            .filter(o -> o.date().isBefore(one.date()) && !o.date().isBefore(earliest))
            .filter(o -> o.value(WEIGHT).isKnown()) // believed itself
            .reduce((older, newer) -> newer);
    return before
        .filter(other -> !agree(one, other))
        .filter(
            other ->
                weighings.stream()
                    .filter(o -> o != one && o.date().isAfter(other.date()))
                    .filter(o -> !o.date().isAfter(one.date()))
                    .noneMatch(o -> agree(one, o)));
  }

  private boolean agree(Observation one, Observation other) {
    BigDecimal weight = kilograms(one);
    BigDecimal least =
        weight.max(kilograms(other)).multiply(settings.number("weight_least_percent"));
    return weight.min(kilograms(other)).multiply(PERCENT).compareTo(least) > 0;
  }

  private static BigDecimal kilograms(Observation one) {
    return BigDecimal.valueOf(one.number(WEIGHT).orElseThrow());
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
