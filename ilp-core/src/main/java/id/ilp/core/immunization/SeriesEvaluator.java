package id.ilp.core.immunization;

import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Forecast.Basis;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The date arithmetic of immunization: what each dose given was worth, and when the next one comes.
 * Every age, interval and place comes from the {@link Schedule}; nothing national stands here.
 *
 * <p>An interrupted series is resumed, never restarted. A dose dated by its month counts as on the
 * first day for its own limits and as on the last day for the distance to the next one.
 */
public final class SeriesEvaluator {
  private final Schedule schedule;

  public SeriesEvaluator(Schedule schedule) {
    this.schedule = schedule;
  }

  /**
   * Judges {@code doses}, none of them before the birth or after the as-of date; their order does
   * not matter.
   */
  public ImmunizationHistory judge(Vaccinee person, List<Dose> doses) {
    return new DoseJudge(schedule, person).judge(doses);
  }

  /** Whether {@code variant} holds for {@code person} on the as-of date. */
  public boolean isOn(String variant, ImmunizationHistory history, Vaccinee person) {
    return schedule.variants(person, person.asOf(), history.routineProducts()).contains(variant);
  }

  /** The next dose of {@code series}, seen from the as-of date. */
  public Forecast forecast(Series series, ImmunizationHistory history, Vaccinee person) {
    SeriesState state = history.state(series);
    Optional<Slot> next = next(series, history, person);
    if (next.isEmpty()) {
      List<String> uses = state.valid().isEmpty() ? completing(series, history) : state.ids();
      return Forecast.builder().series(series).basis(Basis.COMPLETE).uses(uses).build();
    }
    Slot slot = next.get();
    SlotDates dates = slot.timing().dates(person);
    LocalDate last = dates.last();
    Start start = start(slot, dates, state, history, person, null);
    if (start.day.isAfter(last) && slot.repeats()) {
      return Forecast.builder().series(series).basis(Basis.COMPLETE).uses(state.ids()).build();
    }
    var forecast =
        Forecast.builder().series(series).slot(slot).dates(dates).latest(last).uses(state.ids());
    if (start.day.isAfter(last)) {
      return forecast.basis(Basis.NOTHING_FITS).build();
    }
    LocalDate overdue = dates.overdue();
    boolean isMoved = start.basis != Basis.AGE || start.day.isAfter(dates.due());
    if (isMoved) {
      overdue = later(overdue, plus(start.day, schedule.graceAfterInterval()));
    }
    forecast.basis(start.basis).earliest(start.day);
    if (!overdue.isAfter(last) && overdue.isBefore(LocalDate.MAX)) {
      forecast.overdueFrom(overdue);
    }
    return forecast.build();
  }

  /**
   * The next round of {@code campaign}, seen from the as-of date; empty if it is not meant for the
   * person.
   *
   * @param alsoGiven products that count as its own for this person
   */
  public Optional<CampaignForecast> forecast(
      Campaign campaign, ImmunizationHistory history, Vaccinee person, Set<String> alsoGiven) {
    return new CampaignCourse(campaign, schedule, history, person, alsoGiven).forecast();
  }

  /**
   * Everything the next dose waits for; the latest day decides. Empty if the series is complete.
   */
  public ImmutableList<Forecast.Wait> waits(
      Series series, ImmunizationHistory history, Vaccinee person) {
    var waits = new ArrayList<Forecast.Wait>();
    next(series, history, person)
        .ifPresent(
            slot ->
                start(
                    slot,
                    slot.timing().dates(person),
                    history.state(series),
                    history,
                    person,
                    waits));
    return ImmutableList.copyOf(waits);
  }

  /** The row for the next dose; empty if the series is complete. */
  private Optional<Slot> next(Series series, ImmunizationHistory history, Vaccinee person) {
    if (isCompletedBy(series, history)) {
      return Optional.empty();
    }
    SeriesState state = history.state(series);
    LocalDate asOf = person.asOf();
    List<String> variants = schedule.variants(person, asOf, history.routineProducts());
    return series.slot(state.nextSlot(), asOf, person, state.start(asOf), variants);
  }

  static boolean isCompletedBy(Series series, ImmunizationHistory history) {
    return !series.completedBy().isEmpty()
        && series.completedBy().entrySet().stream()
            .anyMatch(
                entry -> history.validDoses().getOrDefault(entry.getKey(), 0) >= entry.getValue());
  }

  /** Ids of the doses that complete {@code series} though none of them stands in it. */
  private static List<String> completing(Series series, ImmunizationHistory history) {
    return history.doses().stream()
        .filter(judged -> series.completedBy().containsKey(judged.dose().vaccine()))
        .filter(judged -> judged.credits().stream().anyMatch(c -> c.verdict() == Verdict.VALID))
        .map(judged -> judged.dose().id())
        .toList();
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
      Slot slot,
      SlotDates dates,
      SeriesState state,
      ImmunizationHistory history,
      Vaccinee person,
      @Nullable List<Forecast.Wait> waits) {
    Start start = start(slot, dates, slot.dueInterval(), state, history, person, waits);
    if (!start.day.isAfter(dates.last()) || slot.minInterval().isEmpty()) {
      return start;
    }
    if (waits != null) {
      waits.clear();
    }
    return start(slot, dates, slot.minInterval(), state, history, person, waits);
  }

  private Start start(
      Slot slot,
      SlotDates dates,
      Optional<Period> interval,
      SeriesState state,
      ImmunizationHistory history,
      Vaccinee person,
      @Nullable List<Forecast.Wait> waits) {
    var start = new Start(waits);
    start.at(Basis.AGE, later(dates.due(), person.at(slot.minAge())));
    if (state.lastValid().isPresent() && interval.isPresent()) {
      start.after(Basis.INTERVAL, state.lastValid().get(), interval.get());
    }
    if (state.firstValid().isPresent() && slot.sinceFirst().isPresent()) {
      start.after(Basis.FIRST_DOSE, state.firstValid().get(), slot.sinceFirst().get());
    }
    if (state.lastSpoilt().isPresent()) {
      Period distance = slot.minInterval().orElse(schedule.spoiltInterval());
      start.after(Basis.SPOILT_DOSE, state.lastSpoilt().get(), distance);
    }
    if (state.series().product().isLiveInjection()) {
      afterLiveInjections(start, history.liveInjections(), person.asOf());
    }
    return start;
  }

  /** A live injection of the as-of day blocks no other that day, but every day after it. */
  private void afterLiveInjections(Start start, List<RecordDate> given, LocalDate asOf) {
    RecordDate today = RecordDate.of(asOf);
    for (RecordDate date : given) {
      if (!date.equals(today)) {
        start.after(Basis.LIVE_VACCINE, date.latestUpTo(asOf), schedule.liveInterval());
      }
    }
    if (given.contains(today) && start.day.isAfter(asOf)) {
      start.after(Basis.LIVE_VACCINE, asOf, schedule.liveInterval());
    }
  }
}
