package id.ilp.rules.internal;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.DoseEvaluation;
import id.ilp.core.plan.Edition;
import id.ilp.core.plan.Finding;
import id.ilp.core.plan.HomeVisit;
import id.ilp.core.plan.Need;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.record.NaturalOrder;
import id.ilp.core.referral.Referral;
import id.ilp.core.referral.Urgency;
import id.ilp.core.source.Citation;
import id.ilp.rules.PlanRefusedException;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Found;
import id.ilp.rules.client.HomeVisitRequest;
import id.ilp.rules.client.Needs;
import id.ilp.rules.client.Observation;
import id.ilp.rules.client.ReferralRequest;
import id.ilp.rules.pack.Editions;
import id.ilp.rules.pack.PackEdition;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.PackReader;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Template;
import id.ilp.rules.pack.UnknownEditionException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes plans: reads, asks the rules, composes. Holds no state between people. */
public final class Planner {
  private static final Comparator<Assessment> ASSESSMENTS =
      Comparator.comparing(Assessment::code)
          .thenComparing(Assessment::date)
          .thenComparing(one -> one.of().orElse(""))
          .thenComparing(one -> one.scheme().orElse(""));

  private final RulePack pack;
  private final RuleBase rules;
  private final NotOffered notOffered;
  private final KnownTopics topics;
  private final int announcedMonths;
  private final PastDoses pastDoses;
  private final Supplier<ImmutableMap<String, RuleWhen>> ruleTexts;

  Planner(RulePack pack, RuleBase rules, List<PackFiles> overlays) {
    this.ruleTexts =
        Suppliers.memoize(
            () -> ImmutableMap.copyOf(Maps.filterKeys(DrlReader.whens(overlays), rules::knows)));
    this.pack = pack;
    this.rules = rules;
    this.notOffered = new NotOffered(pack);
    this.topics = new KnownTopics(pack, notOffered);
    this.announcedMonths = CadenceStep.announcedMonths(pack);
    this.pastDoses = new PastDoses(pack);
  }

