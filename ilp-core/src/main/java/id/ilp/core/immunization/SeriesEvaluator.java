package id.ilp.core.immunization;

import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Forecast.Basis;
import id.ilp.core.immunization.JudgedDose.Credit;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The date arithmetic of immunization: what each dose given was worth, and when the next one comes.
 * Every age and interval comes from the {@link Schedule}; nothing national stands here.
 *
 * <p>An interrupted series is resumed, never restarted. A dose dated by its month counts as on the
 * first day for its own limits and as on the last day for the distance to the next one.
 */
public final class SeriesEvaluator {
  private static final Comparator<Dose> BY_DATE =
      Comparator.comparing(SeriesEvaluator::sortDate)
          .thenComparing(Dose::vaccine)
          .thenComparing(Dose::id)
          .thenComparing(Dose::toString);

  private final Schedule schedule;

  public SeriesEvaluator(Schedule schedule) {
    this.schedule = schedule;
  }

  private static LocalDate sortDate(Dose dose) {
    return dose.date().map(RecordDate::earliest).orElse(LocalDate.MAX);
  }

  /**
   * Judges {@code doses}, none of them before {@code birth} or after {@code asOf}; their order does
   * not matter.
   */
  public ImmunizationHistory judge(LocalDate birth, List<Dose> doses, LocalDate asOf) {
    var judging = new Judging(birth, asOf);
    doses.stream().sorted(BY_DATE).forEach(judging::take);
    return judging.history();
  }

  /** The next dose of {@code series}, seen from {@code asOf}. */
  public Forecast forecast(
      Series series, ImmunizationHistory history, LocalDate birth, LocalDate asOf) {
    SeriesState state = history.states().getOrDefault(series.code(), SeriesState.none(series));
    Optional<Slot> next = series.slot(state.nextSlot(), asOf);
    var uses = ImmutableList.<String>builder().addAll(state.valid()).addAll(state.spoilt()).build();
    if (next.isEmpty()) {
      return Forecast.builder().series(series).basis(Basis.COMPLETE).uses(uses).build();
    }
    Slot slot = next.get();
    LocalDate last = plus(birth, slot.beforeAge()).minusDays(1);
    var start = start(slot, slot.dueInterval(), state, history, birth, asOf);
    if (start.day.isAfter(last)) {
      start = start(slot, slot.minInterval(), state, history, birth, asOf);
    }
    var forecast = Forecast.builder().series(series).slot(slot).latest(last).uses(uses);
    if (start.day.isAfter(last)) {
      return forecast.basis(Basis.NOTHING_FITS).build();
    }
    LocalDate overdue = plus(birth, slot.overdueAge());
    if (start.basis != Basis.AGE) {
      overdue = later(overdue, plus(start.day, schedule.graceAfterInterval()));
    }
    forecast.basis(start.basis).earliest(start.day);
    if (!overdue.isAfter(last)) {
      forecast.overdueFrom(overdue);
    }
    return forecast.build();
  }

  /** The first day of a dose and what set it. */
  private record Start(LocalDate day, Basis basis) {
    Start orLater(LocalDate other, Basis otherBasis) {
      return other.isAfter(day) ? new Start(other, otherBasis) : this;
    }
  }

  private Start start(
      Slot slot,
      Optional<Period> interval,
      SeriesState state,
      ImmunizationHistory history,
      LocalDate birth,
      LocalDate asOf) {
    var start = new Start(plus(birth, slot.dueAge()), Basis.AGE);
    if (state.lastValid().isPresent() && interval.isPresent()) {
      start = start.orLater(plus(state.lastValid().get(), interval.get()), Basis.INTERVAL);
    }
    if (state.lastSpoilt().isPresent()) {
      Period distance = slot.minInterval().orElse(schedule.spoiltInterval());
      start = start.orLater(plus(state.lastSpoilt().get(), distance), Basis.SPOILT_DOSE);
    }
    if (state.series().product().isLiveInjection()) {
      start = afterLiveInjections(start, history.liveInjections(), asOf);
    }
    return start;
  }

  /** A live injection of the as-of day blocks no other that day, but every day after it. */
  private Start afterLiveInjections(Start start, List<RecordDate> given, LocalDate asOf) {
    var today = RecordDate.of(asOf);
    for (RecordDate day : given) {
      if (!day.equals(today)) {
        start = start.orLater(plus(day.latest(), schedule.liveInterval()), Basis.LIVE_VACCINE);
      }
    }
    if (given.contains(today) && start.day.isAfter(asOf)) {
      start = start.orLater(plus(asOf, schedule.liveInterval()), Basis.LIVE_VACCINE);
    }
    return start;
  }

  /** A live injection given: the series, the first and the last day it may have been. */
  private record LiveInjection(String series, boolean isSupplementary, RecordDate when) {}

  /** One person's doses, taken one after the other. */
  private final class Judging {
    private final LocalDate birth;
    private final LocalDate asOf;
    private final ImmutableList.Builder<JudgedDose> judged = ImmutableList.builder();
    private final Map<String, SeriesState> states = new LinkedHashMap<>();
    private final List<LiveInjection> live = new ArrayList<>();

    Judging(LocalDate birth, LocalDate asOf) {
      this.birth = birth;
      this.asOf = asOf;
      schedule.series().forEach((code, series) -> states.put(code, SeriesState.none(series)));
    }

    ImmunizationHistory history() {
      return new ImmunizationHistory(
          judged.build(),
          ImmutableMap.copyOf(states),
          live.stream().map(LiveInjection::when).collect(ImmutableList.toImmutableList()));
    }

