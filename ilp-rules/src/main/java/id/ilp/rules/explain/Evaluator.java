package id.ilp.rules.explain;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.rules.client.Found;
import id.ilp.rules.client.Obstacle;
import id.ilp.rules.client.Offer;
import id.ilp.rules.client.ReferralRequest;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers one question of a rule's condition about one fact, as Drools would: the words of the rule
 * vocabulary, comparisons, {@code !}, {@code &&} and {@code ||}. Whatever else a condition holds is
 * refused with {@link CannotJudgeException}; nothing is guessed.
 */
final class Evaluator {
  /** What concludes instead of asking. */
  private static final ImmutableSet<Class<?>> CONCLUSIONS =
      ImmutableSet.of(void.class, Offer.class, Obstacle.class, Found.class, ReferralRequest.class);

  /** What may be asked of a type, by name; looking it up anew each time would cost the most. */
  private static final ClassValue<ImmutableListMultimap<String, Method>> QUESTIONS =
      new ClassValue<>() {
        @Override
        protected ImmutableListMultimap<String, Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getMethods())
              .filter(method -> !Modifier.isStatic(method.getModifiers()))
              .filter(method -> !CONCLUSIONS.contains(method.getReturnType()))
              .sorted(Comparator.comparing(Method::isVarArgs).thenComparing(Method::toString))
              .collect(
                  ImmutableListMultimap.toImmutableListMultimap(
                      Method::getName, Function.identity()));
        }
      };

  /** Something this evaluator does not know. */
  static final class CannotJudgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotJudgeException(String message) {
      super(message, null, false, false);
    }
  }

  private final Object fact;
  private final Map<String, Object> bindings;
  private final ImmutableMap<String, String> imports;

  /**
   * @param bindings facts by their name in the rule
   * @param imports full class names by simple name
   */
  Evaluator(Object fact, Map<String, Object> bindings, ImmutableMap<String, String> imports) {
    this.fact = fact;
    this.bindings = bindings;
    this.imports = imports;
  }

  /** The fact asked. */
  Object fact() {
    return fact;
  }

  /** Whether {@code question} is true of the fact. */
  boolean isTrue(Expression question) {
    if (value(question) instanceof Boolean answer) {
      return answer;
    }
    throw new CannotJudgeException("neither true nor false: " + question);
  }

  /** The value of {@code expression}. */
  Object value(Expression expression) {
    if (expression instanceof EnclosedExpr enclosed) {
      return value(enclosed.getInner());
    } else if (expression instanceof UnaryExpr unary) {
      return unary(unary);
    } else if (expression instanceof BinaryExpr binary) {
      return binary(binary);
    } else if (expression instanceof MethodCallExpr call) {
      Object owner = call.getScope().isPresent() ? value(call.getScope().get()) : fact;
      return call(owner, call.getNameAsString(), call.getArguments().stream().map(this::value));
    } else if (expression instanceof FieldAccessExpr access) {
      return access(access);
    } else if (expression instanceof NameExpr name) {
      Object bound = bindings.get(name.getNameAsString());
      return bound != null ? bound : property(fact, name.getNameAsString());
    } else if (expression instanceof StringLiteralExpr text) {
      return text.asString();
    } else if (expression instanceof BooleanLiteralExpr truth) {
      return truth.getValue();
    } else if (expression instanceof IntegerLiteralExpr number) {
      return number.asNumber();
    } else if (expression instanceof DoubleLiteralExpr number) {
      return number.asDouble();
    }
    throw new CannotJudgeException("not known here: " + expression);
  }

  private Object unary(UnaryExpr unary) {
    return switch (unary.getOperator()) {
      case LOGICAL_COMPLEMENT -> !isTrue(unary.getExpression());
      case MINUS -> {
        if (value(unary.getExpression()) instanceof Number number) {
          yield -number.doubleValue();
        }
        throw new CannotJudgeException("not a number: " + unary.getExpression());
      }
      default -> throw new CannotJudgeException("not known here: " + unary);
    };
  }

  private Object binary(BinaryExpr binary) {
    return switch (binary.getOperator()) {
      case AND -> isTrue(binary.getLeft()) && isTrue(binary.getRight());
      case OR -> isTrue(binary.getLeft()) || isTrue(binary.getRight());
      case EQUALS -> isEqual(value(binary.getLeft()), value(binary.getRight()));
      case NOT_EQUALS -> !isEqual(value(binary.getLeft()), value(binary.getRight()));
      case LESS -> compare(binary) < 0;
      case LESS_EQUALS -> compare(binary) <= 0;
      case GREATER -> compare(binary) > 0;
      case GREATER_EQUALS -> compare(binary) >= 0;
      default -> throw new CannotJudgeException("not known here: " + binary);
    };
  }

  private static boolean isEqual(Object left, Object right) {
    if (left instanceof Number a && right instanceof Number b) {
      return Double.compare(a.doubleValue(), b.doubleValue()) == 0;
    }
    return left.equals(right);
  }

  private int compare(BinaryExpr binary) {
    if (value(binary.getLeft()) instanceof Number left
        && value(binary.getRight()) instanceof Number right) {
      return Double.compare(left.doubleValue(), right.doubleValue());
    }
    throw new CannotJudgeException("not numbers: " + binary);
  }

  private Object access(FieldAccessExpr access) {
    String name = access.getNameAsString();
    if (access.getScope() instanceof NameExpr scope
        && imports.containsKey(scope.getNameAsString())) {
      return constant(imports.getOrDefault(scope.getNameAsString(), ""), name);
    }
    return property(value(access.getScope()), name);
  }

  private static Object constant(String className, String name) {
    try {
      Class<?> type = speaksOf(Class.forName(className));
      for (Object one : type.isEnum() ? type.getEnumConstants() : new Object[0]) {
        if (one instanceof Enum<?> constant && constant.name().equals(name)) {
          return constant;
        }
      }
    } catch (ClassNotFoundException e) {
      // Said below.
    }
    throw new CannotJudgeException("no constant " + className + "." + name);
  }

  private static Object property(Object owner, String name) {
    String tail = name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    tail = tail + name.substring(Math.min(1, name.length()));
    for (String candidate : List.of(name, "is" + tail, "get" + tail)) {
      if (method(owner.getClass(), candidate, List.of()).isPresent()) {
        return call(owner, candidate, java.util.stream.Stream.empty());
      }
    }
    throw new CannotJudgeException("no property " + name);
  }

  private static Object call(Object owner, String name, java.util.stream.Stream<Object> given) {
    List<Object> arguments = given.toList();
    Method method =
        method(owner.getClass(), name, arguments)
            .orElseThrow(() -> new CannotJudgeException("no question " + name));
    try {
      Object answer = method.invoke(owner, spread(method, arguments));
      if (answer != null) {
        return answer;
      }
    } catch (IllegalAccessException | InvocationTargetException | IllegalArgumentException e) {
      // Said below.
    }
    throw new CannotJudgeException("no answer to " + name);
  }

  private static Class<?> speaksOf(Class<?> type) {
    boolean isKnown =
        type.getName().startsWith("id.ilp.core.")
            || type.getName().startsWith("id.ilp.rules.client.")
            || type == String.class
            || type == Optional.class;
    if (!isKnown) {
      throw new CannotJudgeException("not a word of the rules: " + type.getName());
    }
    return type;
  }

  private static Optional<Method> method(Class<?> owner, String name, List<Object> arguments) {
    for (Method method : QUESTIONS.get(speaksOf(owner)).get(name)) {
      if (takes(method, arguments)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  private static boolean takes(Method method, List<Object> arguments) {
    Class<?>[] types = method.getParameterTypes();
    int fixed = method.isVarArgs() ? types.length - 1 : types.length;
    if (method.isVarArgs() ? arguments.size() < fixed : arguments.size() != fixed) {
      return false;
    }
    for (int i = 0; i < arguments.size(); i++) {
      Class<?> type = i < fixed ? types[i] : types[fixed].getComponentType();
      if (fitted(arguments.get(i), type) == null) {
        return false;
      }
    }
    return true;
  }

  /** The argument as {@code type} takes it; null if it does not. */
  private static @Nullable Object fitted(Object argument, Class<?> type) {
    if (type == double.class && argument instanceof Number number) {
      return number.doubleValue();
    } else if (type == int.class && argument instanceof Integer number) {
      return number;
    } else if (type == boolean.class && argument instanceof Boolean) {
      return argument;
    }
    return type.isInstance(argument) ? argument : null;
  }

  private static Object[] spread(Method method, List<Object> arguments) {
    Class<?>[] types = method.getParameterTypes();
    var given = new ArrayList<Object>();
    int fixed = method.isVarArgs() ? types.length - 1 : types.length;
    for (int i = 0; i < fixed; i++) {
      given.add(fitted(arguments.get(i), types[i]));
    }
    if (method.isVarArgs()) {
      Class<?> type = types[fixed].getComponentType();
      Object rest = Array.newInstance(type, arguments.size() - fixed);
      for (int i = fixed; i < arguments.size(); i++) {
        Array.set(rest, i - fixed, fitted(arguments.get(i), type));
      }
      given.add(rest);
    }
    return given.toArray();
  }
}
