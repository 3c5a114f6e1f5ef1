package id.ilp.rules.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import id.ilp.core.person.Sex;
import id.ilp.rules.PlanRefusedException;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Found;
import id.ilp.rules.client.Needs;
import id.ilp.rules.client.Terms;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
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
final class RuleRun implements AutoCloseable, PlainRule.Facts, PlainRule.Matched {
  private final RuleBase rules;
  private final Conclusions conclusions;
  private final @Nullable KieSession session;
  private final Map<Class<?>, List<Object>> told = new HashMap<>();
  private final Deque<Told> waiting = new ArrayDeque<>();
  private final InsertOnly drools = new InsertOnly(fact -> inserted(new Told(fact, false)));
  private @Nullable Object inserting;
  private @Nullable BookRule asked;
  private @Nullable Client client;
  private byte[] answers;
  private final Map<RuleInfo, Integer> insertions = new LinkedHashMap<>();
  private int firings;

  /** How many months ahead offers are announced; negative if every rule is asked. */
  private int announced = -1;

  /** A fact to look at; one that a session's rule inserted the session knows already. */
  private record Told(Object fact, boolean isInSession) {}

  RuleRun(RuleBase rules, Optional<KieSession> session, Conclusions conclusions) {
    this.rules = rules;
    this.session = session.orElse(null);
    this.conclusions = conclusions;
    answers = rules.noAnswers();
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
   * fires is then not all that holds, though the plan is the same.
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
      answers = rules.noAnswers();
      client = one;
    }
    told.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
    match(rules.alone(fact.getClass()), fact);
    if (told.size() > 1) { // no rule asks for two facts of one kind
      match(rules.joint(fact.getClass()), fact);
    }
  }

  private void match(RuleIndex candidates, Object fact) {
    if (candidates.isEmpty()) {
      return;
    }
    RuleIndex.Choice choice = candidates.choice();
    if (fact instanceof Client one) {
      know(one, choice);
    } else if (fact instanceof Found found) {
      choice.know(RuleKey.Kind.FINDING, found.code());
    } else if (fact instanceof Needs needs) {
      needs.overdue().forEach(need -> choice.know(RuleKey.Kind.OVERDUE, need.code()));
    }
    for (int place = choice.next(0); place >= 0; place = choice.next(place + 1)) {
      BookRule one = choice.get(place);
      if (announced >= 0 && client != null && one.isOfOtherAge(client.ageInMonths(), announced)) {
        continue;
      }
      asked = one;
      try {
        one.rule().match(fact, this, this);
      } catch (PlanRefusedException e) {
        throw e;
      } catch (Exception e) {
        conclusions.fails(one.info());
        throw new IllegalStateException("rule '" + one.info().name() + "' failed", e);
      }
    }
  }

  /** Everything known of {@code client} that a rule may hang on. */
  private static void know(Client client, RuleIndex.Choice choice) {
    client.stages().forEach(stage -> choice.know(RuleKey.Kind.STAGE, stage.name()));
    choice.know(RuleKey.Kind.SEX, client.person().sex().map(Sex::name).orElse(RuleKey.UNKNOWN));
    know(choice, RuleKey.GRADE, client.person().schoolGrade().isPresent());
    know(choice, RuleKey.MARRIAGE, client.person().plansMarriageOn().isPresent());
    know(choice, RuleKey.MARITAL_STATUS, client.person().maritalStatus().isPresent());
    know(choice, RuleKey.VILLAGE, client.knowsVillage());
    know(choice, RuleKey.NO_VILLAGE, !client.knowsVillage());
    client.conditions().forEach(one -> choice.know(RuleKey.Kind.CONDITION, one.code()));
    client.exposures().forEach(one -> choice.know(RuleKey.Kind.EXPOSURE, one.code()));
    client.serviceTypes().forEach(type -> choice.know(RuleKey.Kind.SERVICE, type));
    client.recordTypes().forEach(type -> choice.know(RuleKey.Kind.RECORD, type));
    client.classes().forEach((code, band) -> know(choice, code, band));
  }

  private static void know(RuleIndex.Choice choice, String assessment, String band) {
    choice.know(RuleKey.Kind.CLASS, assessment);
    choice.know(RuleKey.band(assessment, band));
  }

  private static void know(RuleIndex.Choice choice, String field, boolean isRecorded) {
    if (isRecorded) {
      choice.know(RuleKey.Kind.PERSON, field);
    }
  }

  @Override
  public void by(PlainRule rule, Object[] matched) throws Exception {
    BookRule one = requireNonNull(asked);
    fires(one.info());
    ImmutableList<Terms> said = one.said();
    if (said != null) {
      requireNonNull(client).offer(said);
    } else {
      int before = conclusions.offers().size();
      rule.fire(matched, drools);
      one.heard(conclusions.offers().subList(before, conclusions.offers().size()));
    }
  }

  @Override
  public List<Object> of(Class<?> type) {
    return told.getOrDefault(type, List.of());
  }

  @Override
  public byte[] answers() {
    return answers;
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