    void take(Dose dose) {
      Vaccine vaccine = schedule.vaccines().get(dose.vaccine());
      if (vaccine == null) {
        judged.add(new JudgedDose(dose, ImmutableList.of(notCounted(dose.vaccine()))));
        return;
      }
      var credits = ImmutableList.<Credit>builder();
      Optional<RecordDate> date =
          dose.date().filter(d -> d.isFull() || dose.evidence() == Evidence.RECORD);
      if (date.isEmpty()) {
        vaccine.credits().stream()
            .map(Vaccine.Credit::series)
            .distinct()
            .forEach(series -> credits.add(notCounted(series)));
        judged.add(new JudgedDose(dose, credits.build()));
        return;
      }
      LocalDate earliest = date.get().earliestFrom(birth);
      LocalDate latest = date.get().latestUpTo(asOf);
      boolean isSupplementary = false;
      String creditedSeries = vaccine.code();
      for (Vaccine.Credit credit : vaccine.credits()) {
        SeriesState state = states.get(credit.series());
        if (state == null || !credit.appliesTo(birth, earliest)) {
          continue;
        }
        Credit given = judge(dose, vaccine, state, earliest, latest);
        credits.add(given);
        isSupplementary |= given.verdict() == Verdict.SUPPLEMENTARY;
        creditedSeries = credit.series();
      }
      if (vaccine.isLiveInjection()) {
        live.add(
            new LiveInjection(
                creditedSeries,
                isSupplementary,
                new RecordDate(earliest, latest, date.get().isFull())));
      }
      judged.add(new JudgedDose(dose, credits.build()));
    }

    private Credit judge(
        Dose dose, Vaccine vaccine, SeriesState state, LocalDate earliest, LocalDate latest) {
      String code = state.series().code();
      if (isSupplementary(dose, state.series(), earliest)) {
        return new Credit(code, OptionalInt.empty(), Verdict.SUPPLEMENTARY, Optional.empty());
      }
      Optional<Slot> next = state.series().slot(state.nextSlot(), earliest);
      if (next.isEmpty()) {
        return new Credit(code, OptionalInt.empty(), Verdict.EXTRA, Optional.empty());
      }
      Credit credit = judge(vaccine, state, next.get(), earliest);
      if (credit.verdict() == Verdict.VALID) {
        states.put(code, state.withValid(dose.id(), latest));
      } else if (credit.verdict().isSpoilt()) {
        states.put(code, state.withSpoilt(dose.id(), latest));
      }
      return credit;
    }

    private boolean isSupplementary(Dose dose, Series series, LocalDate day) {
      return dose.programme() == DoseProgramme.CAMPAIGN
          || dose.programme() == DoseProgramme.OUTBREAK
          || series.supplementaryBefore().map(age -> day.isBefore(plus(birth, age))).orElse(false);
    }

    private Credit judge(Vaccine vaccine, SeriesState state, Slot slot, LocalDate day) {
      LocalDate youngest = plus(birth, slot.minAge());
      if (day.isBefore(youngest)) {
        return credit(slot, Verdict.TOO_YOUNG, youngest);
      }
      LocalDate end = plus(birth, slot.validBeforeAge());
      if (!day.isBefore(end)) {
        return credit(slot, Verdict.TOO_OLD, end.minusDays(1));
      }
      if (vaccine.isLiveInjection()) {
        Optional<LocalDate> clear = clearOfLiveInjections(slot.series(), day);
        if (clear.isPresent()) {
          return credit(slot, Verdict.LIVE_CONFLICT, clear.get());
        }
      }
      LocalDate soonest = soonest(state, slot);
      if (day.isBefore(soonest)) {
        return credit(slot, Verdict.TOO_SOON, soonest);
      }
      return new Credit(
          slot.series(), OptionalInt.of(slot.dose()), Verdict.VALID, Optional.empty());
    }

    /** The day from which the dose would keep its distance, if it did not. */
    private Optional<LocalDate> clearOfLiveInjections(String series, LocalDate day) {
      LocalDate clear = null;
      for (LiveInjection other : live) {
        boolean isOwn = other.series.equals(series) && !other.isSupplementary;
        boolean isSameDay = other.when.earliest().equals(day) && other.when.latest().equals(day);
        LocalDate end = plus(other.when.latest(), schedule.liveInterval());
        if (!isOwn && !isSameDay && day.isBefore(end)) {
          clear = clear == null ? end : later(clear, end);
        }
      }
      return Optional.ofNullable(clear);
    }

    private LocalDate soonest(SeriesState state, Slot slot) {
      LocalDate soonest = LocalDate.MIN;
      if (state.lastValid().isPresent()) {
        LocalDate valid = state.lastValid().get();
        // Never twice on one day, whatever the row says.
        soonest =
            later(valid.plusDays(1), slot.minInterval().map(i -> plus(valid, i)).orElse(valid));
      }
      if (state.lastSpoilt().isPresent()) {
        Period distance = slot.minInterval().orElse(schedule.spoiltInterval());
        soonest = later(soonest, plus(state.lastSpoilt().get(), distance));
      }
      return soonest;
    }

    private static Credit credit(Slot slot, Verdict verdict, LocalDate bound) {
      return new Credit(slot.series(), OptionalInt.of(slot.dose()), verdict, Optional.of(bound));
    }

    private static Credit notCounted(String series) {
      return new Credit(series, OptionalInt.empty(), Verdict.NOT_COUNTED, Optional.empty());
    }
  }
}
