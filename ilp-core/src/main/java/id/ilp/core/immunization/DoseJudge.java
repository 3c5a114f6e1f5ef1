package id.ilp.core.immunization;

import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.JudgedDose.Credit;
import id.ilp.core.immunization.SeriesState.ValidDose;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges one person's doses, one after the other. */
final class DoseJudge {
  /** A live injection given: the series it counted for, and when it may have been. */
  private record LiveInjection(
      String series,
      boolean isSupplementary,
      RecordDate date,
      LocalDate earliest,
      LocalDate latest) {}

  private final Schedule schedule;
  private final Vaccinee person;
  private final ImmutableSet<String> endings;
  private final List<JudgedDose> judged = new ArrayList<>();
  private final List<JudgedDose> onLadder = new ArrayList<>();

  /** By the place of the series. */
  private final SeriesState[] states;

  private final List<LiveInjection> live = new ArrayList<>();
  private final Set<String> routineProducts = new LinkedHashSet<>();

  /**
   * A judge of the doses of one person.
   *
   * @param none where somebody without doses stands
   * @param endings products that end some variant
   */
  DoseJudge(
      Schedule schedule, Vaccinee person, ImmunizationHistory none, ImmutableSet<String> endings) {
    this.endings = endings;
    this.schedule = schedule;
    this.person = person;
    this.states = none.byPlace().toArray(new SeriesState[0]);
  }

  private static LocalDate sortDate(Dose dose) {
    RecordDate date = dose.day();
    return date == null ? LocalDate.MAX : date.earliest();
  }

  /** By date, then product, then id. */
  private static int compare(Dose one, Dose other) {
    int order = sortDate(one).compareTo(sortDate(other));
    order = order == 0 ? one.vaccine().compareTo(other.vaccine()) : order;
    order = order == 0 ? one.id().compareTo(other.id()) : order;
    return order == 0 ? one.toString().compareTo(other.toString()) : order;
  }

  ImmunizationHistory judge(List<Dose> doses) {
    Dose[] inOrder = doses.toArray(new Dose[0]);
    Arrays.sort(inOrder, DoseJudge::compare);
    for (Dose dose : inOrder) {
      judged.add(take(dose));
    }
    TetanusStatus tetanus =
        onLadder.isEmpty() ? TetanusStatus.NONE : schedule.ladder().climb(onLadder, person);
    var liveDates = ImmutableList.<RecordDate>builderWithExpectedSize(live.size());
    for (LiveInjection one : live) {
      liveDates.add(one.date);
    }
    return new ImmunizationHistory(
        withLadder(ImmutableList.copyOf(judged), tetanus),
        schedule.series(),
        ImmutableList.copyOf(states),
        liveDates.build(),
        Collections.unmodifiableSet(routineProducts),
        tetanus);
  }

  /** Adds what doses were worth on the tetanus ladder, for the products that show it. */
  private ImmutableList<JudgedDose> withLadder(
      ImmutableList<JudgedDose> doses, TetanusStatus tetanus) {
    if (!isShownOnLadder()) {
      return doses;
    }
    var all = ImmutableList.<JudgedDose>builderWithExpectedSize(doses.size());
    for (JudgedDose dose : doses) {
      all.add(withLadder(dose, tetanus));
    }
    return all.build();
  }

  private boolean isShownOnLadder() {
    for (JudgedDose dose : onLadder) {
      if (schedule.ladder().shownFor().contains(dose.dose().vaccine())) {
        return true;
      }
    }
    return false;
  }

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

  private JudgedDose take(Dose dose) {
    Vaccine vaccine = schedule.vaccines().get(dose.vaccine());
    if (vaccine == null) {
      return new JudgedDose(dose, ImmutableList.of(notCounted(dose.vaccine())));
    }
    if (!dose.programme().isBesideRoutine() && endings.contains(vaccine.code())) {
      routineProducts.add(vaccine.code()); // given, even if nobody knows when
    }
    RecordDate date = dose.day();
    if (date == null || !(date.isFull() || dose.evidence() == Evidence.RECORD)) {
      if (vaccine.isLiveInjection() && date != null) {
        // Not counted, and given all the same: others keep their distance.
        live.add(
            new LiveInjection(
                vaccine.code(),
                true,
                date,
                date.earliestFrom(person.birth()),
                date.latestUpTo(person.asOf())));
      }
      return new JudgedDose(dose, undated(vaccine));
    }
    var counted = new JudgedDose(dose, credits(dose, date, vaccine));
    if (vaccine.hasTetanus()) {
      onLadder.add(counted);
    }
    return counted;
  }

