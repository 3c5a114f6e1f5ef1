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
  private final NotOffered notOffered;
  private final PastDoses past;
  private final ImmunizationHistory history;
  private final Map<String, SeriesOffer> offers = new HashMap<>();
  private final List<Obstacle> obstacles;

  ImmunizationStep(RulePack pack, NotOffered notOffered, PastDoses past, Client client) {
    this.pack = pack;
    this.past = past;
    this.notOffered = notOffered;
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

  /** One need for the next dose of each series. */
  List<Need> needs() {
    String ladder = pack.schedule().ladder().series();
    List<Need> needs = new ArrayList<>(pack.schedule().series().size());
    for (Series series : pack.schedule().series().values()) {
      needs.add(series.code().equals(ladder) ? nextStep(series) : need(series));
    }
    return needs;
  }

  private Need nextStep(Series series) {
    boolean isForNobody =
        !offers.containsKey(series.code())
            && history.tetanus().uses().isEmpty()
            && pack.schedule().ladder().top() > 0;
    return isForNobody
        ? notOffered.of(series, DoseNeed.owner(series.clusters(), client))
        : new TetanusStep(pack, client).need(series, offer(series), obstacles(series));
  }

  private Optional<SeriesOffer> offer(Series series) {
    return Optional.ofNullable(offers.get(series.code()));
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

  private Need need(Series series) {
    Optional<SeriesOffer> offer = offer(series);
    Optional<SeriesWithholding> withheld = withholding(series);
    if (offer.isEmpty() && withheld.isEmpty() && client.nextDoses().isNotBegun(series)) {
      return notOffered.of(series, DoseNeed.owner(series.clusters(), client));
    }
    Forecast forecast = client.nextDoses().forecast(series);
    LocalDate asOf = client.asOf();
    LocalDate last = forecast.latest().orElse(LocalDate.MAX);
    boolean isPast = !forecast.isComplete() && asOf.isAfter(last);
    if (isPast && forecast.uses().isEmpty() && offer.isPresent() && withheld.isEmpty()) {
      return past.need(client, forecast, offer.get());
    }
    var draft = new DoseNeed(pack, client, series, forecast.uses(), offer);
    if (forecast.isComplete()) {
      boolean isByOthers = history.state(series).valid().isEmpty();
      return draft.build(NeedStatus.DONE, isByOthers ? "dose.done-by-others" : "dose.done");
    }
    if (withheld.isPresent()) {
      return draft.withheldBy(withheld.get()).build(NeedStatus.NOT_OFFERED, "");
    } else if (offer.isEmpty()) {
      return draft.build(NeedStatus.NOT_OFFERED, "need.not-offered");
    }
    draft.of(forecast);
    draft.within(forecast.earliest(), forecast.overdueFrom(), last);
    if (isPast) {
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
