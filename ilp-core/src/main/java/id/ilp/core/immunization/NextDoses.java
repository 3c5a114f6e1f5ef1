package id.ilp.core.immunization;

import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Forecast.Basis;
import id.ilp.core.immunization.SeriesState.ValidDose;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What comes next for one person, series by series and campaign by campaign, seen from the as-of
 * date. What all series ask of the person, such as the variants that hold, is found out once.
 */
public final class NextDoses {
  private final Schedule schedule;
  private final ImmunizationHistory history;
  private final Vaccinee person;
  private final List<String> variants;

  NextDoses(Schedule schedule, ImmunizationHistory history, Vaccinee person) {
    this.schedule = schedule;
    this.history = history;
    this.person = person;
    this.variants = schedule.variants(person, person.asOf(), history.routineProducts());
  }

  /** The variants of the schedule that hold for the person. */
  public List<String> variants() {
    return variants;
  }

  /** Whether {@code variant} holds for the person on the as-of date. */
  public boolean isOn(String variant) {
    return variants.contains(variant);
  }

  /**
   * Whether no dose is on record that {@code series} rests on, and one is to come or too late: told
   * without any of its days, for most series nobody offers to most people.
   */
  public boolean isNotBegun(Series series) {
    SeriesState state = history.state(series);
    if (!state.isNotBegun() || isCompletedBy(series, history.doses())) {
      return false;
    } else if (series.isBegunByAnybody()) {
      return true;
    }
    Slot slot = next(series, state);
    return slot != null && !slot.repeats();
  }

  /** The next dose of {@code series}. */
  public Forecast forecast(Series series) {
    SeriesState state = history.state(series);
    Slot slot = next(series, state);
    if (slot == null) {
      return Forecast.complete(series, state.valid().isEmpty() ? completing(series) : state.ids());
    }
    SlotDates dates = slot.dates(person);
    LocalDate last = dates.last();
    boolean isByAgeAlone =
        state.isNotBegun()
            && slot.isOldEnoughWhenDue()
            && (history.liveInjections().isEmpty() || !series.product().isLiveInjection());
    if (isByAgeAlone && !dates.due().isAfter(last)) {
      return forecast(series, slot, dates.due(), Basis.AGE, dates.overdue(), last, state);
    }
    Start start = start(slot, dates, state, null);
    if (start.day.isAfter(last)) {
      return slot.repeats()
          ? Forecast.complete(series, state.ids())
          : Forecast.nothingFits(series, slot, last, state.ids());
    }
    LocalDate overdue = dates.overdue();
    boolean isMoved = start.basis != Basis.AGE || start.day.isAfter(dates.due());
    if (isMoved) {
      overdue = later(overdue, plus(start.day, schedule.graceAfterInterval()));
    }
    return forecast(series, slot, start.day, start.basis, overdue, last, state);
  }

  private static Forecast forecast(
      Series series,
      Slot slot,
      LocalDate day,
      Basis basis,
      LocalDate overdue,
      LocalDate last,
      SeriesState state) {
    boolean isEverOverdue = !overdue.isAfter(last) && overdue.isBefore(LocalDate.MAX);
    return new Forecast(
        series,
        Optional.of(slot),
        Optional.of(day),
        isEverOverdue ? Optional.of(overdue) : Optional.empty(),
        Optional.of(last),
        basis,
        state.ids());
  }

  /**
   * The next round of {@code campaign}; empty if it is not meant for the person.
   *
   * @param alsoGiven products that count as its own for this person
   */
  public Optional<CampaignForecast> forecast(Campaign campaign, Set<String> alsoGiven) {
    return new CampaignCourse(campaign, schedule, history, person, alsoGiven).forecast();
  }

  /**
   * Everything the next dose waits for; the latest day decides. Empty if the series is complete.
   */
  public ImmutableList<Forecast.Wait> waits(Series series) {
    var waits = new ArrayList<Forecast.Wait>();
    SeriesState state = history.state(series);
    Slot slot = next(series, state);
    if (slot != null) {
      start(slot, slot.dates(person), state, waits);
    }
    return ImmutableList.copyOf(waits);
  }

  /** The row for the next dose; null if the series is complete. */
  private @Nullable Slot next(Series series, SeriesState state) {
    LocalDate asOf = person.asOf();
    return isCompletedBy(series, history.doses())
        ? null
        : series.slot(state.nextSlot(), asOf, person, state.start(asOf), variants);
  }

