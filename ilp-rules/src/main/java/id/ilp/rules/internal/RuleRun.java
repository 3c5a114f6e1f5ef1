package id.ilp.rules.internal;

import id.ilp.rules.PlanRefusedException;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** The rules at work on one person. Not for sharing between threads. */
final class RuleRun implements AutoCloseable {
  private final KieSession session;
  private final Conclusions conclusions;

  RuleRun(RuleBase rules, KieSession session, Conclusions conclusions) {
    this.session = session;
    this.conclusions = conclusions;
    session.addEventListener(
        new DefaultAgendaEventListener() {
          @Override
          public void beforeMatchFired(BeforeMatchFiredEvent event) {
            conclusions.fires(rules.info(event.getMatch().getRule()));
          }
        });
  }

  /** Adds a fact and fires every rule it makes true. May be called again for a next phase. */
  void tell(Object fact) {
    session.insert(fact);
    if (session.fireAllRules(RuleBase.FIRING_LIMIT) >= RuleBase.FIRING_LIMIT) {
      throw new PlanRefusedException(
          "rule '"
              + conclusions.rule().name()
              + "' never ends: "
              + RuleBase.FIRING_LIMIT
              + " rules fired for one person");
    }
    conclusions.rests();
  }

  @Override
  public void close() {
    session.dispose();
  }
}
