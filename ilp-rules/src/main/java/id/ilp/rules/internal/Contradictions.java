package id.ilp.rules.internal;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.printer.PrintUtil;

/**
 * Finds conditions of one fact that can never hold together: ages that leave no age, a thing and
 * its opposite, two different codes of one finding.
 */
final class Contradictions {
  /** What is left of the line of one property; both ends belong. */
  record Interval(long from, long to) {
    Interval and(Interval other) {
      return new Interval(Math.max(from, other.from), Math.min(to, other.to));
    }

    boolean isEmpty() {
      return from > to;
    }
  }

  private final Map<String, Interval> numbers = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Set<String> holding = new HashSet<>();
  private Optional<String> fault = Optional.empty();

  private Contradictions() {}

  /** Why {@code conditions} of one fact can never all hold, if so. */
  static Optional<String> in(List<String> conditions) {
    var search = new Contradictions();
    for (String condition : conditions) {
      try {
        search.add(DrlxParseUtil.parseExpression(condition).getExpr());
      } catch (ParseProblemException | IllegalArgumentException e) {
        return Optional.empty(); // said elsewhere
      }
    }
    return search.fault;
  }

  /** What the conditions of one fact leave of the numbers they compare, by property. */
  static Map<String, Interval> numbers(List<String> conditions) {
    var search = new Contradictions();
    for (String condition : conditions) {
      search.add(DrlxParseUtil.parseExpression(condition).getExpr());
    }
    return search.numbers;
  }

  private void add(Expression condition) {
    if (condition instanceof EnclosedExpr enclosed) {
      add(enclosed.getInner());
    } else if (condition instanceof BinaryExpr both
        && both.getOperator() == BinaryExpr.Operator.AND) {
      add(both.getLeft());
      add(both.getRight());
    } else if (condition instanceof BinaryExpr comparison
        && comparison.getLeft() instanceof DrlNameExpr name) {
      compare(name.getNameAsString(), comparison);
    } else {
      holds(condition);
    }
  }

  private void compare(String name, BinaryExpr comparison) {
    Expression right = comparison.getRight();
    if (right instanceof IntegerLiteralExpr number) {
      interval(comparison.getOperator(), number.asNumber().longValue())
          .ifPresent(
              interval -> {
                Interval left = numbers.merge(name, interval, Interval::and);
                if (left.isEmpty()) {
                  fault = fault.or(() -> Optional.of("no " + name + " is left"));
                }
              });
    } else if (right instanceof StringLiteralExpr text
        && comparison.getOperator() == BinaryExpr.Operator.EQUALS) {
      String before = texts.putIfAbsent(name, text.asString());
      if (before != null && !before.equals(text.asString())) {
        fault =
            fault.or(
                () -> Optional.of(name + " is not '" + before + "' and '" + text.asString() + "'"));
      }
    }
  }

  private static Optional<Interval> interval(BinaryExpr.Operator operator, long bound) {
    return switch (operator) {
      case EQUALS -> Optional.of(new Interval(bound, bound));
      case LESS -> Optional.of(new Interval(Long.MIN_VALUE, bound - 1));
      case LESS_EQUALS -> Optional.of(new Interval(Long.MIN_VALUE, bound));
      case GREATER -> Optional.of(new Interval(bound + 1, Long.MAX_VALUE));
      case GREATER_EQUALS -> Optional.of(new Interval(bound, Long.MAX_VALUE));
      default -> Optional.empty();
    };
  }

  private void holds(Expression condition) {
    boolean isOpposite =
        condition instanceof UnaryExpr unary
            && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT;
    String said =
        PrintUtil.printNode(isOpposite ? ((UnaryExpr) condition).getExpression() : condition);
    holding.add((isOpposite ? "!" : "") + said);
    if (holding.contains(said) && holding.contains("!" + said)) {
      fault = fault.or(() -> Optional.of(said + " and its opposite"));
    }
  }
}
