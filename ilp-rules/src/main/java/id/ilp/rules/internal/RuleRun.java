package id.ilp.rules.internal;

import static java.util.Objects.requireNonNull;

import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.Need;
import id.ilp.rules.PlanRefusedException;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Found;
import id.ilp.rules.client.Needs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;

/** The rules at work on one person. Not for sharing between threads. */
final class RuleRun implements AutoCloseable, PlainRule.Matched {
  private final RuleBase rules;
  private final Conclusions conclusions;
  private final @Nullable KieSession session;
  private final List<Object> told = new ArrayList<>();
  private final Deque<Told> waiting = new ArrayDeque<>();
  private final InsertOnly drools = new InsertOnly(fact -> inserted(new Told(fact, false)));
  private @Nullable Object inserting;
  private RuleIndex asked = RuleIndex.EMPTY;
  private int place;
  private @Nullable Client client;

  /** The rules that may hold of the client. */
  private RuleIndex.@Nullable Choice ofClient;

  private int ageInMonths;
  private final Map<RuleInfo, Integer> insertions = new LinkedHashMap<>();
  private int firings;
  private SaidToAll said = SaidToAll.nothing();

  /** How many months ahead offers are announced; negative if every rule is asked. */
  private int announced = -1;

  /** A fact to look at; one that a session's rule inserted the session knows already. */
  private record Told(Object fact, boolean isInSession) {}

  RuleRun(RuleBase rules, Optional<KieSession> session, Conclusions conclusions) {
    this.rules = rules;
    this.session = session.orElse(null);
    this.conclusions = conclusions;
    session.ifPresent(this::listen);
  }

  private void listen(KieSession own) {
    own.addEventListener(
        new DefaultAgendaEventListener() {
          @Override
          public void beforeMatchFired(BeforeMatchFiredEvent event) {
            fires(rules.info(event.getMatch().getRule().getName()));
          }
        });
    own.addEventListener(
        new DefaultRuleRuntimeEventListener() {
          @Override
          public void objectInserted(ObjectInsertedEvent event) {
            if (event.getObject() != inserting) {
              inserted(new Told(event.getObject(), true));
            }
          }
        });
  }

  /**
   * Passes over rules all of whose offers are for another age: they would come to nothing. What
   * fires is then not all that holds, and what rules say to everybody is not offered but {@link
   * #said}, though the plan is the same.
   *
   * @param announcedMonths how many months ahead offers are announced
   */
  void passOverOtherAges(int announcedMonths) {
    announced = announcedMonths;
  }

  private void inserted(Told fact) {
    insertions.merge(conclusions.rule(), 1, Integer::sum);
    waiting.add(fact);
  }

  /** Adds a fact and fires every rule it makes true. May be called again for a next phase. */
  void tell(Object fact) {
    firings = 0;
    waiting.add(new Told(fact, false));
    Told next = waiting.poll();
    while (next != null) {
      plain(next.fact());
      if (session != null) {
        inserting = next.fact();
        if (!next.isInSession()) {
          session.insert(next.fact());
        }
        session.fireAllRules(RuleBase.FIRING_LIMIT);
      }
      next = waiting.poll();
    }
    conclusions.rests();
  }

  private void plain(Object fact) {
    if (fact instanceof Client one) {
      client = one;
      ageInMonths = one.ageInMonths();
    }
    told.add(fact);
    match(rules.asking(fact.getClass()), fact);
  }

  private void match(RuleIndex candidates, Object fact) {
    if (candidates.isEmpty()) {
      return;
    }
    asked = candidates;
    RuleIndex.Choice choice = chosen(candidates, fact);
    RuleIndex.Choice own = ofClient;
    if (announced >= 0) {
      choice = choice.atAge(ageInMonths, announced);
      if (fact instanceof Client) {
        said = choice.takeSaid();
      }
    }
    int end = candidates.end(told.size() > 1); // no rule asks for two facts of one kind
    for (place = choice.next(0); place >= 0 && place < end; place = choice.next(place + 1)) {
      if (own != null && candidates.isLeftOutBy(own, place)) {
        continue;
      }
      BookRule.Said known = candidates.said(place);
      if (known != null) {
        fires(candidates.info(place));
        say(known);
      } else {
        ask(candidates.get(place), fact);
      }
    }
  }

  private void ask(BookRule one, Object fact) {
    try {
      one.rule().match(fact, told, this);
    } catch (PlanRefusedException e) {
      throw e;
    } catch (Exception e) {
      conclusions.fails(one.info());
      throw new IllegalStateException("rule '" + one.info().name() + "' failed", e);
    }
  }