  /** Whether valid doses of {@code judged} complete {@code series} wherever they stand. */
  static boolean isCompletedBy(Series series, List<JudgedDose> judged) {
    if (series.hasCompletingProducts() && !judged.isEmpty()) {
      for (Map.Entry<String, Integer> needed : series.completedBy().entrySet()) {
        if (ImmunizationHistory.validDoses(judged, needed.getKey()) >= needed.getValue()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Ids of the doses that complete {@code series} though none of them stands in it. */
  private ImmutableList<String> completing(Series series) {
    return history.doses().stream()
        .filter(judged -> series.completedBy().containsKey(judged.dose().vaccine()))
        .filter(JudgedDose::isValid)
        .map(judged -> judged.dose().id())
        .collect(ImmutableList.toImmutableList());
  }

  /** The first day of a dose and what set it, while each thing it waits for is added. */
  private static final class Start {
    private final @Nullable List<Forecast.Wait> waits;
    private LocalDate day = LocalDate.MIN;
    private Basis basis = Basis.AGE;

    Start(@Nullable List<Forecast.Wait> waits) {
      this.waits = waits;
    }

    /** Not before {@code from}. */
    void at(Basis why, LocalDate from) {
      if (waits != null) {
        waits.add(new Forecast.Wait(why, from, Optional.empty(), Optional.empty()));
      }
      moveTo(why, from);
    }

    /** Not before {@code distance} after {@code since}. */
    void after(Basis why, LocalDate since, Period distance) {
      LocalDate from = plus(since, distance);
      if (waits != null) {
        waits.add(new Forecast.Wait(why, from, Optional.of(since), Optional.of(distance)));
      }
      moveTo(why, from);
    }

    private void moveTo(Basis why, LocalDate from) {
      if (from.isAfter(day)) {
        day = from;
        basis = why;
      }
    }
  }

  /**
   * With the interval the schedule names; with the least one where that ends after the last day.
   */
  private Start start(
      Slot slot, SlotDates dates, SeriesState state, @Nullable List<Forecast.Wait> waits) {
    Start start = start(slot, dates, slot.dueInterval(), state, waits);
    if (!start.day.isAfter(dates.last()) || slot.minInterval().isEmpty()) {
      return start;
    }
    if (waits != null) {
      waits.clear();
    }
    return start(slot, dates, slot.minInterval(), state, waits);
  }

  private Start start(
      Slot slot,
      SlotDates dates,
      Optional<Period> interval,
      SeriesState state,
      @Nullable List<Forecast.Wait> waits) {
    var start = new Start(waits);
    boolean isOldEnough = slot.isOldEnoughWhenDue() || person.isOfAge(slot.minAge(), dates.due());
    start.at(Basis.AGE, isOldEnough ? dates.due() : person.at(slot.minAge()));
    if (!state.isNotBegun()) {
      afterDoses(start, slot, interval, state);
    }
    if (state.series().product().isLiveInjection()) {
      afterLiveInjections(start);
    }
    return start;
  }

  private void afterDoses(Start start, Slot slot, Optional<Period> interval, SeriesState state) {
    List<ValidDose> valid = state.valid();
    if (!valid.isEmpty()) {
      if (interval.isPresent()) {
        start.after(Basis.INTERVAL, valid.get(valid.size() - 1).latest(), interval.get());
      }
      if (slot.sinceFirst().isPresent()) {
        start.after(Basis.FIRST_DOSE, valid.get(0).latest(), slot.sinceFirst().get());
      }
    }
    if (state.lastSpoilt().isPresent()) {
      Period distance = slot.minInterval().orElse(schedule.spoiltInterval());
      start.after(Basis.SPOILT_DOSE, state.lastSpoilt().get(), distance);
    }
  }

  /** A live injection of the as-of day blocks no other that day, but every day after it. */
  private void afterLiveInjections(Start start) {
    if (history.liveInjections().isEmpty()) {
      return;
    }
    LocalDate asOf = person.asOf();
    RecordDate today = RecordDate.of(asOf);
    for (RecordDate date : history.liveInjections()) {
      if (!date.equals(today)) {
        start.after(Basis.LIVE_VACCINE, date.latestUpTo(asOf), schedule.liveInterval());
      }
    }
    if (history.liveInjections().contains(today) && start.day.isAfter(asOf)) {
      start.after(Basis.LIVE_VACCINE, asOf, schedule.liveInterval());
    }
  }
}
