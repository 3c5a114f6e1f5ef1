package id.ilp.rules.internal;

import static id.ilp.core.date.Dates.plus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.immunization.Campaign;
import id.ilp.core.immunization.CampaignForecast;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Obstacle;
import id.ilp.rules.internal.KnownDoses.KnownCampaign;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One need for each campaign: rows say who is meant and when, core does the date arithmetic. */
final class CampaignStep {
  private final KnownDoses known;
  private final Client client;
  private final List<Obstacle> obstacles;

  CampaignStep(KnownDoses known, Client client, List<Obstacle> obstacles) {
    this.known = known;
    this.client = client;
    this.obstacles = obstacles;
  }

  /**
   * Writes the need of each campaign meant for the person.
   *
   * @param places of the campaigns, in their order
   */
  void decide(NeedSheet needs, int[] places) {
    ImmutableList<KnownCampaign> campaigns = known.campaigns();
    for (int i = 0; i < places.length; i++) {
      KnownCampaign one = campaigns.get(i);
      if (one.campaign().isMeantFor(client.vaccinee())) {
        CampaignForecast forecast =
            client.nextDoses().forecast(one.campaign(), replacements(one.campaign())).orElse(null);
        if (forecast != null && isAnnounced(forecast)) {
          needs.put(places[i], need(one, needs.unoffered(places[i]), forecast));
        }
      }
    }
  }

  /** What is still far away is not announced. */
  private boolean isAnnounced(CampaignForecast forecast) {
    LocalDate day = forecast.earliest().orElse(client.asOf());
    return !day.isAfter(client.asOf())
        || !day.isAfter(plus(client.asOf(), known.pack().settings().period("upcoming_within")));
  }

  /** Products that obstacles put in place of the campaign's own. */
  private ImmutableSet<String> replacements(Campaign campaign) {
    return !isAnythingReplaced()
        ? ImmutableSet.of()
        : campaign.targets().stream()
            .flatMap(target -> concerning(campaign, target.obstaclesOf()).stream())
            .flatMap(obstacle -> obstacle.product().stream())
            .collect(ImmutableSet.toImmutableSet());
  }

  private boolean isAnythingReplaced() {
    for (Obstacle one : obstacles) {
      if (one.product().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** What only asks whether a series is offered to the person does not hinder a campaign. */
  private List<Obstacle> concerning(Campaign campaign, Collection<String> series) {
    return obstacles.isEmpty()
        ? obstacles
        : obstacles.stream()
            .filter(
                one ->
                    one.concerns(campaign.code())
                        || (one.missing().isEmpty() && series.stream().anyMatch(one::concerns)))
            .toList();
  }

  private Need need(KnownCampaign one, Need unoffered, CampaignForecast forecast) {
    int round = forecast.isComplete() ? 0 : forecast.round();
    var usual = one.usual().of(unoffered, one.campaign(), round, client.inForce());
    var draft = new DoseNeed(known.pack(), client, one, usual, forecast.uses());
    forecast.lastGiven().ifPresent(day -> draft.say("last", day));
    if (forecast.isComplete()) {
      return draft.build(NeedStatus.DONE, DoseText.DONE);
    }
    draft.say("dose", round);
    draft.within(forecast.earliest(), Optional.empty(), forecast.latest());
    if (forecast.earliest().isEmpty()) {
      return draft.build(NeedStatus.TOO_LATE, DoseText.TOO_LATE);
    }
    List<Obstacle> concerning = concerning(one.campaign(), forecast.target().obstaclesOf());
    String product = product(forecast, concerning);
    draft.given(product);
    draft.say(
        "product",
        known
            .pack()
            .schedule()
            .vaccines()
            .getOrDefault(product, forecast.target().product())
            .name());
    return open(draft, forecast, Hindrances.before(product, concerning));
  }

  private static String product(CampaignForecast forecast, List<Obstacle> concerning) {
    for (Obstacle one : concerning) {
      if (one.product().isPresent()) {
        return one.product().get();
      }
    }
    return forecast.target().product().code();
  }

  private Need open(DoseNeed draft, CampaignForecast forecast, Hindrances inTheWay) {
    LocalDate earliest = forecast.earliest().orElseThrow();
    Need forbidden = inTheWay.forbid(draft);
    if (forbidden != null) {
      return forbidden;
    } else if (forecast.asksForVillage()) {
      draft.lacks("person.village");
      return draft.build(NeedStatus.NEEDS_DATA, DoseText.VILLAGE_ASKED);
    }
    inTheWay.press(draft);
    if (client.asOf().isBefore(earliest)) {
      return draft.build(NeedStatus.UPCOMING, DoseText.upcoming(forecast.basis()));
    }
    Need hindered = inTheWay.hinder(draft);
    if (hindered != null) {
      return hindered;
    } else if (!forecast.isPlaceKnown()) {
      return draft.build(NeedStatus.CLINICIAN_DECIDES, DoseText.PLACE_NOT_KNOWN);
    } else if (!forecast.isDayCertain()) {
      return draft.build(NeedStatus.CLINICIAN_DECIDES, DoseText.DAYS_NOT_KNOWN);
    }
    return draft.build(NeedStatus.DUE, DoseText.DUE);
  }
}
