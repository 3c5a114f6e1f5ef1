package id.ilp.rules.internal;

import static id.ilp.core.date.Dates.later;

import com.google.common.collect.ImmutableList;
import id.ilp.core.immunization.Forecast;
import id.ilp.core.immunization.ImmunizationHistory;
import id.ilp.core.immunization.NextDoses;
import id.ilp.core.immunization.Series;
import id.ilp.core.immunization.Slot;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Obstacle;
import id.ilp.rules.client.SeriesOffer;
import id.ilp.rules.client.SeriesWithholding;
import id.ilp.rules.internal.KnownDoses.KnownSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows say the series, core does the date arithmetic, rules say what is offered and forbidden. */
final class ImmunizationStep {
  private final KnownDoses known;
  private final Client client;
  private final ImmunizationHistory history;
  private final NextDoses nextDoses;

  /** By the place of the series; null where nobody offers it. */
  private final @Nullable SeriesOffer[] offers;

  private final List<SeriesWithholding> withholdings;
  private final List<Obstacle> obstacles;

  ImmunizationStep(KnownDoses known, Client client) {
    this.known = known;
    this.client = client;
    this.history = client.immunization();
    this.nextDoses = client.nextDoses();
    this.offers = offers(known, client.conclusions().seriesOffers());
    this.withholdings = client.conclusions().seriesWithholdings();
    List<Obstacle> found = client.conclusions().obstacles();
    this.obstacles =
        found.size() <= 1
            ? found
            : ImmutableList.sortedCopyOf(Comparator.comparing(one -> one.rule().name()), found);
  }

  /** Of several offers of a series the first by rule. */
  private static @Nullable SeriesOffer[] offers(KnownDoses known, List<SeriesOffer> made) {
    @Nullable SeriesOffer[] offers = new SeriesOffer[known.series().size()];
    for (SeriesOffer offer : made) {
      KnownSeries series = known.series(offer.series());
      if (series != null) {
        SeriesOffer other = offers[series.place()];
        if (other == null || offer.rule().name().compareTo(other.rule().name()) < 0) {
          offers[series.place()] = offer;
        }
      }
    }
    return offers;
  }

  /**
   * Writes the need for the next dose of each series.
   *
   * @param places of the series, in their order
   */
  void decide(NeedSheet needs, int[] places) {
    ImmutableList<KnownSeries> all = known.series();
    for (int i = 0; i < places.length; i++) {
      KnownSeries series = all.get(i);
      Need unoffered = needs.unoffered(places[i]);
      SeriesOffer offer = offers[i];
      needs.put(
          places[i],
          series.isLadder() ? nextStep(series, unoffered, offer) : need(series, unoffered, offer));
    }
  }

  private Need nextStep(KnownSeries series, Need unoffered, @Nullable SeriesOffer offer) {
    boolean isForNobody =
        offer == null
            && history.tetanus().uses().isEmpty()
            && known.pack().schedule().ladder().top() > 0;
    return isForNobody
        ? unoffered
        : new TetanusStep(known.pack(), client)
            .need(series, unoffered, offer, obstacles(series.series()));
  }

  /** The first by rule; null if nobody withholds it. */
  private @Nullable SeriesWithholding withholding(Series series) {
    SeriesWithholding first = null;
    for (SeriesWithholding one : withholdings) {
      boolean isOwn = one.series().equals(series.code());
      if (isOwn && (first == null || one.rule().name().compareTo(first.rule().name()) < 0)) {
        first = one;
      }
    }
    return first;
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

  private boolean isNotBegun(KnownSeries one) {
    return (one.isBegunByAnybody() && history.doses().isEmpty())
        || nextDoses.isNotBegun(one.series());
  }

  private Need need(KnownSeries one, Need unoffered, @Nullable SeriesOffer offer) {
    Series series = one.series();
    SeriesWithholding withheld = withholding(series);
    if (offer == null && withheld == null && isNotBegun(one)) {
      return unoffered;
    }
    Forecast forecast = nextDoses.forecast(series);
    Slot slot = forecast.slot().orElse(null);
    var usual =
        offer != null && withheld == null && slot != null
            ? one.usual().of(unoffered, offer, slot, client.inForce())
            : one.usual().of(unoffered, offer, client.inForce());
    var draft = new DoseNeed(known.pack(), client, one, usual, forecast.uses());
    if (slot == null) {
      boolean isByOthers = history.state(series).valid().isEmpty();
      return draft.build(NeedStatus.DONE, isByOthers ? DoseText.DONE_BY_OTHERS : DoseText.DONE);
    } else if (withheld != null) {
      return draft.withheldBy(withheld).build(NeedStatus.NOT_OFFERED);
    } else if (offer == null) {
      return draft.build(NeedStatus.NOT_OFFERED, DoseText.NOT_OFFERED);
    }
    draft.next(slot);
    draft.within(forecast.earliest(), forecast.overdueFrom(), forecast.latest());
    if (forecast.latest().isPresent() && client.asOf().isAfter(forecast.latest().get())) {
      return draft.build(NeedStatus.TOO_LATE, DoseText.TOO_LATE);
    } else if (forecast.earliest().isEmpty()) {
      return draft.build(NeedStatus.TOO_LATE, DoseText.NOTHING_FITS);
    }
    return open(draft, series, slot, forecast, forecast.earliest().get());
  }

  private Need open(
      DoseNeed draft, Series series, Slot slot, Forecast forecast, LocalDate earliest) {
    LocalDate asOf = client.asOf();
    List<Obstacle> hindrances = obstacles(series);
    String product = product(series, slot, hindrances, later(asOf, earliest));
    draft.given(product);
    var inTheWay = Hindrances.before(product, hindrances);
    Need forbidden = inTheWay.forbid(draft);
    if (forbidden != null) {
      return forbidden;
    }
    inTheWay.press(draft);
    if (asOf.isBefore(earliest)) {
      Obstacle waits = inTheWay.untilDue();
      return waits == null
          ? draft.build(NeedStatus.UPCOMING, DoseText.upcoming(forecast.basis()))
          : draft.hinderedBy(waits).build(NeedStatus.DEFERRED);
    }
    Need hindered = inTheWay.hinder(draft);
    if (hindered != null) {
      return hindered;
    }
    boolean isOverdue =
        forecast.overdueFrom().isPresent() && !asOf.isBefore(forecast.overdueFrom().get());
    return isOverdue
        ? draft.build(NeedStatus.OVERDUE, DoseText.OVERDUE)
        : draft.build(NeedStatus.DUE, DoseText.DUE);
  }

  /** What is given on {@code day}: what an obstacle puts in place, the row names, or the usual. */
  private String product(Series series, Slot slot, List<Obstacle> hindrances, LocalDate day) {
    for (Obstacle obstacle : hindrances) {
      if (obstacle.product().isPresent()) {
        return obstacle.product().get();
      }
    }
    return slot.product(client.vaccinee(), day).orElse(series.product().code());
  }

  /** Everything that stands in somebody's way, by rule. */
  List<Obstacle> obstacles() {
    return obstacles;
  }
}
