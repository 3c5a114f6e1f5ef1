package id.ilp.core.immunization;

import static id.ilp.core.date.Dates.plus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.source.Citation;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

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

  /** Takes all tetanus doses of {@code judged}, in the order they were judged. */
  TetanusStatus climb(
      Iterable<JudgedDose> judged, ImmutableMap<String, Vaccine> vaccines, Vaccinee person) {
    var climbing = new Climbing(person);
    for (JudgedDose dose : judged) {
      Vaccine vaccine = vaccines.get(dose.dose().vaccine());
      boolean isDated =
          dose.dose()
              .date()
              .map(d -> d.isFull() || dose.dose().evidence() == Evidence.RECORD)
              .orElse(false);
      if (vaccine != null && vaccine.hasTetanus() && isDated && top() > 0) {
        climbing.take(dose);
      }
    }
    return climbing.status();
  }

  /** One person's way up. */
  private final class Climbing {
    private final Vaccinee person;
    private final ImmutableMap.Builder<String, Integer> reached = ImmutableMap.builder();
    private final ImmutableSet.Builder<String> extra = ImmutableSet.builder();
    private final ImmutableList.Builder<String> uses = ImmutableList.builder();
    private int status;
    private Optional<LocalDate> last = Optional.empty();
    private Optional<LocalDate> lastCounted = Optional.empty();

    Climbing(Vaccinee person) {
      this.person = person;
    }

    TetanusStatus status() {
      Optional<LocalDate> protectedUntil =
          status == 0
              ? Optional.empty()
              : steps.get(status - 1).protection().flatMap(p -> lastCounted.map(d -> plus(d, p)));
      return new TetanusStatus(
          status,
          last,
          lastCounted,
          protectedUntil,
          reached.buildKeepingLast(),
          extra.build(),
          uses.build());
    }

    void take(JudgedDose judged) {
      Dose dose = judged.dose();
      LocalDate earliest = dose.date().orElseThrow().earliestFrom(person.birth());
      LocalDate latest = dose.date().orElseThrow().latestUpTo(person.asOf());
      Optional<JudgedDose.Credit> primary =
          judged.credits().stream().filter(c -> c.series().equals(primarySeries)).findFirst();
      if (primary.isPresent() && primary.get().verdict().isSpoilt()) {
        return;
      }
      uses.add(dose.id());
      boolean isPrimary =
          primary.isPresent()
              && primary.get().verdict() == Verdict.VALID
              && primary.get().slot().orElse(0) <= primarySlots;
      int next = isPrimary ? primaryStep(primary.get().slot().orElse(0)) : free(dose, earliest);
      if (next > status) {
        status = next;
        lastCounted = Optional.of(latest);
        reached.put(dose.id(), status);
      } else if (!isPrimary) {
        extra.add(dose.id());
      }
      last = Optional.of(latest);
    }

    private int primaryStep(int slot) {
      return slot == primarySlots ? primaryStep : 1;
    }

    /** The step a dose outside the primary course brings: the next one, or none. */
    private int free(Dose dose, LocalDate day) {
      Optional<Step> next = next(status);
      if (next.isEmpty()) {
        return 0;
      }
      Optional<LocalDate> from =
          last.flatMap(d -> next.get().minInterval().map(interval -> plus(d, interval)));
      boolean isFarEnough = from.map(d -> !day.isBefore(d)).orElse(true);
      boolean isNextSchoolYear =
          dose.programme() == DoseProgramme.SCHOOL
              && lastCounted
                  .map(d -> SchoolYear.of(day).compareTo(SchoolYear.of(d)) > 0)
                  .orElse(false)
              && from.map(d -> !plus(day, schoolGrace).isBefore(d)).orElse(true);
      return isFarEnough || isNextSchoolYear ? next.get().step() : 0;
    }
  }
}
