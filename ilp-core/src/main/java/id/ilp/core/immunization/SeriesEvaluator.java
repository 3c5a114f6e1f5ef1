package id.ilp.core.immunization;

import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;

import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Forecast.Basis;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

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
    LocalDate asOf = person.asOf();
    List<String> variants = schedule.variants(person, asOf, history.routineProducts());
    Optional<Slot> next =
        isCompletedBy(series, history)
            ? Optional.empty()
            : series.slot(state.nextSlot(), asOf, person, state.start(asOf), variants);
    if (next.isEmpty()) {
      List<String> uses = state.valid().isEmpty() ? completing(series, history) : state.ids();
      return Forecast.builder().series(series).basis(Basis.COMPLETE).uses(uses).build();
    }
    Slot slot = next.get();
    SlotDates dates = slot.timing().dates(person);
    LocalDate last = dates.last();
    var start = start(slot, dates, slot.dueInterval(), state, history, person);
    if (start.day.isAfter(last) && slot.minInterval().isPresent()) {
      start = start(slot, dates, slot.minInterval(), state, history, person);
    }
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

  /** The first day of a dose and what set it. */
  private record Start(LocalDate day, Basis basis) {
    Start orLater(LocalDate other, Basis otherBasis) {
      return other.isAfter(day) ? new Start(other, otherBasis) : this;
    }
  }

  private Start start(
      Slot slot,
      SlotDates dates,
      Optional<Period> interval,
      SeriesState state,
      ImmunizationHistory history,
      Vaccinee person) {
    var start = new Start(later(dates.due(), person.at(slot.minAge())), Basis.AGE);
    if (state.lastValid().isPresent() && interval.isPresent()) {
      start = start.orLater(plus(state.lastValid().get(), interval.get()), Basis.INTERVAL);
    }
    if (state.firstValid().isPresent() && slot.sinceFirst().isPresent()) {
      start =
          start.orLater(plus(state.firstValid().get(), slot.sinceFirst().get()), Basis.FIRST_DOSE);
    }
    if (state.lastSpoilt().isPresent()) {
      Period distance = slot.minInterval().orElse(schedule.spoiltInterval());
      start = start.orLater(plus(state.lastSpoilt().get(), distance), Basis.SPOILT_DOSE);
    }
    if (state.series().product().isLiveInjection()) {
      start = afterLiveInjections(start, history.liveInjections(), person.asOf());
    }
    return start;
  }

  /** A live injection of the as-of day blocks no other that day, but every day after it. */
  private Start afterLiveInjections(Start start, List<RecordDate> given, LocalDate asOf) {
    RecordDate today = RecordDate.of(asOf);
    for (RecordDate date : given) {
      if (!date.equals(today)) {
        LocalDate clear = plus(date.latestUpTo(asOf), schedule.liveInterval());
        start = start.orLater(clear, Basis.LIVE_VACCINE);
      }
    }
    if (given.contains(today) && start.day.isAfter(asOf)) {
      start = start.orLater(plus(asOf, schedule.liveInterval()), Basis.LIVE_VACCINE);
    }
    return start;
  }
}
