package id.ilp.rules.internal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The conditions and consequences of one rule package as one class, whose instances differ by a
 * number. What each does stays in a method of its own, for the JVM compiles no large method.
 *
 * <p>Names have a {@code $} where a rule's words could be hidden by them.
 */
final class MergedLambdas {
  /** With more, a method that chooses by the number would be too large to be compiled. */
  private static final int MOST = 250;

  /** What Drools takes them for, and the method it calls. */
  private static final Map<String, String> METHODS =
      Map.of(
          "org.drools.model.functions.Predicate1", "test",
          "org.drools.model.functions.Function1", "apply",
          "org.drools.model.functions.Block1", "execute",
          "org.drools.model.functions.Block2", "execute",
          "org.drools.model.functions.Block3", "execute");

  private static final String COMPARING = "org.drools.modelcompiler.util.EvaluationUtil";
  private static final Set<String> COMPARED =
      Stream.of(Compared.class.getDeclaredMethods()).map(Method::getName).collect(toSet());

  private static final String HASHED = "org.drools.model.functions.HashedExpression";
  private static final String HASH = "EXPRESSION_HASH";
  private static final String INFORMATION = "predicateInformation";

  /** A class of all kinds: the arguments of a consequence come in an array, those of others not. */
  private static final String CLASS =
      """
      package %1$s;
      %2$s
      @SuppressWarnings({"unchecked", "rawtypes"})
      public final class %3$s
          implements id.ilp.rules.internal.RuleCode,
              org.drools.model.functions.Predicate1,
              org.drools.model.functions.Function1,
              org.drools.model.functions.Block1,
              org.drools.model.functions.Block2,
              org.drools.model.functions.Block3,
              org.drools.model.functions.BlockN,
              org.drools.model.functions.HashedExpression {
        private final int $number;

        private %3$s(int number) {
          $number = number;
        }

        public %3$s() {
          this(-1);
        }

        public int number() {
          return $number;
        }

        static <A> org.drools.model.functions.Predicate1<A> $Predicate1(int number) {
          return new %3$s(number);
        }

        static <A, B> org.drools.model.functions.Function1<A, B> $Function1(int number) {
          return new %3$s(number);
        }

        static <A> org.drools.model.functions.Block1<A> $Block1(int number) {
          return new %3$s(number);
        }

        static <A, B> org.drools.model.functions.Block2<A, B> $Block2(int number) {
          return new %3$s(number);
        }

        static <A, B, C> org.drools.model.functions.Block3<A, B, C> $Block3(int number) {
          return new %3$s(number);
        }

        public boolean test(Object $0) throws Exception {
          return holds($number, $0);
        }

        public boolean holds(int $number, Object $0) throws Exception {
          switch ($number) {
      %4$s      default: throw new IllegalStateException();
          }
        }

        public Object apply(Object $0) {
          switch ($number) {
      %5$s      default: throw new IllegalStateException();
          }
        }

        public org.drools.model.functions.BlockN asBlockN() {
          return this;
        }

        public void execute(Object... $) throws Exception {
          run($number, $);
        }

        public void run(int $number, Object... $) throws Exception {
          switch ($number) {
      %6$s      default: throw new IllegalStateException();
          }
        }

        public void execute(Object $0) throws Exception {
          execute(new Object[] {$0});
        }

        public void execute(Object $0, Object $1) throws Exception {
          execute(new Object[] {$0, $1});
        }

        public void execute(Object $0, Object $1, Object $2) throws Exception {
          execute(new Object[] {$0, $1, $2});
        }

        public String getExpressionHash() {
          return $Description.hash($number);
        }

        public org.drools.model.functions.PredicateInformation predicateInformation() {
          return $Description.information($number);
        }

      %7$s

        /** Asked for only where a session runs the rule. */
        static final class $Description {
          static String hash(int number) {
            switch (number) {
      %8$s        default: throw new IllegalStateException();
            }
          }

          static org.drools.model.functions.PredicateInformation information(int number) {
            switch (number) {
      %9$s        default: return org.drools.model.functions.PredicateInformation.EMPTY_PREDICATE_INFORMATION;
            }
          }
      %10$s
        }
      }
      """;

  private final List<Lambda> lambdas = new ArrayList<>();

  /** The number of a lambda by the constant that stood for it. */
  private final Map<String, Integer> numbers = new HashMap<>();

  private final Set<String> imports = new LinkedHashSet<>();

  /** What Drools generated, and what it takes it for, such as {@code Predicate1<Client>}. */
  private record Lambda(EnumDeclaration source, ClassOrInterfaceType type) {
    String method() {
      return METHODS.getOrDefault(type.getNameWithScope(), "");
    }

    Optional<MethodDeclaration> method(String name) {
      return source.getMethodsByName(name).stream().findFirst();
    }

