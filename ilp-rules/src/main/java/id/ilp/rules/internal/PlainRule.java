package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import id.ilp.rules.client.Client;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.BlockN;
import org.drools.model.functions.Predicate1;

/**
 * A compiled rule that asks each of its facts by itself and joins none: a client, a finding, the
 * needs. Nothing has to be remembered between facts to run it, so its own compiled conditions and
 * consequence are called directly; a network of nodes would cost several times the work of the
 * rule. Every other rule is run by a Drools session.
 */
final class PlainRule {
  private final String name;
  private final boolean isShipped;
  private final ImmutableList<Part> parts;
  private final Action action;

  private PlainRule(String name, boolean isShipped, ImmutableList<Part> parts, Action action) {
    this.name = name;
    this.isShipped = isShipped;
    this.parts = parts;
    this.action = action;
  }

  /** What the rule asks of one fact. */
  record Part(Class<?> type, ImmutableList<ClientTests.Test> tests) {
    private boolean holds(Object fact, byte[] answers)
        throws Exception { // as Drools declares its predicates
      for (int i = 0; i < tests.size(); i++) { // no iterator: this is asked of every rule
        if (!tests.get(i).holds(fact, answers)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * What the rule concludes.
   *
   * @param arguments where each argument comes from: the place of a part
   */
  record Action(BlockN block, boolean isUsingDrools, ImmutableIntArray arguments) {}

  /** A rule of the book this library ships. */
  static PlainRule shipped(String name, ImmutableList<Part> parts, Action action) {
    return new PlainRule(name, true, parts, action);
  }

  /** {@code rule}, if it joins nothing. */
  static Optional<PlainRule> of(Rule rule, ClientTests asked) {
    ImmutableList.Builder<Part> parts = ImmutableList.builder();
    List<Variable<?>> variables = new ArrayList<>();
    Set<Class<?>> types = new HashSet<>();
    boolean isPlain =
        rule.getView().getType() == Condition.Type.AND && rule.getConsequences().size() == 1;
    for (Condition condition : rule.getView().getSubConditions()) {
      if (condition.getType() == Condition.Type.CONSEQUENCE) {
        continue; // where the one consequence stands
      }
      Optional<Part> part = isPlain ? part(condition, asked) : Optional.empty();
      isPlain = part.isPresent() && types.add(part.get().type());
      if (isPlain) {
        parts.add(part.get());
        variables.add(((Pattern<?>) condition).getPatternVariable());
      }
    }
    Consequence consequence = rule.getDefaultConsequence();
    return isPlain && !types.isEmpty() && !consequence.isBreaking()
        ? action(consequence, variables)
            .map(action -> new PlainRule(rule.getName(), isShipped(action), parts.build(), action))
        : Optional.empty();
  }

  private static boolean isShipped(Action action) {
    return ClientTests.isShipped(action.block());
  }

  private static Optional<Action> action(Consequence consequence, List<Variable<?>> known) {
    Variable<?>[] wanted = consequence.getVariables();
    var arguments = ImmutableIntArray.builder(wanted.length);
    for (Variable<?> one : wanted) {
      int place = known.indexOf(one);
      if (place < 0) {
        return Optional.empty();
      }
      arguments.add(place);
    }
    return Optional.of(
        new Action(consequence.getBlock(), consequence.isUsingDrools(), arguments.build()));
  }

  private static Optional<Part> part(Condition condition, ClientTests asked) {
    if (condition.getType() != Condition.Type.PATTERN
        || !(condition instanceof Pattern<?> pattern)
        || !pattern.getBindings().isEmpty()
        || pattern.getInputVariables().length > 1
        || !(pattern.getPatternVariable() instanceof org.drools.model.Declaration<?> declaration)
        || declaration.getSource() != null
        || declaration.getWindow() != null) {
      return Optional.empty();
    }
    ImmutableList.Builder<ClientTests.Test> tests = ImmutableList.builder();
    return collect(pattern.getConstraint(), declaration, asked, tests)
        ? Optional.of(new Part(declaration.getType(), tests.build()))
        : Optional.empty();
  }

  /** Adds the tests of {@code constraint}; false if one of them asks more than this one fact. */
  @SuppressWarnings("unchecked") // a constraint over one variable takes what the variable holds
  private static boolean collect(
      Constraint constraint,
      Variable<?> variable,
      ClientTests shared,
      ImmutableList.Builder<ClientTests.Test> tests) {
    if (constraint == SingleConstraint.TRUE) {
      return true;
    }
    if (constraint instanceof SingleConstraint single) {
      Variable<?>[] asked = single.getVariables();
      if (asked.length != 1 || !asked[0].equals(variable) || single.isTemporal()) {
        return false;
      }
      Predicate1<Object> predicate = single.getPredicate1();
      tests.add(
          variable.getType() == Client.class
              ? shared.of(predicate, single.getExprId())
              : new ClientTests.Test(predicate, -1));
      return true;
    }
    boolean isAll =
        constraint.getType() == Constraint.Type.MULTIPLE
            || constraint.getType() == Constraint.Type.AND;
    for (Constraint child : constraint.getChildren()) {
      isAll = isAll && collect(child, variable, shared, tests);
    }
    return isAll;
  }

  String name() {
    return name;
  }

  /** Whether it stands in the book this library ships, not in a pack. */
  boolean isShipped() {
    return isShipped;
  }

  ImmutableList<Part> parts() {
    return parts;
  }

  Action action() {
    return action;
  }

  /** The kinds of facts it asks. */
  List<Class<?>> types() {
    List<Class<?>> types = new ArrayList<>(parts.size());
    for (Part part : parts) {
      types.add(part.type());
    }
    return types;
  }

  /** Facts told so far, by kind. */
  interface Facts {
    List<Object> of(Class<?> type);

    /** What was asked of the client so far. */
    byte[] answers();
  }

  /** What becomes of facts that a rule holds for. */
  interface Matched {
    void by(PlainRule rule, Object[] facts) throws Exception; // as Drools declares consequences
  }

  /**
   * Hands over every set of facts the rule holds for that {@code fact} completes, in the order of
   * its parts.
   *
   * @throws Exception whatever a condition throws
   */
  void match(Object fact, Facts facts, Matched matched) throws Exception {
    if (parts.size() == 1) {
      if (parts.get(0).holds(fact, facts.answers())) {
        matched.by(this, new Object[] {fact});
      }
    } else if (isEveryKindThere(fact, facts)) {
      match(0, fact, facts, new Object[parts.size()], matched);
    }
  }

  private boolean isEveryKindThere(Object fact, Facts facts) {
    for (int i = 0; i < parts.size(); i++) {
      Class<?> type = parts.get(i).type();
      if (!type.isInstance(fact) && facts.of(type).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void match(int place, Object fact, Facts facts, Object[] chosen, Matched matched)
      throws Exception {
    if (place == chosen.length) {
      matched.by(this, chosen);
      return;
    }
    Part part = parts.get(place);
    if (part.type().isInstance(fact)) {
      chosen[place] = fact;
      if (part.holds(fact, facts.answers())) {
        match(place + 1, fact, facts, chosen, matched);
      }
      return;
    }
    for (Object other : facts.of(part.type())) {
      chosen[place] = other;
      if (part.holds(other, facts.answers())) {
        match(place + 1, fact, facts, chosen, matched);
      }
    }
  }

  /**
   * Runs the consequence on matched facts.
   *
   * @throws Exception whatever the consequence throws
   */
  void fire(Object[] matched, org.drools.model.Drools drools) throws Exception {
    ImmutableIntArray arguments = action.arguments();
    int shift = action.isUsingDrools() ? 1 : 0;
    Object[] values = new Object[arguments.length() + shift];
    if (shift > 0) {
      values[0] = drools;
    }
    for (int i = 0; i < arguments.length(); i++) {
      values[i + shift] = matched[arguments.get(i)];
    }
    action.block().execute(values);
  }
}
