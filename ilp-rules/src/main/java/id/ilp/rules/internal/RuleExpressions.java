package id.ilp.rules.internal;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.Node;
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
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.text.Suggestion;
import id.ilp.rules.client.Word;
import id.ilp.rules.pack.RuleProblem;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** Reads the expressions of one rule: only calls of known words, names and plain values. */
final class RuleExpressions {
  private static final Set<BinaryExpr.Operator> COMPARISONS =
      EnumSet.of(
          BinaryExpr.Operator.AND,
          BinaryExpr.Operator.OR,
          BinaryExpr.Operator.EQUALS,
          BinaryExpr.Operator.NOT_EQUALS,
          BinaryExpr.Operator.LESS,
          BinaryExpr.Operator.LESS_EQUALS,
          BinaryExpr.Operator.GREATER,
          BinaryExpr.Operator.GREATER_EQUALS);

  private static final Set<Class<?>> VALUES =
      ImmutableSet.of(
          StringLiteralExpr.class,
          BooleanLiteralExpr.class,
          IntegerLiteralExpr.class,
          DoubleLiteralExpr.class);

  private static final Map<String, Word.Kind> COMPARED =
      Map.of("code", Word.Kind.FINDING, "type", Word.Kind.SCREENING_TYPE);

  private static final String INSERT = "insert";

  private final JavaParser parser = parser();
  private final SourceText text;
  private final String folder;
  private final Imports imports;
  private final List<RuleProblem> problems;
  private final List<WordUse> words;
  private final Set<String> bound = new HashSet<>();
  private int start;
  private int skippedLines;

  RuleExpressions(
      SourceText text,
      String folder,
      Imports imports,
      List<RuleProblem> problems,
      List<WordUse> words) {
    this.text = text;
    this.folder = folder;
    this.imports = imports;
    this.problems = problems;
    this.words = words;
  }

  private static JavaParser parser() {
    var configuration = new ParserConfiguration();
    configuration.setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
    configuration.setAttributeComments(false);
    return new JavaParser(configuration);
  }

  /** A fact the rule gives a name to. */
  void binds(String name) {
    bound.add(name);
  }

  /** One condition, which begins at {@code offset} of the file. */
  void constraint(String expression, int offset) {
    start = offset;
    skippedLines = 0;
    ParseResult<Expression> java = parser.parseExpression(expression);
    try {
      // Only the parser of Java knows where in the text each part stands.
      boolean isJava = java.isSuccessful() && java.getResult().isPresent();
      check(isJava ? java.getResult().get() : DrlxParseUtil.parseExpression(expression));
    } catch (ParseProblemException | IllegalArgumentException e) {
      refuse(offset, "the condition '" + expression + "' cannot be read");
    }
  }

  /** The whole consequence, which begins at {@code offset} of the file. */
  void consequence(String java, int offset) {
    start = offset;
    skippedLines = 1;
    Optional<BlockStmt> block = parser.parseBlock("{\n" + java + "\n}").getResult();
    if (block.isEmpty()) {
      refuse(offset, "the consequence cannot be read");
      return;
    }
    for (Statement statement : block.get().getStatements()) {
      if (statement instanceof ExpressionStmt one
          && one.getExpression() instanceof MethodCallExpr call) {
        check(call);
      } else {
        refuse(statement);
      }
    }
  }

  private void check(Node node) {
    if (node instanceof DrlxExpression drlx) {
      if (drlx.getBind() != null) {
        bound.add(drlx.getBind().asString());
      }
      check(drlx.getExpr());
    } else if (node instanceof EnclosedExpr enclosed) {
      check(enclosed.getInner());
    } else if (node instanceof UnaryExpr unary) {
      unary(unary);
    } else if (node instanceof BinaryExpr binary) {
      binary(binary);
    } else if (node instanceof HalfBinaryExpr half) {
      check(half.getRight());
    } else if (node instanceof PointFreeExpr set) {
      among(set);
    } else if (node instanceof MethodCallExpr call) {
      call(call);
    } else if (node instanceof FieldAccessExpr field) {
      field(field);
    } else if (node instanceof NameExpr || node instanceof DrlNameExpr) {
      name(node, ((NodeWithSimpleName<?>) node).getNameAsString());
    } else if (!VALUES.contains(node.getClass())) {
      refuse(node);
    }
  }

  private void unary(UnaryExpr unary) {
    if (unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
        || unary.getOperator() == UnaryExpr.Operator.MINUS) {
      check(unary.getExpression());
    } else {
      refuse(unary);
    }
  }