    String hash() {
      return source
          .getFieldByName(HASH)
          .flatMap(field -> field.getVariable(0).getInitializer())
          .map(Node::toString)
          .orElseThrow();
    }

    /** The call of the body, with the arguments {@code $0}, {@code $1} or those of an array. */
    String call(int number, String argument) {
      List<?> types =
          method(method()).orElseThrow().getParameters().stream().map(p -> p.getType()).toList();
      return IntStream.range(0, types.size())
          .mapToObj(i -> "(" + types.get(i) + ") " + argument.formatted(i))
          .collect(joining(", ", "body$" + number + "(", ");"));
    }
  }

  /** Takes in {@code type}, if it is a condition or consequence of a kind that is known. */
  boolean add(TypeDeclaration<?> type) {
    if (lambdas.size() == MOST
        || !(type instanceof EnumDeclaration source)
        || source.getImplementedTypes().size() != 2
        || !source.getImplementedTypes(1).getNameWithScope().equals(HASHED)) {
      return false;
    }
    var lambda = new Lambda(source, source.getImplementedTypes(0));
    boolean isCondition = lambda.method(INFORMATION).isPresent();
    if (lambda.method().isEmpty() || source.getMethods().size() != (isCondition ? 3 : 2)) {
      return false;
    }
    String constant = MergedSources.packageOf(type) + '.' + type.getNameAsString() + ".INSTANCE";
    numbers.put(constant, lambdas.size());
    lambdas.add(lambda);
    MergedSources.unit(type).getImports().forEach(one -> imports.add(one.toString()));
    return true;
  }

  /** The name of the one class. */
  static String nameFor(TypeDeclaration<?> model) {
    return model.getNameAsString() + "Lambdas";
  }

  /** Lets {@code model} make instances of the one class, where it named constants of many. */
  void callFrom(TypeDeclaration<?> model) {
    for (FieldAccessExpr use : model.findAll(FieldAccessExpr.class)) {
      Integer number = numbers.get(use.toString());
      if (number != null) {
        ClassOrInterfaceType type = lambdas.get(number).type();
        String arguments =
            type.getTypeArguments().orElseThrow().stream()
                .map(Node::toString)
                .collect(joining(", ", "<", ">$"));
        use.replace(
            new NameExpr(
                nameFor(model) + '.' + arguments + type.getNameAsString() + '(' + number + ')'));
      }
    }
  }

  /** The source of the one class. */
  String source(TypeDeclaration<?> model) {
    return CLASS.formatted(
        MergedSources.packageOf(model),
        String.join("", imports),
        nameFor(model),
        cases(one -> one.method().equals("test"), (i, one) -> "return " + one.call(i, "$%d")),
        cases(one -> one.method().equals("apply"), (i, one) -> "return " + one.call(i, "$%d")),
        cases(one -> one.method().equals("execute"), (i, one) -> one.call(i, "$[%d]") + " return;"),
        methods(Lambda::method, "body$"),
        cases(one -> true, (i, one) -> "return " + one.hash() + ";"),
        cases(
            one -> one.method(INFORMATION).isPresent(),
            (i, one) -> "return information$" + i + "();"),
        methods(one -> INFORMATION, "information$"));
  }

  private String cases(Predicate<Lambda> isMeant, BiFunction<Integer, Lambda, String> text) {
    return IntStream.range(0, lambdas.size())
        .filter(i -> isMeant.test(lambdas.get(i)))
        .mapToObj(i -> "      case " + i + ": " + text.apply(i, lambdas.get(i)) + "\n")
        .collect(joining());
  }

  /** Calls {@link Compared} where Drools would call its own. */
  private static void compareHere(MethodDeclaration method) {
    for (MethodCallExpr call : method.findAll(MethodCallExpr.class)) {
      boolean isOfDrools =
          call.getScope().map(Node::toString).filter(COMPARING::equals).isPresent();
      if (isOfDrools && COMPARED.contains(call.getNameAsString())) {
        call.setScope(new NameExpr(Compared.class.getName()));
      }
    }
  }

  /** The methods of this name of all lambdas, as static ones with another name. */
  private String methods(java.util.function.Function<Lambda, String> name, String prefix) {
    var methods = new StringBuilder();
    for (int i = 0; i < lambdas.size(); i++) {
      Lambda lambda = lambdas.get(i);
      String own = prefix + i;
      lambda
          .method(name.apply(lambda))
          .ifPresent(
              method -> {
                MethodDeclaration copy = method.clone();
                copy.getAnnotations().clear();
                copy.setPublic(false).setStatic(true).setName(own);
                compareHere(copy);
                methods.append(copy).append('\n');
              });
    }
    return methods.toString();
  }
}
