package id.ilp.rules.explain;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.CarePlan;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Found;
import id.ilp.rules.client.Needs;
import id.ilp.rules.internal.Planner;
import java.util.List;
import java.util.Optional;

/**
 * All that rules could see of one person on one day, once the plan was made.
 *
 * @param plan the plan
 * @param client the person
 * @param findings what rules found
 * @param needs the decided needs, as rules read them
 */
record Facts(CarePlan plan, Client client, ImmutableList<Found> findings, Needs needs) {
  static Facts of(Planner.Planned planned) {
    return new Facts(
        planned.plan(),
        planned.client(),
        ImmutableList.copyOf(planned.client().conclusions().findings()),
        new Needs(planned.plan().needs()));
  }

  /** The facts of a type; empty if rules know no such type. */
  Optional<List<? extends Object>> ofType(String type) {
    return switch (type) {
      case "Client" -> Optional.of(List.of(client));
      case "Found" -> Optional.of(findings);
      case "Needs" -> Optional.of(List.of(needs));
      default -> Optional.empty();
    };
  }
}