  private void binary(BinaryExpr binary) {
    if (!COMPARISONS.contains(binary.getOperator())) {
      refuse(offset(binary.getRight()), "'" + binary.getOperator().asString() + "' is not allowed");
      return;
    }
    check(binary.getLeft());
    check(binary.getRight());
    named(binary.getLeft(), List.of(binary.getRight()));
    if (binary.getLeft() instanceof NodeWithSimpleName<?> name
        && Vocabulary.method(name.getNameAsString()).stream().anyMatch(one -> one.isNumber())
        && binary.getRight() instanceof StringLiteralExpr) {
      refuse(
          offset(binary.getRight()),
          "'" + name.getNameAsString() + "' is a number and is compared with a text");
    }
  }

  /** {@code code in ("a", "b")}. */
  private void among(PointFreeExpr set) {
    if (!set.getOperator().asString().equals("in")) {
      refuse(offset(set), "'" + set.getOperator().asString() + "' is not allowed");
      return;
    }
    check(set.getLeft());
    set.getRight().forEach(this::check);
    named(set.getLeft(), set.getRight());
  }

  /** What a property compared with texts names. */
  private void named(Expression left, List<Expression> right) {
    String name = left instanceof NodeWithSimpleName<?> simple ? simple.getNameAsString() : "";
    Word.Kind kind = COMPARED.get(name);
    if (kind != null) {
      right.forEach(one -> use(one, Set.of(kind)));
    }
  }

  private void call(MethodCallExpr call) {
    String name = call.getNameAsString();
    call.getScope().ifPresent(this::check);
    call.getArguments().forEach(this::check);
    boolean isInsert = name.equals(INSERT) && call.getScope().isEmpty();
    List<Vocabulary.Parameters> methods = Vocabulary.method(name);
    boolean isOfText = call.getScope().filter(Expression::isLiteralExpr).isPresent();
    if (isOfText || (methods.isEmpty() && !isInsert && !imports.isOpen())) {
      unknown(offset(call.getName()), name);
      return;
    }
    for (int i = 0; i < call.getArguments().size(); i++) {
      Set<Word.Kind> kinds = EnumSet.noneOf(Word.Kind.class);
      for (Vocabulary.Parameters parameters : methods) {
        kinds.add(parameters.kind(i));
      }
      use(call.getArgument(i), kinds);
    }
  }

  private void use(Expression argument, Set<Word.Kind> kinds) {
    if (argument instanceof StringLiteralExpr literal) {
      int offset =
          literal.getBegin().isPresent()
              ? offset(literal)
              : text.find('"' + literal.getValue() + '"', start);
      words.add(
          new WordUse(
              kinds,
              literal.asString(),
              folder,
              text.path(),
              text.line(offset),
              text.column(offset) + 1));
    }
  }

  private void field(FieldAccessExpr field) {
    String name = field.getNameAsString();
    if (field.getScope() instanceof NameExpr scope && imports.isEnum(scope.getNameAsString())) {
      imports
          .constantFault(scope.getNameAsString(), name)
          .ifPresent(fault -> refuse(offset(field.getName()), fault));
      return;
    }
    check(field.getScope());
    if (Vocabulary.method(name).isEmpty() && !imports.isOpen()) {
      unknown(offset(field.getName()), name);
    }
  }

  private void name(Node node, String name) {
    boolean isKnown =
        bound.contains(name)
            || imports.isConstant(name)
            || imports.isEnum(name)
            || imports.isOpen()
            || !Vocabulary.method(name).isEmpty();
    if (!isKnown) {
      unknown(offset(node), name);
    }
  }

  private void unknown(int offset, String name) {
    Stream<String> known = Stream.concat(Vocabulary.names().stream(), bound.stream());
    String hint = Suggestion.hint(name, known);
    refuse(
        offset,
        "'" + name + "'" + (hint.isEmpty() ? " is not allowed" : " is no word of rules" + hint));
  }

  private void refuse(Node node) {
    String first = node.getTokenRange().map(range -> range.getBegin().getText()).orElse("this");
    refuse(offset(node), "'" + first + "' is not allowed");
  }

  private void refuse(int offset, String message) {
    problems.add(text.problem(offset, message));
  }

  private int offset(Node node) {
    return node.getBegin()
        .map(begin -> text.offset(start, begin.line - skippedLines, begin.column))
        .orElse(start);
  }
}
