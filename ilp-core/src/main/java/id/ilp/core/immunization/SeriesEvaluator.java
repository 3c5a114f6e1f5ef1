package id.ilp.core.immunization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The date arithmetic of immunization: what each dose given was worth, and when the next one comes.
 * Every age, interval and place comes from the {@link Schedule}; nothing national stands here.
 *
 * <p>An interrupted series is resumed, never restarted. A dose dated by its month counts as on the
 * first day for its own limits and as on the last day for the distance to the next one.
 */
public final class SeriesEvaluator {
  private final Schedule schedule;
  private final ImmunizationHistory none;

  /** Products that end some variant. */
  private final ImmutableSet<String> endings;

  public SeriesEvaluator(Schedule schedule) {
    this.schedule = schedule;
    this.none = ImmunizationHistory.none(schedule);
    this.endings =
        schedule.variants().stream()
            .flatMap(variant -> variant.endedBy().stream())
            .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Judges {@code doses}, none of them before the birth or after the as-of date; their order does
   * not matter.
   */
  public ImmunizationHistory judge(Vaccinee person, List<Dose> doses) {
    return doses.isEmpty() ? none : new DoseJudge(schedule, person, none, endings).judge(doses);
  }

  /** What comes next for {@code person} after the doses of {@code history}. */
  public NextDoses nextDoses(ImmunizationHistory history, Vaccinee person) {
    return new NextDoses(schedule, history, person);
  }

  /** Whether {@code variant} holds for {@code person} on the as-of date. */
  public boolean isOn(String variant, ImmunizationHistory history, Vaccinee person) {
    return nextDoses(history, person).isOn(variant);
  }

  /** The next dose of {@code series}, seen from the as-of date. */
  public Forecast forecast(Series series, ImmunizationHistory history, Vaccinee person) {
    return nextDoses(history, person).forecast(series);
  }

  /**
   * The next round of {@code campaign}, seen from the as-of date; empty if it is not meant for the
   * person.
   *
   * @param alsoGiven products that count as its own for this person
   */
  public Optional<CampaignForecast> forecast(
      Campaign campaign, ImmunizationHistory history, Vaccinee person, Set<String> alsoGiven) {
    return nextDoses(history, person).forecast(campaign, alsoGiven);
  }

  /**
   * Everything the next dose waits for; the latest day decides. Empty if the series is complete.
   */
  public ImmutableList<Forecast.Wait> waits(
      Series series, ImmunizationHistory history, Vaccinee person) {
    return nextDoses(history, person).waits(series);
  }
}