  /** The rules to be asked of {@code fact}. */
  private RuleIndex.Choice chosen(RuleIndex candidates, Object fact) {
    RuleIndex.Choice choice = candidates.choice();
    if (fact instanceof Client one) {
      know(one, choice);
      choice.answer();
      ofClient = choice;
    } else if (fact instanceof Found found) {
      choice.know(RuleKey.Kind.FINDING, found.code());
    } else if (fact instanceof Needs needs) {
      for (Need need : needs.overdue()) {
        choice.know(RuleKey.Kind.OVERDUE, need.code());
        choice.know(RuleKey.Kind.OVERDUE_KIND, need.kind().name());
      }
    }
    return choice;
  }

  /** Everything known of {@code client} that a rule may hang on. */
  static void know(Client client, RuleIndex.Choice choice) {
    choice.knowAge(client.ageInDays(), client.ageInMonths(), client.ageInYears());
    choice.knowBirth(client.person().birthDate());
    for (String variant : client.nextDoses().variants()) {
      choice.know(RuleKey.Kind.VARIANT, variant);
    }
    for (LifeStage stage : client.stages()) {
      choice.know(RuleKey.Kind.STAGE, stage.name());
    }
    knowPerson(client, choice);
    for (Condition one : client.conditions()) {
      choice.know(RuleKey.Kind.PAST_CONDITION, one.code());
      if (one.holdsOn(client.asOf())) {
        choice.know(RuleKey.Kind.CONDITION, one.code());
      }
    }
    for (Exposure one : client.exposures()) {
      choice.know(RuleKey.Kind.EXPOSURE, one.code());
    }
    for (String type : client.serviceTypes()) {
      choice.know(RuleKey.Kind.SERVICE, type);
    }
    for (String type : client.recordTypes()) {
      choice.know(RuleKey.Kind.RECORD, type);
    }
    client.eachClass(choice::knowClass);
  }

  private static void knowPerson(Client client, RuleIndex.Choice choice) {
    Person person = client.person();
    choice.know(RuleKey.Kind.SEX, person.sex().map(Sex::name).orElse(RuleKey.UNKNOWN));
    know(choice, RuleKey.PUPIL, person.schoolGrade().orElse(0) > 0);
    know(choice, RuleKey.BIRTH_WEIGHT, client.vaccinee().birthWeight().isPresent());
    know(choice, RuleKey.GESTATION_AT_BIRTH, person.gestationAtBirth().isPresent());
    know(choice, RuleKey.ANY_CONDITION, !client.conditions().isEmpty());
    know(choice, RuleKey.MARRIAGE, person.plansMarriageOn().isPresent());
    know(choice, RuleKey.MARITAL_STATUS, person.maritalStatus().isPresent());
    boolean isVillageKnown = person.village().isPresent();
    know(choice, isVillageKnown ? RuleKey.VILLAGE : RuleKey.NO_VILLAGE, true);
  }

  private static void know(RuleIndex.Choice choice, String field, boolean isRecorded) {
    if (isRecorded) {
      choice.know(RuleKey.Kind.PERSON, field);
    }
  }

  @Override
  public void by(PlainRule rule, Object... matched) throws Exception {
    BookRule one = asked.get(place);
    fires(one.info());
    BookRule.Said known = one.said();
    if (known != null) {
      if (isKept()) {
        said.add(place);
      } else {
        say(known);
      }
      return;
    }
    int offers = conclusions.offers().size();
    int series = conclusions.seriesOffers().size();
    rule.fire(matched, drools);
    if (one.isWorthHearing()) {
      one.heard(
          conclusions.offers().subList(offers, conclusions.offers().size()),
          conclusions.seriesOffers().subList(series, conclusions.seriesOffers().size()));
      asked.heard(place);
    }
  }

  private void say(BookRule.Said known) {
    requireNonNull(client).offer(known.terms());
    conclusions.seriesOffers().addAll(known.series());
  }

  /** Whether what the rule says to everybody need not be offered: a bit tells it. */
  private boolean isKept() {
    return announced >= 0 && said.isOf(asked) && asked.canKeep(place);
  }

  /** What rules say to this person as to everybody, beside the offers among the conclusions. */
  SaidToAll said() {
    return said;
  }

  private void fires(RuleInfo rule) {
    conclusions.fires(rule);
    if (++firings >= RuleBase.FIRING_LIMIT) {
      RuleInfo endless = mostInserting().orElse(rule);
      conclusions.fails(endless);
      throw new PlanRefusedException(
          "rule '"
              + endless.name()
              + "' never ends: "
              + RuleBase.FIRING_LIMIT
              + " rules fired for one person");
    }
  }

  /** The rule behind a run without end is the one that goes on inserting what starts it again. */
  private Optional<RuleInfo> mostInserting() {
    return insertions.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  @Override
  public void close() {
    if (session != null) {
      session.dispose();
    }
  }
}
