package id.ilp.core.immunization;

import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.JudgedDose.Credit;
import id.ilp.core.immunization.SeriesState.ValidDose;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Judges one person's doses, one after the other. */
final class DoseJudge {
  private static final Comparator<Dose> BY_DATE =
      Comparator.comparing(DoseJudge::sortDate)
          .thenComparing(Dose::vaccine)
          .thenComparing(Dose::id)
          .thenComparing(Dose::toString);

  /** A live injection given: the series it counted for, and when it may have been. */
  private record LiveInjection(
      String series,
      boolean isSupplementary,
      RecordDate date,
      LocalDate earliest,
      LocalDate latest) {}

  private final Schedule schedule;
  private final Vaccinee person;
  private final List<JudgedDose> judged = new ArrayList<>();
  private final Map<String, SeriesState> begun = new LinkedHashMap<>();
  private final List<LiveInjection> live = new ArrayList<>();
  private final Set<String> routineProducts = new LinkedHashSet<>();
  private final Map<String, Integer> validDoses = new HashMap<>();

  DoseJudge(Schedule schedule, Vaccinee person) {
    this.schedule = schedule;
    this.person = person;
  }

  private static LocalDate sortDate(Dose dose) {
    return dose.date().map(RecordDate::earliest).orElse(LocalDate.MAX);
  }

  ImmunizationHistory judge(List<Dose> doses) {
    for (Dose dose : ImmutableList.sortedCopyOf(BY_DATE, doses)) {
      take(dose);
    }
    TetanusStatus tetanus = schedule.ladder().climb(judged, schedule.vaccines(), person);
    return new ImmunizationHistory(
        judged.stream()
            .map(dose -> withLadder(dose, tetanus))
            .collect(ImmutableList.toImmutableList()),
        schedule.series(),
        ImmutableMap.copyOf(begun),
        live.stream().map(LiveInjection::date).collect(ImmutableList.toImmutableList()),
        ImmutableSet.copyOf(routineProducts),
        ImmutableMap.copyOf(validDoses),
        tetanus);
  }

  /** Adds what the dose was worth on the tetanus ladder, for the products that show it. */
  private JudgedDose withLadder(JudgedDose dose, TetanusStatus tetanus) {
    TetanusLadder ladder = schedule.ladder();
    if (!ladder.shownFor().contains(dose.dose().vaccine())) {
      return dose;
    }
    Integer step = tetanus.reached().get(dose.dose().id());
    if (step == null && !tetanus.extra().contains(dose.dose().id())) {
      return dose;
    }
    Credit credit =
        step == null
            ? new Credit(ladder.series(), OptionalInt.empty(), Verdict.EXTRA, Optional.empty())
            : new Credit(ladder.series(), OptionalInt.of(step), Verdict.VALID, Optional.empty());
    return new JudgedDose(
        dose.dose(), ImmutableList.<Credit>builder().addAll(dose.credits()).add(credit).build());
  }

  private void take(Dose dose) {
    Vaccine vaccine = schedule.vaccines().get(dose.vaccine());
    if (vaccine == null) {
      judged.add(new JudgedDose(dose, ImmutableList.of(notCounted(dose.vaccine()))));
      return;
    }
    if (!dose.programme().isBesideRoutine()) {
      routineProducts.add(vaccine.code()); // given, even if nobody knows when
    }
    Optional<RecordDate> date =
        dose.date().filter(d -> d.isFull() || dose.evidence() == Evidence.RECORD);
    if (date.isEmpty()) {
      if (vaccine.isLiveInjection() && dose.date().isPresent()) {
        // Not counted, and given all the same: others keep their distance.
        RecordDate given = dose.date().get();
        live.add(
            new LiveInjection(
                vaccine.code(),
                true,
                given,
                given.earliestFrom(person.birth()),
                given.latestUpTo(person.asOf())));
      }
      judged.add(new JudgedDose(dose, undated(vaccine)));
      return;
    }
    LocalDate earliest = date.get().earliestFrom(person.birth());
    LocalDate latest = date.get().latestUpTo(person.asOf());
    List<String> variants = schedule.variants(person, earliest, routineProducts);
    var credits = ImmutableList.<Credit>builder();
    boolean isSupplementary = dose.programme().isBesideRoutine();
    boolean isValid = false;
    String creditedSeries = vaccine.code();
    for (Vaccine.Credit credit : vaccine.credits()) {
      Series series = schedule.series().get(credit.series());
      if (series == null || !credit.appliesTo(person, earliest)) {
        continue;
      }
      SeriesState state = begun.getOrDefault(series.code(), series.notBegun());
      Optional<Credit> given = judge(dose, vaccine, state, earliest, latest, variants);
      if (given.isPresent()) {
        credits.add(given.get());
        isSupplementary |= given.get().verdict() == Verdict.SUPPLEMENTARY;
        isValid |= given.get().verdict() == Verdict.VALID;
        creditedSeries = credit.series();
      }
    }
    if (isValid) {
      validDoses.merge(vaccine.code(), 1, Integer::sum);
    }
    if (vaccine.isLiveInjection()) {
      live.add(new LiveInjection(creditedSeries, isSupplementary, date.get(), earliest, latest));
    }
    judged.add(new JudgedDose(dose, credits.build()));
  }

