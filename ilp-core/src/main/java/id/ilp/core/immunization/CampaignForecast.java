package id.ilp.core.immunization;

import com.google.common.collect.ImmutableList;
import id.ilp.core.immunization.Campaign.Target;
import id.ilp.core.immunization.Forecast.Basis;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The next round of a campaign for one person it is meant for.
 *
 * @param target what is given
 * @param round the round that is next, from 1
 * @param earliest the first day on which it may be given; empty if it cannot be any more
 * @param latest the last day; empty if it is not known
 * @param lastGiven the last dose of it
 * @param basis what set {@code earliest}; {@code AGE} is the campaign's own first day, or the age
 * @param asksForVillage whether only the village can tell if it is for this person
 * @param isPlaceKnown whether anybody knows where it is given
 * @param isDayCertain whether it surely goes on on the as-of date
 * @param uses ids of the doses taken in it
 */
public record CampaignForecast(
    Target target,
    int round,
    Optional<LocalDate> earliest,
    Optional<LocalDate> latest,
    Optional<LocalDate> lastGiven,
    Basis basis,
    boolean asksForVillage,
    boolean isPlaceKnown,
    boolean isDayCertain,
    ImmutableList<String> uses) {

  /** Whether all rounds are taken. */
  public boolean isComplete() {
    return basis == Basis.COMPLETE;
  }
}
