package id.ilp.rules.internal;

import static id.ilp.core.date.Dates.later;

import com.google.common.collect.ImmutableList;
import id.ilp.core.immunization.Forecast;
import id.ilp.core.immunization.ImmunizationHistory;
import id.ilp.core.immunization.Series;
import id.ilp.core.immunization.Slot;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Obstacle;
import id.ilp.rules.client.SeriesOffer;
import id.ilp.rules.client.SeriesWithholding;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Rows say the series, core does the date arithmetic, rules say what is offered and forbidden. */
final class ImmunizationStep {
  private static final Comparator<SeriesOffer> BY_RULE =
      Comparator.comparing(one -> one.rule().name());

  private final RulePack pack;
  private final Client client;
  private final UsualDoses usual;
  private final ImmunizationHistory history;
  private final Map<String, SeriesOffer> offers = new HashMap<>();
  private final List<Obstacle> obstacles;

  ImmunizationStep(RulePack pack, UsualDoses usual, Client client) {
    this.pack = pack;
    this.usual = usual;
    this.client = client;
    this.history = client.immunization();
    for (SeriesOffer offer : client.conclusions().seriesOffers()) {
      SeriesOffer other = offers.putIfAbsent(offer.series(), offer);
      if (other != null && BY_RULE.compare(offer, other) < 0) {
        offers.put(offer.series(), offer);
      }
    }
    obstacles =
        ImmutableList.sortedCopyOf(
            Comparator.comparing(one -> one.rule().name()), client.conclusions().obstacles());
  }

  /**
   * Writes the need for the next dose of each series.
   *
   * @param places of the series, in their order
   */
  void decide(NeedSheet needs, int[] places) {
    String ladder = pack.schedule().ladder().series();
    int next = 0;
    for (Series series : pack.schedule().series().values()) {
      int place = places[next];
      boolean isLadder = series.code().equals(ladder);
      Need unoffered = needs.unoffered(place);
      needs.put(place, isLadder ? nextStep(series, unoffered) : need(series, unoffered));
      next++;
    }
  }

  private Need nextStep(Series series, Need unoffered) {
    SeriesOffer offer = offers.get(series.code());
    boolean isForNobody =
        offer == null && history.tetanus().uses().isEmpty() && pack.schedule().ladder().top() > 0;
    if (isForNobody) {
      return unoffered;
    }
    return new TetanusStep(pack, client).need(series, unoffered, usual, offer, obstacles(series));
  }

  private Optional<SeriesWithholding> withholding(Series series) {
    return client.conclusions().seriesWithholdings().isEmpty()
        ? Optional.empty()
        : client.conclusions().seriesWithholdings().stream()
            .filter(one -> one.series().equals(series.code()))
            .min(Comparator.comparing(one -> one.rule().name()));
  }

  private List<Obstacle> obstacles(Series series) {
    List<Obstacle> own = List.of();
    for (Obstacle one : obstacles) {
      if (one.concerns(series.code())) {
        own = own.isEmpty() ? new ArrayList<>() : own;
        own.add(one);
      }
    }
    return own;
  }

  private Need need(Series series, Need unoffered) {
    SeriesOffer offer = offers.get(series.code());
    Optional<SeriesWithholding> withheld = withholding(series);
    if (offer == null && withheld.isEmpty() && client.nextDoses().isNotBegun(series)) {
      return unoffered;
    }
    Forecast forecast = client.nextDoses().forecast(series);
    boolean isAsked = offer != null && withheld.isEmpty() && forecast.slot().isPresent();
    Need own =
        isAsked
            ? usual.of(unoffered, offer, forecast.slot().get(), client.inForce())
            : usual.of(unoffered, offer, client.inForce());
    var draft = new DoseNeed(pack, client, own, series, forecast.uses());
    if (forecast.isComplete()) {
      boolean isByOthers = history.state(series).valid().isEmpty();
      return draft.build(NeedStatus.DONE, isByOthers ? "dose.done-by-others" : "dose.done");
    }
    if (withheld.isPresent()) {
      return draft.withheldBy(withheld.get()).build(NeedStatus.NOT_OFFERED, "");
    } else if (offer == null) {
      return draft.build(NeedStatus.NOT_OFFERED, "need.not-offered");
    }
    LocalDate asOf = client.asOf();
    LocalDate last = forecast.latest().orElse(LocalDate.MAX);
    draft.of(forecast);
    draft.within(forecast.earliest(), forecast.overdueFrom(), last);
    if (asOf.isAfter(last)) {
      return draft.build(NeedStatus.TOO_LATE, "dose.too-late");
    } else if (forecast.earliest().isEmpty()) {
      return draft.build(NeedStatus.TOO_LATE, "dose.nothing-fits");
    }
    LocalDate earliest = forecast.earliest().get();
    List<Obstacle> hindrances = obstacles(series);
    String product = product(series, forecast, hindrances, later(asOf, earliest));
    draft.given(product);
    var inTheWay = Hindrances.before(product, hindrances);
    Optional<Need> forbidden = inTheWay.forbid(draft);
    if (forbidden.isPresent()) {
      return forbidden.get();
    }
    inTheWay.press(draft);
    if (asOf.isBefore(earliest)) {
      Optional<Obstacle> waits = inTheWay.seen().stream().filter(Obstacle::isUntilDue).findFirst();
      return waits.isPresent()
          ? draft.hinderedBy(waits.get()).build(NeedStatus.DEFERRED, "")
          : draft.build(NeedStatus.UPCOMING, "dose.upcoming-" + basis(forecast.basis()));
    }
    Optional<Need> hindered = inTheWay.hinder(draft);
    if (hindered.isPresent()) {
      return hindered.get();
    }
    boolean isOverdue = forecast.overdueFrom().map(day -> !asOf.isBefore(day)).orElse(false);
    return isOverdue
        ? draft.build(NeedStatus.OVERDUE, "dose.overdue")
        : draft.build(NeedStatus.DUE, "dose.due");
  }

  /** What is given on {@code day}: what an obstacle puts in place, the row names, or the usual. */
  private String product(
      Series series, Forecast forecast, List<Obstacle> obstacles, LocalDate day) {
    for (Obstacle obstacle : obstacles) {
      if (obstacle.product().isPresent()) {
        return obstacle.product().get();
      }
    }
    Slot slot = forecast.slot().orElseThrow();
    return slot.product(client.vaccinee(), day).orElse(series.product().code());
  }

  /** How texts call what decides the first day. */
  static String basis(Forecast.Basis basis) {
    return basis.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Everything that stands in somebody's way, by rule. */
  List<Obstacle> obstacles() {
    return obstacles;
  }
}
