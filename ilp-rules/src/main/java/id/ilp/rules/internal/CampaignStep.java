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
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One need for each campaign: rows say who is meant and when, core does the date arithmetic. */
final class CampaignStep {
  private final RulePack pack;
  private final Client client;
  private final List<Obstacle> obstacles;

  CampaignStep(RulePack pack, Client client, List<Obstacle> obstacles) {
    this.pack = pack;
    this.client = client;
    this.obstacles = obstacles;
  }

  /**
   * Writes the need of each campaign meant for the person.
   *
   * @param places of the campaigns, in their order
   */
  void decide(NeedSheet needs, int[] places) {
    ImmutableList<Campaign> campaigns = pack.schedule().campaigns();
    for (int i = 0; i < places.length; i++) {
      Campaign campaign = campaigns.get(i);
      if (campaign.isMeantFor(client.vaccinee())) {
        needs.put(places[i], need(campaign, needs.unoffered(places[i])));
      }
    }
  }

  private Need need(Campaign campaign, Need unoffered) {
    return client
        .nextDoses()
        .forecast(campaign, replacements(campaign))
        .filter(this::isAnnounced)
        .map(forecast -> need(campaign, unoffered, forecast))
        .orElse(unoffered);
  }

  /** What is still far away is not announced. */
  private boolean isAnnounced(CampaignForecast forecast) {
    LocalDate horizon = plus(client.asOf(), pack.settings().period("upcoming_within"));
    return forecast.earliest().map(day -> !day.isAfter(horizon)).orElse(true);
  }

  /** Products that obstacles put in place of the campaign's own. */
  private ImmutableSet<String> replacements(Campaign campaign) {
    return obstacles.isEmpty()
        ? ImmutableSet.of()
        : campaign.targets().stream()
            .flatMap(target -> concerning(campaign, target.obstaclesOf()).stream())
            .flatMap(obstacle -> obstacle.product().stream())
            .collect(ImmutableSet.toImmutableSet());
  }

  /** What only asks whether a series is offered to the person does not hinder a campaign. */
  private List<Obstacle> concerning(Campaign campaign, Collection<String> series) {
    return obstacles.stream()
        .filter(
            one ->
                one.concerns(campaign.code())
                    || (one.missing().isEmpty() && series.stream().anyMatch(one::concerns)))
        .toList();
  }

  private Need need(Campaign campaign, Need unoffered, CampaignForecast forecast) {
    var draft = new DoseNeed(pack, client, unoffered, campaign, forecast.uses());
    forecast.lastGiven().ifPresent(day -> draft.say("last", day));
    if (forecast.isComplete()) {
      return draft.build(NeedStatus.DONE, "dose.done");
    }
    draft.round(forecast.round());
    draft.within(forecast.earliest(), Optional.empty(), forecast.latest().orElse(LocalDate.MAX));
    if (forecast.earliest().isEmpty()) {
      return draft.build(NeedStatus.TOO_LATE, "dose.too-late");
    }
    List<Obstacle> concerning = concerning(campaign, forecast.target().obstaclesOf());
    String usual = forecast.target().product().code();
    String product =
        concerning.stream().flatMap(one -> one.product().stream()).findFirst().orElse(usual);
    draft.given(product);
    draft.say(
        "product",
        pack.schedule().vaccines().getOrDefault(product, forecast.target().product()).name());
    return open(draft, forecast, Hindrances.before(product, concerning));
  }

  private Need open(DoseNeed draft, CampaignForecast forecast, Hindrances inTheWay) {
    LocalDate earliest = forecast.earliest().orElseThrow();
    Optional<Need> forbidden = inTheWay.forbid(draft);
    if (forbidden.isPresent()) {
      return forbidden.get();
    } else if (forecast.asksForVillage()) {
      draft.lacks("person.village");
      return draft.build(NeedStatus.NEEDS_DATA, "dose.village");
    }
    inTheWay.press(draft);
    if (client.asOf().isBefore(earliest)) {
      return draft.build(
          NeedStatus.UPCOMING, "dose.upcoming-" + ImmunizationStep.basis(forecast.basis()));
    }
    Optional<Need> hindered = inTheWay.hinder(draft);
    if (hindered.isPresent()) {
      return hindered.get();
    } else if (!forecast.isPlaceKnown()) {
      return draft.build(NeedStatus.CLINICIAN_DECIDES, "dose.place-not-known");
    } else if (!forecast.isDayCertain()) {
      return draft.build(NeedStatus.CLINICIAN_DECIDES, "dose.days-not-known");
    }
    return draft.build(NeedStatus.DUE, "dose.due");
  }
}
