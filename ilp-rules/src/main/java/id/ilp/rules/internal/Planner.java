package id.ilp.rules.internal;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.PlanRefusedException;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Needs;
import id.ilp.rules.pack.Editions;
import id.ilp.rules.pack.PackEdition;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.PackReader;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.UnknownEditionException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes plans: reads, asks the rules, composes. Holds no state between people. */
public final class Planner {
  private final RulePack pack;
  private final RuleBase rules;
  private final NotOffered notOffered;
  private final KnownTopics topics;

  /** The places of the needs of all series, and of all campaigns. */
  private final int[] series;

  private final int[] campaigns;
  private final int announcedMonths;
  private final KnownDoses doses;
  private final PlanComposer composer;
  private final Supplier<ImmutableMap<String, RuleWhen>> ruleTexts;

  Planner(RulePack pack, RuleBase rules, List<PackFiles> overlays) {
    this.ruleTexts =
        Suppliers.memoize(
            () -> ImmutableMap.copyOf(Maps.filterKeys(DrlReader.whens(overlays), rules::knows)));
    this.pack = pack;
    this.rules = rules;
    this.notOffered = new NotOffered(pack);
    this.composer = new PlanComposer(pack);
    this.topics = new KnownTopics(pack, notOffered, rules.asking(Client.class).runs());
    this.doses = new KnownDoses(pack);
    this.announcedMonths = CadenceStep.announcedMonths(pack);
    this.series = notOffered.places(pack.schedule().series().values());
    this.campaigns = notOffered.places(pack.schedule().campaigns());
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
    CarePlan plan = plan(record, client, run -> {});
    return new Planned(plan, ImmutableList.copyOf(client.conclusions().fired()), client);
  }

  /** The plan alone, without all the rules behind it: what is for another age is not looked at. */
  public CarePlan planOnly(HealthRecord record, LocalDate asOf) {
    refuseUncovered(record, asOf);
    Client client = Client.of(pack, record, asOf);
    return plan(record, client, run -> run.passOverOtherAges(announcedMonths));
  }

  private CarePlan plan(HealthRecord record, Client client, Consumer<RuleRun> how) {
    try (RuleRun run = rules.begin(client.conclusions())) {
      how.accept(run);
      run.tell(client);
      NeedSheet all = notOffered.sheet(client.clusters());
      var immunization = new ImmunizationStep(doses, client);
      immunization.decide(all, series);
      new CampaignStep(doses, client, immunization.obstacles()).decide(all, campaigns);
      new TopicStep(pack, client, topics).decide(all, run.said());
      ImmutableList<Need> needs = all.sorted();
      run.tell(new Needs(needs));
      return composer.compose(record, client, all, needs);
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
}