  private static ImmutableList<Credit> undated(Vaccine vaccine) {
    ImmutableList<Credit> credits =
        vaccine.credits().stream()
            .map(Vaccine.Credit::series)
            .distinct()
            .map(DoseJudge::notCounted)
            .collect(ImmutableList.toImmutableList());
    return credits.isEmpty() ? ImmutableList.of(notCounted(vaccine.code())) : credits;
  }

  private Optional<Credit> judge(
      Dose dose,
      Vaccine vaccine,
      SeriesState state,
      LocalDate earliest,
      LocalDate latest,
      List<String> variants) {
    Series series = state.series();
    if (isSupplementary(dose, series, earliest)) {
      return Optional.of(unslotted(series, Verdict.SUPPLEMENTARY));
    }
    Slot next =
        NextDoses.isCompletedBy(series, validDoses)
            ? null
            : series.slot(state.nextSlot(), earliest, person, state.start(earliest), variants);
    if (next == null) {
      return series.ignoresLateDoses() && isLate(series, earliest)
          ? Optional.empty()
          : Optional.of(unslotted(series, Verdict.EXTRA));
    }
    SlotDates dates = next.timing().dates(person);
    if (series.ignoresLateDoses() && !earliest.isBefore(dates.validBefore())) {
      return Optional.empty();
    }
    Credit credit = judge(vaccine, state, next, dates, earliest);
    if (credit.verdict() == Verdict.VALID) {
      var valid = new ValidDose(dose.id(), vaccine.code(), earliest, latest);
      begun.put(series.code(), state.withValid(valid));
    } else if (credit.verdict().isSpoilt()) {
      begun.put(series.code(), state.withSpoilt(dose.id(), latest));
    }
    return Optional.of(credit);
  }

  /** Whether {@code day} lies after the last day of every slot. */
  private boolean isLate(Series series, LocalDate day) {
    return series.slots().stream()
        .allMatch(slot -> !day.isBefore(slot.timing().dates(person).validBefore()));
  }

  private boolean isSupplementary(Dose dose, Series series, LocalDate day) {
    boolean isBeside =
        dose.programme().isBesideRoutine()
            && !series.countsUnder().contains(dose.programme())
            && schedule.campaigns().stream()
                .noneMatch(one -> one.counts(dose.vaccine(), series.code(), day, person));
    return isBeside
        || series.supplementaryBefore().map(age -> !person.isOfAge(age, day)).orElse(false);
  }

  private Credit judge(
      Vaccine vaccine, SeriesState state, Slot slot, SlotDates dates, LocalDate day) {
    LocalDate youngest = person.at(slot.minAge());
    if (day.isBefore(youngest)) {
      return credit(slot, Verdict.TOO_YOUNG, youngest);
    }
    if (!day.isBefore(dates.validBefore())) {
      return credit(slot, Verdict.TOO_OLD, dates.validBefore().minusDays(1));
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
    return new Credit(slot.series(), OptionalInt.of(slot.dose()), Verdict.VALID, Optional.empty());
  }

  /** The day from which the dose would keep its distance, if it did not. */
  private Optional<LocalDate> clearOfLiveInjections(String series, LocalDate day) {
    LocalDate clear = null;
    for (LiveInjection other : live) {
      boolean isOwn = other.series.equals(series) && !other.isSupplementary;
      boolean isSameDay = other.earliest.equals(day) && other.latest.equals(day);
      LocalDate end = plus(other.latest, schedule.liveInterval());
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
      soonest = later(valid.plusDays(1), slot.minInterval().map(i -> plus(valid, i)).orElse(valid));
    }
    if (state.firstValid().isPresent() && slot.sinceFirst().isPresent()) {
      soonest = later(soonest, plus(state.firstValid().get(), slot.sinceFirst().get()));
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

  private static Credit unslotted(Series series, Verdict verdict) {
    return new Credit(series.code(), OptionalInt.empty(), verdict, Optional.empty());
  }

  private static Credit notCounted(String series) {
    return new Credit(series, OptionalInt.empty(), Verdict.NOT_COUNTED, Optional.empty());
  }
}
