package id.ilp.rules.explain;

import static id.ilp.rules.explain.Sentences.say;

import id.ilp.core.date.RecordDate;
import id.ilp.core.text.Text;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Offer;
import id.ilp.rules.client.OfferTerms;
import id.ilp.rules.explain.Ground.About;
import id.ilp.rules.internal.OfferStatus;
import id.ilp.rules.internal.TopicHistory;
import id.ilp.rules.internal.TopicStep;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Topic;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the status of a topic rests on: each programme that asks, and the records of the topic. */
final class TopicGrounds {
  private final Client client;
  private final RulePack pack;
  private final Topic topic;
  private final Places places;

  private TopicGrounds(Facts facts, Topic topic, Places places) {
    this.client = facts.client();
    this.pack = client.pack();
    this.topic = topic;
    this.places = places;
  }

  static Grounds of(Facts facts, Topic topic, Places places) {
    return new TopicGrounds(facts, topic, places).grounds();
  }

  private Grounds grounds() {
    var draft = new Grounds.Draft();
    boolean isWithheld =
        client.conclusions().withholdings().stream()
            .anyMatch(one -> one.rule().topic().equals(topic.code()));
    List<OfferStatus> all = TopicStep.statuses(pack, client, topic);
    for (int i = 0; i < all.size(); i++) {
      Ground ground = ground(all.get(i));
      if (i == 0 && !isWithheld) {
        draft.because(ground);
        dates(all.get(i)).forEach(draft::because);
      } else {
        draft.weighed(ground);
      }
    }
    TopicHistory.of(topic, client).events().stream()
        .filter(event -> !event.id().isEmpty())
        .forEach(event -> draft.seen(seen(event)));
    return draft.build();
  }

  private Ground ground(OfferStatus status) {
    Map<String, Object> values = new HashMap<>(status.values(pack));
    values.put("name", topic.name());
    status.next().ifPresent(day -> values.put("next", day));
    Text asked = asked(status.offer());
    Text stands = pack.textsOf(topic.folder()).get(status.text()).forStaff(values);
    return Ground.of(
            About.STATUS, Text.rendered(language -> asked.in(language) + " " + stands.in(language)))
        .from(places.of(status.offer().rule()), status.offer().rule())
        .using(status.uses());
  }

  private Text asked(Offer offer) {
    Map<String, Object> values = new HashMap<>();
    values.put("programme", offer.programme());
    values.put("from", offer.fromAge());
    offer.opens().ifPresent(day -> values.put("from-day", day));
    offer.beforeAge().ifPresent(age -> values.put("before", age));
    offer.closes().ifPresent(day -> values.put("last-day", day.minusDays(1)));
    boolean isByAge = offer.anchor() == OfferTerms.Anchor.BIRTH;
    boolean isFromBirth = offer.fromAge().isZero() && isByAge;
    String key;
    if (offer.opens().isEmpty()) {
      key = "offer.unknown";
    } else if (offer.closes().isPresent()) {
      key = isFromBirth ? "offer.before" : isByAge ? "offer.between" : "offer.days";
    } else {
      key = isFromBirth ? "offer.always" : isByAge ? "offer.from" : "offer.since";
    }
    return say(key, values);
  }

  private List<Ground> dates(OfferStatus status) {
    String place = places.of(status.offer().rule());
    return Grounds.dates(status.earliest(), status.overdueFrom(), status.latest(), status.next())
        .map(ground -> ground.from(place, status.offer().rule()))
        .toList();
  }

  private Seen seen(TopicHistory.Event event) {
    Text text;
    if (event.settles()) {
      text = say("seen.settles");
    } else if (event.repeat().isPresent()) {
      text = say("seen.repeat", Map.of("date", event.repeat().get()));
    } else if (event.isRefused()) {
      text = say("seen.refused");
    } else {
      text = say("seen.incomplete", Map.of("missing", event.missing()));
    }
    return new Seen(
        event.id(),
        Optional.empty(),
        Optional.of(isMonth(event.id()) ? month(event) : RecordDate.of(event.date())),
        Optional.empty(),
        text);
  }

  private boolean isMonth(String id) {
    return topic.satisfiedBy().stream()
        .flatMap(satisfier -> client.observations(satisfier.type()).stream())
        .anyMatch(one -> one.id().equals(id) && !one.hasFullDate());
  }

  private static RecordDate month(TopicHistory.Event event) {
    return RecordDate.of(YearMonth.from(event.date()));
  }
}
