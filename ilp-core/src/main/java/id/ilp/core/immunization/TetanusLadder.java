package id.ilp.core.immunization;

import static id.ilp.core.date.Dates.plus;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.date.RecordDate;
import id.ilp.core.source.Citation;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tetanus ladder (status T): which interval brings the next step, and how long each protects.
 *
 * @param steps from T1 on
 * @param primarySeries the series whose first slots count as one course
 * @param primarySlots how many slots that course has
 * @param primaryStep the step its last slot brings; the ones before bring the first
 * @param schoolGrace how far short of the interval a school dose of a later school year may be
 * @param series the series that climbs it
 * @param shownFor products whose credit on the ladder is shown
 */
public record TetanusLadder(
    ImmutableList<Step> steps,
    String primarySeries,
    int primarySlots,
    int primaryStep,
    Period schoolGrace,
    String series,
    ImmutableSet<String> shownFor) {

  /**
   * One step.
   *
   * @param minInterval least distance from the tetanus dose before; empty for the first
   * @param protection from the dose that reached it; empty if it does not protect
   * @param row file and line of the row
   */
  public record Step(
      int step,
      Optional<Period> minInterval,
      Optional<Period> protection,
      String row,
      ImmutableList<Citation> citations) {}

  /** A ladder nobody climbs. */
  public static TetanusLadder none() {
    return new TetanusLadder(ImmutableList.of(), "", 0, 0, Period.ZERO, "", ImmutableSet.of());
  }

  /** The last step. */
  public int top() {
    return steps.size();
  }

  /** The step above {@code status}; empty at the top. */
  public Optional<Step> next(int status) {
    return status < top() ? Optional.of(steps.get(status)) : Optional.empty();
  }

  /** Takes tetanus doses that count, in the order they were judged. */
  TetanusStatus climb(List<JudgedDose> doses, Vaccinee person) {
    if (steps.isEmpty()) {
      return TetanusStatus.NONE;
    }
    var climbing = new Climbing(person);
    for (JudgedDose dose : doses) {
      climbing.take(dose);
    }
    return climbing.status();
  }

  /** One person's way up. */
  private final class Climbing {
    private final Vaccinee person;
    private final ImmutableMap.Builder<String, Integer> reached = ImmutableMap.builder();
    private final List<String> extra = new ArrayList<>(0);
    private final ImmutableList.Builder<String> uses = ImmutableList.builder();
    private int status;
    private @Nullable LocalDate last;
    private @Nullable LocalDate lastCounted;

    Climbing(Vaccinee person) {
      this.person = person;
    }

    TetanusStatus status() {
      Optional<LocalDate> counted = Optional.ofNullable(lastCounted);
      return new TetanusStatus(
          status,
          Optional.ofNullable(last),
          counted,
          status == 0
              ? Optional.empty()
              : steps.get(status - 1).protection().flatMap(p -> counted.map(d -> plus(d, p))),
          reached.buildKeepingLast(),
          ImmutableSet.copyOf(extra),
          uses.build());
    }

    void take(JudgedDose judged) {
      Dose dose = judged.dose();
      RecordDate date = requireNonNull(dose.day());
      LocalDate latest = date.latestUpTo(person.asOf());
      JudgedDose.Credit primary = primary(judged);
      if (primary != null && primary.verdict().isSpoilt()) {
        return;
      }
      uses.add(dose.id());
      int slot = primary == null ? 0 : primary.slot().orElse(0);
      boolean isPrimary =
          primary != null && primary.verdict() == Verdict.VALID && slot <= primarySlots;
      int next = isPrimary ? primaryStep(slot) : free(dose, date.earliestFrom(person.birth()));
      if (next > status) {
        status = next;
        lastCounted = latest;
        reached.put(dose.id(), status);
      } else if (!isPrimary) {
        extra.add(dose.id());
      }
      last = latest;
    }

    /** The credit in the primary course; null if there is none. */
    private JudgedDose.@Nullable Credit primary(JudgedDose judged) {
      for (JudgedDose.Credit credit : judged.credits()) {
        if (credit.series().equals(primarySeries)) {
          return credit;
        }
      }
      return null;
    }

    private int primaryStep(int slot) {
      return slot == primarySlots ? primaryStep : 1;
    }

    /** The step a dose outside the primary course brings: the next one, or none. */
    private int free(Dose dose, LocalDate day) {
      if (status == top()) {
        return 0;
      }
      Step next = steps.get(status);
      LocalDate from =
          last == null || next.minInterval().isEmpty()
              ? LocalDate.MIN
              : plus(last, next.minInterval().get());
      boolean isFarEnough = !day.isBefore(from);
      boolean isNextSchoolYear =
          !isFarEnough
              && dose.programme() == DoseProgramme.SCHOOL
              && lastCounted != null
              && SchoolYear.of(day).compareTo(SchoolYear.of(lastCounted)) > 0
              && !plus(day, schoolGrace).isBefore(from);
      return isFarEnough || isNextSchoolYear ? next.step() : 0;
    }
  }
}
