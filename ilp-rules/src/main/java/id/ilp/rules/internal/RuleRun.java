package id.ilp.rules.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import id.ilp.rules.PlanRefusedException;
import id.ilp.rules.client.Client;
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
  private RuleBase.@Nullable Cited asked;
  private byte[] answers;
  private final Map<RuleInfo, Integer> insertions = new LinkedHashMap<>();
  private int firings;

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
    if (fact instanceof Client) {
      answers = rules.noAnswers();
    }
    told.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
    match(rules.alone(fact.getClass()), fact);
    if (told.size() > 1) { // no rule asks for two facts of one kind
      match(rules.joint(fact.getClass()), fact);
    }
  }

  private void match(ImmutableList<RuleBase.Cited> candidates, Object fact) {
    for (int i = 0; i < candidates.size(); i++) { // no iterator: this is done for every fact
      RuleBase.Cited one = candidates.get(i);
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

  @Override
  public void by(PlainRule rule, Object[] matched) throws Exception {
    fires(requireNonNull(asked).info());
    rule.fire(matched, drools);
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
