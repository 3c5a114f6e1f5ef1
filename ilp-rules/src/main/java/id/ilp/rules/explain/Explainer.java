package id.ilp.rules.explain;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import id.ilp.core.immunization.Series;
import id.ilp.core.person.Person;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.client.Obstacle;
import id.ilp.rules.explain.Ground.About;
import id.ilp.rules.internal.Planner;
import id.ilp.rules.internal.RuleInfo;
import id.ilp.rules.internal.RuleWhen;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Topic;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Explains needs. Made once for an engine and shared by threads. */
public final class Explainer {
  private final Planner planner;
  private final RulePack pack;
  private final Supplier<ImmutableMap<String, ReadRule>> rules;

  /** Explains the plans of {@code planner}; reads the texts of its rules when first asked. */
  public Explainer(Planner planner) {
    this.planner = planner;
    this.pack = planner.pack();
    this.rules =
        Suppliers.memoize(
            () -> ImmutableMap.copyOf(Maps.transformValues(planner.ruleTexts(), ReadRule::of)));
  }

  /**
   * Explains the need called {@code code}.
   *
   * @throws UnknownNeedException if there is none
   */
  public Explanation explain(HealthRecord record, LocalDate asOf, String code) {
    Planner.Planned planned = planner.plan(record, asOf);
    CarePlan plan = planned.plan();
    Need need =
        plan.need(code)
            .orElseThrow(
                () ->
                    new UnknownNeedException(
                        code, plan.needs().stream().map(Need::code).collect(Collectors.toSet())));
    return explain(record, planned, List.of(need)).get(0);
  }

  /** Explains every need, in the order of the plan. */
  public ImmutableList<Explanation> explain(HealthRecord record, LocalDate asOf) {
    Planner.Planned planned = planner.plan(record, asOf);
    return explain(record, planned, planned.plan().needs());
  }

  /** The conditions of a rule, to be asked one by one. */
  ReadRule rule(String name) {
    return java.util.Objects.requireNonNull(rules.get().get(name), name);
  }

  private ImmutableList<Explanation> explain(
      HealthRecord record, Planner.Planned planned, List<Need> needs) {
    Facts facts = Facts.of(planned);
    Set<String> fired =
        planned.fired().stream().map(RuleInfo::name).collect(Collectors.toUnmodifiableSet());
    Map<String, List<RuleInfo>> about = new HashMap<>();
    needs.forEach(need -> about.put(need.code(), about(need)));
    List<ReadRule> waiting =
        about.values().stream()
            .flatMap(List::stream)
            .map(RuleInfo::name)
            .filter(name -> !fired.contains(name))
            .distinct()
            .map(this::rule)
            .toList();
    Ahead ahead = Ahead.of(planner, record, planned.plan().asOf(), needs, waiting);
    return needs.stream()
        .map(
            need ->
                explain(
                    record, facts, need, about.getOrDefault(need.code(), List.of()), fired, ahead))
        .collect(ImmutableList.toImmutableList());
  }

  private Explanation explain(
      HealthRecord record,
      Facts facts,
      Need need,
      List<RuleInfo> about,
      Set<String> fired,
      Ahead ahead) {
    var words = new FoundWords(facts);
    Grounds own = grounds(facts, need);
    var hindrances = new Hindrances(planner, record, facts, need, words, this::rule);
    var because =
        ImmutableList.<Ground>builder()
            .addAll(nobodyAsks(need))
            .addAll(hindrances.deciding())
            .addAll(own.because())
            .build();
    return Explanation.builder()
        .person(facts.plan().person())
        .asOf(facts.plan().asOf())
        .edition(facts.plan().edition())
        .need(need)
        .because(because.isEmpty() ? plain(need) : because)
        .seen(own.seen())
        .weighed(own.weighed())
        .addAllWeighed(hindrances.holding())
        .addAllWeighed(hindrances.ended())
        .changes(new Changes(planner, record, facts, need).list(ahead.turns(need.code())))
        .fired(
            about.stream()
                .filter(rule -> fired.contains(rule.name()) && concerns(rule, facts, need))
                .sorted(inFile())
                .map(rule -> fired(rule, facts, words))
                .toList())
        .near(
            about.stream()
                .filter(rule -> !fired.contains(rule.name()))
                .sorted(telling(need).thenComparing(inFile()))
                .map(rule -> near(rule, facts, words, ahead))
                .toList())
        .build();
  }

  private Grounds grounds(Facts facts, Need need) {
    Series series = pack.schedule().series().get(need.code());
    Topic topic = pack.topics().get(need.code());
    if (series != null) {
      return series.code().equals(pack.schedule().ladder().series())
          ? LadderGrounds.of(facts, need)
          : DoseGrounds.of(facts, series, need);
    }
    return topic == null
        ? new Grounds.Draft().build()
        : TopicGrounds.of(facts, topic, new Places(planner.ruleTexts()));
  }