  /** What a dose that counts is worth in each series its product counts for. */
  private ImmutableList<Credit> credits(Dose dose, RecordDate date, Vaccine vaccine) {
    LocalDate earliest = date.earliestFrom(person.birth());
    LocalDate latest = date.latestUpTo(person.asOf());
    var credits = ImmutableList.<Credit>builderWithExpectedSize(vaccine.credits().size());
    boolean isSupplementary = dose.programme().isBesideRoutine();
    String creditedSeries = vaccine.code();
    for (int i = 0; i < vaccine.credits().size(); i++) {
      Vaccine.Credit credit = vaccine.credits().get(i);
      Series series = schedule.series().get(credit.series());
      if (series == null || !credit.appliesTo(person, earliest)) {
        continue;
      }
      Credit given = judge(dose, vaccine, series, earliest, latest);
      if (given != null) {
        credits.add(given);
        isSupplementary |= given.verdict() == Verdict.SUPPLEMENTARY;
        creditedSeries = credit.series();
      }
    }
    if (vaccine.isLiveInjection()) {
      live.add(new LiveInjection(creditedSeries, isSupplementary, date, earliest, latest));
    }
    return credits.build();
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

  /** Null if the dose is not judged for {@code series} at all. */
  private @Nullable Credit judge(
      Dose dose, Vaccine vaccine, Series series, LocalDate earliest, LocalDate latest) {
    if (isSupplementary(dose, series, earliest)) {
      return unslotted(series, Verdict.SUPPLEMENTARY);
    }
    SeriesState state = states[series.place()];
    Slot next = slot(series, state, earliest);
    if (next == null) {
      return series.ignoresLateDoses() && isLate(series, earliest)
          ? null
          : unslotted(series, Verdict.EXTRA);
    }
    if (series.ignoresLateDoses() && !next.timing().counts(person, earliest)) {
      return null;
    }
    Credit credit = judge(vaccine, state, next, earliest);
    if (credit.verdict() == Verdict.VALID) {
      var valid = new ValidDose(dose.id(), vaccine.code(), earliest, latest);
      states[series.place()] = state.withValid(valid);
    } else if (credit.verdict().isSpoilt()) {
      states[series.place()] = state.withSpoilt(dose.id(), latest);
    }
    return credit;
  }

  private @Nullable Slot slot(Series series, SeriesState state, LocalDate day) {
    if (NextDoses.isCompletedBy(series, judged)) {
      return null;
    }
    int next = state.nextSlot();
    List<String> variants =
        series.rows().hasVariants(next)
            ? schedule.variants(person, day, routineProducts)
            : List.of();
    return series.slot(next, day, person, state.start(day), variants);
  }

  /** Whether {@code day} lies after the last day of every slot. */
  private boolean isLate(Series series, LocalDate day) {
    for (Slot slot : series.slots()) {
      if (slot.timing().counts(person, day)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSupplementary(Dose dose, Series series, LocalDate day) {
    if (dose.programme().isBesideRoutine()
        && !series.countsUnder().contains(dose.programme())
        && !isOfCampaign(dose, series, day)) {
      return true;
    }
    Optional<Period> before = series.supplementaryBefore();
    return before.isPresent() && !person.isOfAge(before.get(), day);
  }

  private boolean isOfCampaign(Dose dose, Series series, LocalDate day) {
    for (Campaign one : schedule.campaigns()) {
      if (one.counts(dose.vaccine(), series.code(), day, person)) {
        return true;
      }
    }
    return false;
  }

  private Credit judge(Vaccine vaccine, SeriesState state, Slot slot, LocalDate day) {
    if (!person.isOfAge(slot.minAge(), day)) {
      return credit(slot, Verdict.TOO_YOUNG, person.at(slot.minAge()));
    }
    if (!slot.timing().counts(person, day)) {
      LocalDate last = slot.timing().validBefore(person).minusDays(1);
      return credit(slot, Verdict.TOO_OLD, last);
    }
    if (vaccine.isLiveInjection()) {
      LocalDate clear = clearOfLiveInjections(slot.series(), day);
      if (clear != null) {
        return credit(slot, Verdict.LIVE_CONFLICT, clear);
      }
    }
    LocalDate soonest = soonest(state, slot);
    if (day.isBefore(soonest)) {
      return credit(slot, Verdict.TOO_SOON, soonest);
    }
    return slot.valid();
  }

  /** The day from which the dose would keep its distance; null if it does. */
  private @Nullable LocalDate clearOfLiveInjections(String series, LocalDate day) {
    LocalDate clear = null;
    for (LiveInjection other : live) {
      boolean isOwn = other.series.equals(series) && !other.isSupplementary;
      boolean isSameDay = other.earliest.equals(day) && other.latest.equals(day);
      if (!isOwn && !isSameDay) {
        LocalDate end = plus(other.latest, schedule.liveInterval());
        clear = day.isBefore(end) && (clear == null || end.isAfter(clear)) ? end : clear;
      }
    }
    return clear;
  }

  private LocalDate soonest(SeriesState state, Slot slot) {
    Optional<Period> interval = slot.minInterval();
    LocalDate soonest = LocalDate.MIN;
    List<ValidDose> valid = state.valid();
    if (!valid.isEmpty()) {
      LocalDate last = valid.get(valid.size() - 1).latest();
      soonest = last.plusDays(1); // never twice on one day, whatever the row says
      if (interval.isPresent()) {
        soonest = later(soonest, plus(last, interval.get()));
      }
      if (slot.sinceFirst().isPresent()) {
        soonest = later(soonest, plus(valid.get(0).latest(), slot.sinceFirst().get()));
      }
    }
    if (state.lastSpoilt().isPresent()) {
      Period distance = interval.isPresent() ? interval.get() : schedule.spoiltInterval();
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
