package id.ilp.core.immunization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.IlpStyle;
import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An activity beside the routine: everybody of an age, in some places and between two days, is
 * given a product in one or more rounds, whatever they had before. A polio week (PIN) is one, an
 * outbreak response (ORI) another. A row of the rule book.
 */
@IlpStyle
@Value.Immutable
public abstract class Campaign {
  Campaign() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Code of its need, such as {@code campaign/pin-polio-2024}. */
  public abstract String code();

  public abstract Text name();

  /** Its first day; a month where the day in it is not known. */
  public abstract RecordDate first();

  /** Its last day, or the month of it; empty where nobody knows. */
  public abstract Optional<RecordDate> last();

  /** The last day on which it is believed to go on, at most. */
  public abstract LocalDate until();

  public abstract ImmutableList<Round> rounds();

  /** The series its doses count for; empty = they are beside the routine. */
  public abstract Optional<String> countsAs();

  /** Tiers that give it, nearest to the person first. */
  public abstract ImmutableList<FacilityTier> where();

  /** Clusters that own it; the first the person belongs to counts, else the last. */
  public abstract ImmutableList<Cluster> clusters();

  public abstract ImmutableList<Target> targets();

  /** File and line of the row. */
  public abstract String row();

  public abstract ImmutableList<Citation> citations();

  /**
   * One round.
   *
   * @param minInterval closer than this to the dose before it does not count
   * @param dueInterval asked for this long after the dose before
   */
  public record Round(Optional<Period> minInterval, Optional<Period> dueInterval) {}

  /**
   * Who is given what.
   *
   * @param places beginnings of village codes; empty = everywhere
   * @param isPlaceKnown whether the places are known at all
   * @param beforeAge up to, not including, this age
   * @param obstaclesOf series: what stands in their way stands in the way here
   */
  public record Target(
      Vaccine product,
      ImmutableList<String> places,
      boolean isPlaceKnown,
      Period fromAge,
      Period beforeAge,
      ImmutableSet<String> obstaclesOf) {

    /** Whether the person lives where it is given; a village nobody knows may be there. */
    boolean mayReach(Vaccinee person) {
      return places.isEmpty() || person.village().isEmpty() || person.livesIn(places);
    }

    /** Whether the person is of its ages some day from {@code first} to {@code last}. */
    boolean isOfAge(Vaccinee person, LocalDate first, LocalDate last) {
      return person.isOfAge(fromAge, last) && !person.isOfAge(beforeAge, first);
    }

    /** Whether only the village, which is not known, can tell. */
    boolean asksForVillage(Vaccinee person) {
      return !places.isEmpty() && person.village().isEmpty();
    }
  }

  /** Whether it may be meant for the person: of most people's ages are all campaigns long past. */
  public boolean isMeantFor(Vaccinee person) {
    for (Target target : targets()) {
      if (isMeantFor(person, target)) {
        return true;
      }
    }
    return false;
  }

  boolean isMeantFor(Vaccinee person, Target target) {
    return target.isOfAge(person, first().earliest(), until()) && target.mayReach(person);
  }

  /** Whether nobody doubts that it goes on on {@code day}. */
  boolean isCertainOn(LocalDate day) {
    LocalDate surelyUntil = last().orElse(first()).earliest();
    return !day.isBefore(first().latest()) && !day.isAfter(surelyUntil);
  }

  /** Whether {@code vaccine} is given to some of its targets. */
  public boolean gives(String vaccine) {
    for (Target target : targets()) {
      if (target.product().code().equals(vaccine)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a dose of {@code vaccine} on {@code day} counts for {@code series} because of it. */
  boolean counts(String vaccine, String series, LocalDate day, Vaccinee person) {
    return countsAs().isPresent()
        && countsAs().get().equals(series)
        && !day.isBefore(first().earliest())
        && !day.isAfter(until())
        && targets().stream()
            .anyMatch(
                target ->
                    target.product().code().equals(vaccine)
                        && target.isPlaceKnown()
                        && (target.places().isEmpty() || person.livesIn(target.places()))
                        && person.isOfAge(target.fromAge(), day)
                        && !person.isOfAge(target.beforeAge(), day));
  }

  /** Builds a {@link Campaign}. */
  public static final class Builder extends ImmutableCampaign.Builder {
    Builder() {}
  }
}