  private static List<Ground> nobodyAsks(Need need) {
    return need.status() == NeedStatus.NOT_OFFERED && need.rule().isEmpty()
        ? List.of(Ground.of(About.STATUS, Sentences.say("status.no-rule")))
        : List.of();
  }

  /** The reason and the dates themselves, where nothing more is known of them. */
  private List<Ground> plain(Need need) {
    var grounds =
        Stream.concat(
            Stream.of(Ground.of(About.STATUS, need.reason()).using(need.uses())),
            Grounds.dates(need.earliest(), need.overdueFrom(), need.latest(), need.next()));
    if (need.rule().isEmpty()) {
      return grounds.toList();
    }
    RuleWhen rule = planner.ruleTexts().get(need.rule().get());
    String place = rule == null ? need.rule().get() : rule.place();
    return grounds.map(ground -> ground.from(place, need.sources())).toList();
  }

  /** The rules about a need: those of its topic's folder, or those that name its series. */
  private List<RuleInfo> about(Need need) {
    Topic topic = pack.topics().get(need.code());
    return planner.rules().stream()
        .filter(
            rule ->
                need.kind() == NeedKind.IMMUNIZATION
                    ? isAbout(rule(rule.name()), series(need))
                    : topic != null && rule.folder().equals(topic.folder()))
        .toList();
  }

  /** Whether a rule that fired concerns the need: one about any series may be about others. */
  private boolean concerns(RuleInfo rule, Facts facts, Need need) {
    return !rule(rule.name()).isAboutAnySeries()
        || facts.client().conclusions().obstacles().stream()
            .anyMatch(one -> one.rule().equals(rule) && concerns(one, series(need)));
  }

  private static boolean concerns(Obstacle obstacle, Set<String> series) {
    return series.stream().anyMatch(obstacle::concerns);
  }

  /** The series rules speak of when they speak of the need: a campaign is named by others too. */
  private Set<String> series(Need need) {
    Set<String> series = new HashSet<>(Set.of(need.code()));
    pack.schedule().campaigns().stream()
        .filter(campaign -> campaign.code().equals(need.code()))
        .flatMap(campaign -> campaign.targets().stream())
        .forEach(target -> series.addAll(target.obstaclesOf()));
    return series;
  }

  private static boolean isAbout(ReadRule rule, Set<String> series) {
    return rule.isAboutAnySeries() || !Collections.disjoint(rule.series(), series);
  }

  private FiredRule fired(RuleInfo info, Facts facts, FoundWords words) {
    ReadRule rule = rule(info.name());
    return new FiredRule(
        info.name(),
        rule.when().place(),
        rule.concludes(),
        info.citations(),
        rule.on(facts).asked().stream().map(words::of).collect(ImmutableList.toImmutableList()));
  }

  private NearRule near(RuleInfo info, Facts facts, FoundWords words, Ahead ahead) {
    ReadRule rule = rule(info.name());
    ReadRule.Outcome outcome = rule.on(facts);
    ReadRule.Asked decided =
        outcome.asked().stream()
            .filter(asked -> asked.answer() == outcome.answer())
            .findFirst()
            .orElseGet(outcome::last);
    return new NearRule(
        info.name(),
        rule.when().place(),
        rule.concludes(),
        info.citations(),
        words.of(decided),
        outcome.answer() == ReadRule.Answer.FALSE,
        ahead.holdsFrom(rule));
  }

  private Comparator<RuleInfo> inFile() {
    return Comparator.comparing((RuleInfo rule) -> rule(rule.name()).when().path())
        .thenComparing(rule -> rule(rule.name()).when().line());
  }

  /** What is not offered is explained by the offers first; else what stands in the way. */
  private Comparator<RuleInfo> telling(Need need) {
    boolean isMissing = need.status() == NeedStatus.NOT_OFFERED;
    return Comparator.comparing(
            (RuleInfo rule) ->
                isMissing && rule(rule.name()).concludes() == Concludes.OFFER ? 0 : 1)
        .thenComparing(rule -> rule(rule.name()).concludes());
  }

  /** The codes of all needs: every plan has one of each, whoever the person is. */
  public ImmutableSet<String> codes(LocalDate asOf) {
    Person anybody = Person.builder().id("anybody").birthDate(asOf).build();
    CarePlan plan = planner.plan(HealthRecord.builder().person(anybody).build(), asOf).plan();
    return plan.needs().stream().map(Need::code).collect(ImmutableSet.toImmutableSet());
  }
}
