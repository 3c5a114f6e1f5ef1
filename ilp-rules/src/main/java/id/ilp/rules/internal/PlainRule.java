package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import id.ilp.rules.client.Client;
import id.ilp.rules.pack.PackFiles;
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
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;

/**
 * A compiled rule that asks each of its facts by itself and joins none: a client, a finding, the
 * needs. Nothing has to be remembered between facts to run it, so its own compiled conditions and
 * consequence are called directly; a network of nodes would cost several times the work of the
 * rule. Every other rule is run by a Drools session.
 */
final class PlainRule {
  /** Where compiled rules stand, and nothing of Drools does. */
  private static final String ROOT = PackFiles.ROOT.replace('/', '.');

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
  record Part(Class<?> type, ImmutableList<Predicate1<Object>> tests) {
    private Part without(List<RuleQuestion> questions) {
      ImmutableList.Builder<Predicate1<Object>> left = ImmutableList.builder();
      for (int i = 0; i < questions.size(); i++) {
        if (!questions.get(i).isRead()) {
          left.add(tests.get(i));
        }
      }
      return new Part(type, left.build());
    }

    private boolean holds(Object fact) throws Exception { // as Drools declares its predicates
      for (int i = 0; i < tests.size(); i++) { // no iterator: this is asked of every rule
        if (!tests.get(i).test(fact)) {
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
  static Optional<PlainRule> of(Rule rule) {
    ImmutableList.Builder<Part> parts = ImmutableList.builder();
    List<Variable<?>> variables = new ArrayList<>();
    Set<Class<?>> types = new HashSet<>();
    boolean isPlain =
        rule.getView().getType() == Condition.Type.AND && rule.getConsequences().size() == 1;
    for (Condition condition : rule.getView().getSubConditions()) {
      if (condition.getType() == Condition.Type.CONSEQUENCE) {
        continue; // where the one consequence stands
      }
      Optional<Part> part = isPlain ? part(condition) : Optional.empty();
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
    Class<?> own = own(action.block()).getClass();
    return own.getClassLoader() == PlainRule.class.getClassLoader()
        && own.getName().startsWith(ROOT);
  }

  /** A condition or consequence as it was compiled, without what Drools wraps it in. */
  static Object own(Object lambda) {
    return lambda instanceof IntrospectableLambda wrapped ? wrapped.getLambda() : lambda;
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

  private static Optional<Part> part(Condition condition) {
    if (condition.getType() != Condition.Type.PATTERN
        || !(condition instanceof Pattern<?> pattern)
        || !pattern.getBindings().isEmpty()
        || pattern.getInputVariables().length > 1
        || !(pattern.getPatternVariable() instanceof org.drools.model.Declaration<?> declaration)
        || declaration.getSource() != null
        || declaration.getWindow() != null) {
      return Optional.empty();
    }
    ImmutableList.Builder<Predicate1<Object>> tests = ImmutableList.builder();
    return collect(pattern.getConstraint(), declaration, tests)
        ? Optional.of(new Part(declaration.getType(), tests.build()))
        : Optional.empty();
  }

  /** Adds the tests of {@code constraint}; false if one of them asks more than this one fact. */
  @SuppressWarnings("unchecked") // a constraint over one variable takes what the variable holds
  private static boolean collect(
      Constraint constraint,
      Variable<?> variable,
      ImmutableList.Builder<Predicate1<Object>> tests) {
    if (constraint == SingleConstraint.TRUE) {
      return true;
    }
    if (constraint instanceof SingleConstraint single) {
      Variable<?>[] asked = single.getVariables();
      if (asked.length != 1 || !asked[0].equals(variable) || single.isTemporal()) {
        return false;
      }
      Predicate1<Object> predicate = single.getPredicate1();
      tests.add(own(predicate) instanceof Predicate1<?> own ? (Predicate1<Object>) own : predicate);
      return true;
    }
    boolean isAll =
        constraint.getType() == Constraint.Type.MULTIPLE
            || constraint.getType() == Constraint.Type.AND;
    for (Constraint child : constraint.getChildren()) {
      isAll = isAll && collect(child, variable, tests);
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

  /** Whether these are what it asks of the client, one condition for each. */
  boolean asks(List<RuleQuestion> questions) {
    return parts.stream()
        .anyMatch(part -> part.type() == Client.class && part.tests().size() == questions.size());
  }

  /** The same rule without the conditions of those of {@code questions} that are read. */
  PlainRule without(List<RuleQuestion> questions) {
    ImmutableList.Builder<Part> left = ImmutableList.builder();
    for (Part part : parts) {
      left.add(part.type() == Client.class ? part.without(questions) : part);
    }
    return new PlainRule(name, isShipped, left.build(), action);
  }

  /** Whether no condition is left to be run. */
  boolean isAnswered() {
    return parts.stream().allMatch(part -> part.tests().isEmpty());
  }

  /** What becomes of facts that a rule holds for. */
  interface Matched {
    void by(PlainRule rule, Object... facts) throws Exception; // as Drools declares consequences
  }

  /**
   * Hands over every set of facts the rule holds for that {@code fact} completes, in the order of
   * its parts.
   *
   * @param told all facts told so far
   * @throws Exception whatever a condition throws
   */
  void match(Object fact, List<Object> told, Matched matched) throws Exception {
    if (parts.size() == 1) {
      if (parts.get(0).holds(fact)) {
        matched.by(this, fact);
      }
    } else if (isEveryKindThere(told)) {
      match(0, fact, told, new Object[parts.size()], matched);
    }
  }

  private boolean isEveryKindThere(List<Object> told) {
    for (int i = 0; i < parts.size(); i++) {
      boolean isThere = false;
      for (int k = 0; k < told.size() && !isThere; k++) {
        isThere = parts.get(i).type() == told.get(k).getClass();
      }
      if (!isThere) {
        return false;
      }
    }
    return true;
  }

  private void match(int place, Object fact, List<Object> told, Object[] chosen, Matched matched)
      throws Exception {
    if (place == chosen.length) {
      matched.by(this, chosen);
      return;
    }
    Part part = parts.get(place);
    boolean isNew = part.type().isInstance(fact); // with earlier ones of its kind it matched before
    for (int i = 0; i < told.size(); i++) {
      Object one = told.get(i);
      boolean isMeant = isNew ? one == fact : one.getClass() == part.type();
      if (isMeant && part.holds(one)) {
        chosen[place] = one;
        match(place + 1, fact, told, chosen, matched);
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