  /**
   * A planner of {@code packs}, the shipped one first, for the edition of this id, or the usual
   * one. Rows and rules are read side by side: each is about half of the way to the first plan.
   *
   * @throws PackException with every problem of every pack
   * @throws UnknownEditionException naming the editions there are
   */
  public static Planner of(List<PackFiles> packs, Optional<String> edition) {
    Editions editions = Editions.of(packs);
    PackEdition chosen = edition.map(editions::get).orElseGet(editions::usual);
    var rules =
        CompletableFuture.supplyAsync(
            () -> {
              if (packs.size() == 1) {
                return new Rules(RuleBase.shipped(chosen), OverlayModels.Loaded.NONE);
              }
              OverlayModels.Loaded loaded = OverlayModels.with(packs.subList(1, packs.size()));
              return new Rules(RuleBase.of(RuleModels.of(chosen, loaded.models())), loaded);
            });
    List<String> problems = new ArrayList<>();
    RulePack pack = null;
    try {
      pack = PackReader.read(packs, editions, chosen);
    } catch (PackException e) {
      problems.addAll(e.problems());
    }
    try {
      Rules read = rules.join();
      if (pack != null) {
        if (packs.size() > 1) {
          pack.everyScheme().forEach(scheme -> problems.addAll(BandCheck.problems(scheme)));
          List<WordUse> words =
              read.loaded.words().stream().filter(use -> chosen.includes(use.folder())).toList();
          problems.addAll(WordCheck.problems(words, pack, read.loaded.findings()));
        }
        if (problems.isEmpty()) {
          read.base.cite(pack.citations());
          return new Planner(pack, read.base, ImmutableList.copyOf(packs.subList(1, packs.size())));
        }
      }
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof PackException refused)) {
        throw e;
      }
      problems.addAll(refused.problems());
    } catch (PackException e) {
      problems.addAll(e.problems());
    }
    throw new PackException(problems);
  }

  /** The rules of all packs and what was read on the way to them. */
  private record Rules(RuleBase base, OverlayModels.Loaded loaded) {}

  /** The rows and texts of the book. */
  public RulePack pack() {
    return pack;
  }

  /** Every rule of the book. */
  public List<RuleInfo> rules() {
    return rules.rules();
  }

  /** Every rule as its file says it, by name; read when first asked for. */
  public ImmutableMap<String, RuleWhen> ruleTexts() {
    return ruleTexts.get();
  }

  /** A plan, the rules that made it, in the order they fired, and the person they saw. */
  public record Planned(CarePlan plan, ImmutableList<RuleInfo> fired, Client client) {}

  /** The plan of {@code record} on {@code asOf}. */
  public Planned plan(HealthRecord record, LocalDate asOf) {
    refuseUncovered(record, asOf);
    return plan(record, Client.of(pack, record, asOf));
  }

  /**
   * What became of planning somebody with a book that may be faulty.
   *
   * @param client with what the rules concluded before the fault
   * @param planned empty if there was a fault
   */
  public record Trial(Client client, Optional<Planned> planned, Optional<RuntimeException> fault) {}

  /**
   * Tries to plan; whatever the book does wrong is handed back.
   *
   * @throws PlanRefusedException if the book has no plan for this date or person
   */
  public Trial attempt(HealthRecord record, LocalDate asOf) {
    refuseUncovered(record, asOf);
    Client client = Client.of(pack, record, asOf);
    try {
      return new Trial(client, Optional.of(plan(record, client)), Optional.empty());
    } catch (RuntimeException e) {
      return new Trial(client, Optional.empty(), Optional.of(e));
    }
  }

  private Planned plan(HealthRecord record, Client client) {
    return plan(record, client, run -> {});
  }

  /** The plan alone, without all the rules behind it: what is for another age is not looked at. */
  public CarePlan planOnly(HealthRecord record, LocalDate asOf) {
    refuseUncovered(record, asOf);
    Client client = Client.of(pack, record, asOf);
    return plan(record, client, run -> run.passOverOtherAges(announcedMonths)).plan();
  }

  private Planned plan(HealthRecord record, Client client, Consumer<RuleRun> how) {
    try (RuleRun run = rules.begin(client.conclusions())) {
      how.accept(run);
      run.tell(client);
      var immunization = new ImmunizationStep(pack, notOffered, pastDoses, client);
      var campaigns = new CampaignStep(pack, client, notOffered, immunization.obstacles());
      ImmutableList<Need> needs =
          NeedOrder.sorted(
              immunization.needs(), campaigns.needs(), new TopicStep(pack, client, topics).needs());
      run.tell(new Needs(needs));
      CarePlan plan = compose(record, client, needs, new DoseStep(pack).doses(client));
      return new Planned(plan, ImmutableList.copyOf(client.conclusions().fired()), client);
    }
  }

  private void refuseUncovered(HealthRecord record, LocalDate asOf) {
    if (asOf.isBefore(pack.firstDay())) {
      throw new PlanRefusedException(
          "as-of date "
              + asOf
              + " is before "
              + pack.firstDay()
              + ", the first day edition "
              + pack.edition()
              + " covers");
    }
    if (record.person().birthDate().isAfter(asOf)) {
      throw new PlanRefusedException(
          "person.birthDate " + record.person().birthDate() + " is after the as-of date " + asOf);
    }
  }

  private CarePlan compose(
      HealthRecord record,
      Client client,
      ImmutableList<Need> needs,
      ImmutableList<DoseEvaluation> doses) {
    var plan =
        CarePlan.builder()
            .person(record.person().id())
            .asOf(client.asOf())
            .edition(
                new Edition(
                    pack.edition(), pack.version(), ImmutableList.copyOf(client.programmes())))
            .stages(client.stages())
            .clusters(clusters(client))
            .needs(needs)
            .doses(doses)
            .assessments(assessments(client, needs))
            .findings(findings(client))
            .referrals(referrals(client))
            .homeVisits(homeVisits(client))
            .issues(ImmutableSortedSet.copyOf(client.issues()))
            .build();
    Set<String> unused = UnusedRecords.of(record, plan);
    return unused.isEmpty()
        ? plan
        : CarePlan.builder()
            .from(plan)
            .unused(ImmutableList.sortedCopyOf(NaturalOrder.INSTANCE, unused))
            .build();
  }

  private static Set<Cluster> clusters(Client client) {
    Set<Cluster> clusters = EnumSet.noneOf(Cluster.class);
    clusters.addAll(client.clusters());
    clusters.addAll(client.conclusions().clusters());
    return clusters;
  }

  private List<Assessment> assessments(Client client, List<Need> needs) {
    List<Assessment> all = new ArrayList<>(client.assessments());
    all.add(new TetanusStep(pack, client).assessment());
    all.addAll(new CompletenessStep(pack, client).assessments(needs));
    all.sort(ASSESSMENTS);
    return all;
  }

  /** One finding per code; two rules that find the same thing join their reasons. */
  private static List<Finding> findings(Client client) {
    if (client.conclusions().findings().isEmpty()) {
      return List.of();
    }
    Map<String, Finding> byCode = new TreeMap<>();
    client.conclusions().findings().stream()
        .sorted(
            Comparator.comparing((Found f) -> f.rule().name())
                .thenComparing(f -> f.observation().id()))
        .forEach(found -> byCode.merge(found.code(), finding(found), Planner::join));
    return List.copyOf(byCode.values());
  }

  private static Finding finding(Found found) {
    return new Finding(
        found.code(),
        found.observation().date(),
        found.uses(),
        found.rule().name(),
        found.rule().citations());
  }

  private static Finding join(Finding first, Finding second) {
    Set<String> uses = new TreeSet<>(NaturalOrder.INSTANCE);
    uses.addAll(first.uses());
    uses.addAll(second.uses());
    Set<Citation> sources = new TreeSet<>(first.sources());
    sources.addAll(second.sources());
    boolean isEarlier = second.since().isBefore(first.since());
    return new Finding(
        first.code(),
        isEarlier ? second.since() : first.since(),
        ImmutableList.copyOf(uses),
        first.rule(),
        ImmutableList.copyOf(sources));
  }

  /** One referral per code: the most urgent. */
  private List<Referral> referrals(Client client) {
    if (client.conclusions().referrals().isEmpty()) {
      return List.of();
    }
    Map<String, ReferralRequest> byCode = new TreeMap<>();
    client.conclusions().referrals().stream()
        .sorted(
            Comparator.comparing(ReferralRequest::urgency)
                .thenComparing(ReferralRequest::to, Comparator.reverseOrder())
                .thenComparing(request -> request.rule().name()))
        .forEach(request -> byCode.putIfAbsent(request.finding().code(), request));
    return byCode.values().stream().map(this::referral).toList();
  }

  private Referral referral(ReferralRequest request) {
    Observation observation = request.finding().observation();
    Template template = pack.textsOf(request.rule().folder()).get(request.text());
    Map<String, Object> values = new HashMap<>(observation.numbers());
    values.put("to", request.to().text());
    return Referral.builder()
        .code(request.finding().code())
        .origin(request.finding().place())
        .to(request.to())
        .urgency(request.urgency())
        .by(observation.date().plusDays(days(request.urgency())))
        .reason(template.forStaff(values))
        .kaderReason(template.forKader(values))
        .rule(request.rule().name())
        .sources(request.rule().citations())
        .uses(request.finding().uses())
        .build();
  }

  private int days(Urgency urgency) {
    String key = "urgency_" + urgency.name().toLowerCase(java.util.Locale.ROOT);
    return id.ilp.core.date.Dates.days(
        LocalDate.EPOCH, id.ilp.core.date.Dates.plus(LocalDate.EPOCH, pack.settings().period(key)));
  }

  private List<HomeVisit> homeVisits(Client client) {
    List<HomeVisitRequest> asked = client.conclusions().homeVisits();
    if (asked.size() < 2) {
      return asked.isEmpty() ? List.of() : List.of(homeVisit(asked.get(0)));
    }
    return asked.stream()
        .distinct()
        .sorted(
            Comparator.comparing(HomeVisitRequest::code)
                .thenComparing(HomeVisitRequest::by)
                .thenComparing(request -> request.rule().name()))
        .map(this::homeVisit)
        .toList();
  }

  private HomeVisit homeVisit(HomeVisitRequest request) {
    return new HomeVisit(
        request.code(),
        request.by(),
        pack.textsOf(request.rule().folder())
            .get(request.code())
            .forKader(Map.of("about", request.about())),
        request.rule().name(),
        request.rule().citations());
  }
}
