package id.ilp.rules.explain;

import static id.ilp.rules.explain.Sentences.say;

import com.google.common.collect.ImmutableList;
import id.ilp.core.immunization.Series;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.text.Text;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Obstacle;
import id.ilp.rules.explain.Ground.About;
import id.ilp.rules.internal.Planner;
import id.ilp.rules.internal.RuleInfo;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands, stood or could stand in the way of a need. */
final class Hindrances {
  private final Planner planner;
  private final HealthRecord record;
  private final Facts facts;
  private final Need need;
  private final FoundWords words;
  private final Function<String, ReadRule> rules;

  Hindrances(
      Planner planner,
      HealthRecord record,
      Facts facts,
      Need need,
      FoundWords words,
      Function<String, ReadRule> rules) {
    this.planner = planner;
    this.record = record;
    this.facts = facts;
    this.need = need;
    this.words = words;
    this.rules = rules;
  }

  /** What the rule found that decided against the need, or put another product in its place. */
  List<Ground> deciding() {
    return Stream.concat(
            withholdings(facts.client()).filter(one -> Optional.of(one.name()).equals(need.rule())),
            obstacles(facts.client())
                .map(Obstacle::rule)
                .filter(one -> Optional.of(one.name()).equals(need.rule())))
        .distinct()
        .flatMap(this::found)
        .toList();
  }

  /** What holds and did not decide. */
  List<Ground> holding() {
    Map<String, Obstacle> byRule = new LinkedHashMap<>();
    obstacles(facts.client())
        .filter(one -> !Optional.of(one.rule().name()).equals(need.rule()))
        .forEach(one -> byRule.putIfAbsent(one.rule().name(), one));
    return byRule.values().stream().map(this::held).toList();
  }

  /** Conditions of the record that ended, and stood in the way while they held. */
  List<Ground> ended() {
    Client client = facts.client();
    var grounds = ImmutableList.<Ground>builder();
    client
        .conditions()
        .forEach(
            one -> {
              Optional<LocalDate> last =
                  one.until()
                      .map(date -> date.latest())
                      .filter(day -> day.isBefore(client.asOf()))
                      .filter(day -> !day.isBefore(planner.pack().firstDay()))
                      .filter(day -> !day.isBefore(client.person().birthDate()));
              last.flatMap(day -> stood(one.id(), day))
                  .ifPresent(
                      rule ->
                          grounds.add(
                              Ground.of(
                                      About.CONDITION,
                                      say(
                                          "weighed.ended",
                                          Map.of(
                                              "what", ClientWords.condition(one, client.asOf()))))
                                  .from(place(rule), rule)
                                  .using(List.of(one.id()))));
            });
    return grounds.build();
  }

  /** The rule by which the condition called {@code id} stood in the way on {@code day}. */
  private Optional<RuleInfo> stood(String id, LocalDate day) {
    Client then = planner.plan(record, day).client();
    return Stream.concat(
            obstacles(then).filter(one -> one.uses().contains(id)).map(Obstacle::rule),
            then.conclusions().withholdings().stream()
                .filter(one -> one.rule().topic().equals(need.code()))
                .filter(one -> one.uses().contains(id))
                .map(one -> one.rule()))
        .min(java.util.Comparator.comparing(RuleInfo::name));
  }

  private Stream<RuleInfo> withholdings(Client client) {
    return Stream.concat(
        client.conclusions().withholdings().stream()
            .map(one -> one.rule())
            .filter(rule -> rule.topic().equals(need.code())),
        client.conclusions().seriesWithholdings().stream()
            .filter(one -> one.series().equals(need.code()))
            .map(one -> one.rule()));
  }

  /** Obstacles to the series, as they stand before what is given. */
  private Stream<Obstacle> obstacles(Client client) {
    Series series = client.pack().schedule().series().get(need.code());
    if (series == null) {
      return Stream.empty();
    }
    String product = need.product().orElse(series.product().code());
    return client.conclusions().obstacles().stream()
        .filter(one -> one.concerns(series.code()))
        .map(one -> one.before(product))
        .sorted(java.util.Comparator.comparing(one -> one.rule().name()));
  }

  private String place(RuleInfo rule) {
    return rules.apply(rule.name()).when().place();
  }

  private Stream<Ground> found(RuleInfo rule) {
    return rules.apply(rule.name()).on(facts).asked().stream()
        .map(words::of)
        .map(
            condition ->
                Ground.of(About.CONDITION, condition.found())
                    .from(place(rule), rule)
                    .using(condition.uses()));
  }

  private Ground held(Obstacle obstacle) {
    RuleInfo rule = obstacle.rule();
    List<Text> found =
        rules.apply(rule.name()).on(facts).asked().stream()
            .map(words::of)
            .map(Condition::found)
            .collect(Collectors.toList());
    Text effect;
    if (obstacle.status().isPresent()) {
      effect = Sentences.status(obstacle.status().get());
    } else if (obstacle.isUntilDue()) {
      effect = Sentences.status(NeedStatus.DEFERRED);
    } else if (obstacle.product().isPresent()) {
      effect = say("weighed.product");
    } else {
      effect = say(obstacle.urgency().isPresent() ? "weighed.urgency" : "weighed.advice");
    }
    return Ground.of(
            About.CONDITION,
            say("weighed.obstacle", Map.of("found", Sentences.join("; ", found), "effect", effect)))
        .from(place(rule), rule)
        .using(obstacle.uses());
  }
}
