package id.ilp.rules.internal;

import static java.util.Objects.requireNonNull;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Sex;
import id.ilp.rules.client.Client;
import id.ilp.rules.internal.RuleKey.Kind;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;

/**
 * Reads off the text of a rule what a person must have for it to hold. Words it does not know tell
 * nothing: of such a rule everybody is asked.
 */
final class OutlineReader {
  /** Questions about a class or a record that are answered no where there is none. */
  static final ImmutableSet<String> FALSE_OF_NOTHING =
      ImmutableSet.of(
          "is",
          "isOneOf",
          "isKnown",
          "isYes",
          "isYesToAny",
          "hasAnyYes",
          "hasYesBeside",
          "hasOedema",
          "isNo",
          "answers",
          "atLeast",
          "below",
          "above",
          "wasIn",
          "wasInAny",
          "wasAged",
          "isNewerThan",
          "isOfThisPregnancy");

  /** What the words that take codes name: one of the codes has to be known. */
  private static final ImmutableMap<String, Kind> NAMING =
      ImmutableMap.<String, Kind>builder()
          .put("knownWith", Kind.CONDITION)
          .put("knownWithAny", Kind.CONDITION)
          .put("knownWithSince", Kind.PAST_CONDITION)
          .put("exposedToAny", Kind.EXPOSURE)
          .put("wasServed", Kind.SERVICE)
          .put("isOn", Kind.VARIANT)
          .put("knowsWithin", Kind.CLASS)
          .put("isOverdue", Kind.OVERDUE)
          .build();

  /** Words that name several codes; the others name one, and may go on with something else. */
  private static final ImmutableSet<String> SEVERAL =
      ImmutableSet.of("knownWithAny", "exposedToAny", "latestAmong");

  /** What the words that hand over a class or a record look for. */
  private static final ImmutableMap<String, Kind> FETCHING =
      ImmutableMap.<String, Kind>builder()
          .put("latest", Kind.CLASS)
          .put("latestAmong", Kind.CLASS)
          .put("current", Kind.CLASS)
          .put("latestRecord", Kind.RECORD)
          .put("latestWith", Kind.RECORD)
          .put("latestAnswering", Kind.RECORD)
          .build();

  /** Words that hand over a class the person has. */
  private static final ImmutableSet<String> ONE_CLASS = ImmutableSet.of("latest", "current");

  /** Questions about a class that name the bands for which the answer is yes. */
  private static final ImmutableSet<String> NAMED_BANDS = ImmutableSet.of("is", "isOneOf");

  /** Words without a code, and what of it has to be known. */
  private static final ImmutableSetMultimap<String, RuleKey> PLAIN =
      ImmutableSetMultimap.<String, RuleKey>builder()
          .put("isFemale", new RuleKey(Kind.SEX, Sex.FEMALE.name()))
          .put("isMale", new RuleKey(Kind.SEX, Sex.MALE.name()))
          .put("isPupil", new RuleKey(Kind.PERSON, RuleKey.PUPIL))
          .put("isPupilInGrades", new RuleKey(Kind.PERSON, RuleKey.PUPIL))
          .put("isInGrades", new RuleKey(Kind.PERSON, RuleKey.PUPIL))
          .put("isInGrades", new RuleKey(Kind.STAGE, LifeStage.SCHOOL_AGE.name()))
          .put("isBornBelow", new RuleKey(Kind.PERSON, RuleKey.BIRTH_WEIGHT))
          .put("isBornBefore", new RuleKey(Kind.PERSON, RuleKey.GESTATION_AT_BIRTH))
          .put("reactedWith", new RuleKey(Kind.PERSON, RuleKey.ANY_CONDITION))
          .put("marriesWithin", new RuleKey(Kind.PERSON, RuleKey.MARRIAGE))
          .put("hasMarried", new RuleKey(Kind.PERSON, RuleKey.MARITAL_STATUS))
          .put("isMarried", new RuleKey(Kind.PERSON, RuleKey.MARITAL_STATUS))
          .put("isOfferedHere", new RuleKey(Kind.PERSON, RuleKey.VILLAGE))
          .build();

  /** Words that name a constant. */
  private static final ImmutableMap<String, Kind> CONSTANTS =
      ImmutableMap.of("isIn", Kind.STAGE, "hasOverdue", Kind.OVERDUE_KIND);

  /** What is missing for the opposite of these to be so. */
  private static final ImmutableMap<String, RuleKey> NOT_KNOWING =
      ImmutableMap.of(
          "knowsSex", new RuleKey(Kind.SEX, RuleKey.UNKNOWN),
          "knowsVillage", new RuleKey(Kind.PERSON, RuleKey.NO_VILLAGE));

  /** Words that say to everybody what they say, as long as it is told in constants. */
  private static final ImmutableSet<String> OFFERING = ImmutableSet.of("offer", "offerSeries");

  private OutlineReader() {}

  /** The outline of {@code rule}, whose text was found to be in order before. */
  static RuleOutline read(RuleWhen rule) {
    var keys = ImmutableMap.<String, ImmutableSet<RuleKey>>builder();
    if (rule.isPlain()) {
      for (RuleWhen.Fact fact : rule.patterns()) {
        fact.constraints().stream()
            .map(text -> keys(DrlxParseUtil.parseExpression(text).getExpr()))
            .flatMap(Optional::stream)
            .min(TELLING)
            .ifPresent(found -> keys.put(fact.type(), found));
      }
    }
    return new RuleOutline(
        rule.name(),
        offersPlainly(rule.consequence()),
        rule.consequence().contains("onDemand"),
        questions(rule),
        keys.buildOrThrow());
  }

  /** What {@code rule} asks of the client; nothing if none of it is understood. */
  private static ImmutableList<RuleQuestion> questions(RuleWhen rule) {
    ImmutableList<RuleQuestion> questions =
        rule.patterns().stream()
            .filter(fact -> rule.isPlain() && fact.type().equals(Client.class.getSimpleName()))
            .flatMap(fact -> fact.constraints().stream())
            .map(QuestionReader::read)
            .collect(ImmutableList.toImmutableList());
    return questions.stream().anyMatch(RuleQuestion::isRead) ? questions : ImmutableList.of();
  }

  /** Of several things that must be known the one few people have; everybody has a sex. */
  private static final Comparator<ImmutableSet<RuleKey>> TELLING =
      Comparator.<ImmutableSet<RuleKey>, Boolean>comparing(
              keys ->
                  keys.stream()
                      .anyMatch(
                          key -> key.kind() == Kind.SEX && !key.code().equals(RuleKey.UNKNOWN)))
          .thenComparing(keys -> keys.stream().anyMatch(key -> key.kind() == Kind.STAGE));

  /**
   * What one of must be known for {@code question} to be answered yes; empty if nothing need be.
   */
  private static Optional<ImmutableSet<RuleKey>> keys(Expression question) {
    if (question instanceof EnclosedExpr enclosed) {
      return keys(enclosed.getInner());
    } else if (question instanceof UnaryExpr not
        && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return not.getExpression() instanceof MethodCallExpr call
          ? Optional.ofNullable(NOT_KNOWING.get(call.getNameAsString())).map(ImmutableSet::of)
          : Optional.empty();
    } else if (question instanceof BinaryExpr binary) {
      return keys(binary);
    } else if (question instanceof MethodCallExpr call) {
      return keys(call);
    }
    return Optional.empty();
  }

  private static Optional<ImmutableSet<RuleKey>> keys(BinaryExpr binary) {
    Expression left = binary.getLeft();
    if (binary.getOperator() == BinaryExpr.Operator.EQUALS) {
      boolean isCode =
          !(left instanceof FieldAccessExpr)
              && left instanceof NodeWithSimpleName<?> name
              && name.getNameAsString().equals("code");
      return isCode && binary.getRight() instanceof StringLiteralExpr code
          ? Optional.of(ImmutableSet.of(new RuleKey(Kind.FINDING, code.asString())))
          : Optional.empty();
    }
    Optional<ImmutableSet<RuleKey>> one = keys(left);
    Optional<ImmutableSet<RuleKey>> other = keys(binary.getRight());
    if (binary.getOperator() == BinaryExpr.Operator.AND) {
      return List.of(one, other).stream().flatMap(Optional::stream).min(TELLING);
    }
    return binary.getOperator() == BinaryExpr.Operator.OR && one.isPresent() && other.isPresent()
        ? Optional.of(ImmutableSet.<RuleKey>builder().addAll(one.get()).addAll(other.get()).build())
        : Optional.empty();
  }

  private static Optional<ImmutableSet<RuleKey>> keys(MethodCallExpr question) {
    Deque<MethodCallExpr> calls = new ArrayDeque<>();
    Expression next = question;
    while (next instanceof MethodCallExpr call) {
      calls.push(call);
      next = call.getScope().orElse(null);
    }
    if (next != null) {
      return Optional.empty(); // of something else than the fact itself
    }
    MethodCallExpr first = calls.pop();
    String word = first.getNameAsString();
    if (calls.isEmpty()) {
      return plain(first, word);
    }
    if (calls.size() == 1
        && ONE_CLASS.contains(word)
        && NAMED_BANDS.contains(question.getNameAsString())) {
      return bands(first, question);
    }
    Kind kind = FETCHING.get(word);
    boolean isFalse = FALSE_OF_NOTHING.contains(question.getNameAsString());
    return kind != null && isFalse ? codes(first, kind) : Optional.empty();
  }

  private static Optional<ImmutableSet<RuleKey>> plain(MethodCallExpr call, String word) {
    if (NAMING.containsKey(word)) {
      return codes(call, requireNonNull(NAMING.get(word)));
    } else if (CONSTANTS.containsKey(word)) {
      return call.getArgument(0) instanceof FieldAccessExpr constant
          ? Optional.of(
              ImmutableSet.of(
                  new RuleKey(requireNonNull(CONSTANTS.get(word)), constant.getNameAsString())))
          : Optional.empty();
    }
    return Optional.of(PLAIN.get(word)).filter(known -> !known.isEmpty());
  }

  /** One of the bands {@code question} names of the class {@code fetched}. */
  private static Optional<ImmutableSet<RuleKey>> bands(
      MethodCallExpr fetched, MethodCallExpr question) {
    if (!(fetched.getArgument(0) instanceof StringLiteralExpr code)) {
      return Optional.empty();
    }
    var keys = ImmutableSet.<RuleKey>builder();
    for (Expression one : question.getArguments()) {
      if (!(one instanceof StringLiteralExpr band)) {
        return Optional.empty();
      }
      keys.add(RuleKey.band(code.asString(), band.asString()));
    }
    return Optional.of(keys.build());
  }

  private static Optional<ImmutableSet<RuleKey>> codes(MethodCallExpr call, Kind kind) {
    boolean isSeveral = SEVERAL.contains(call.getNameAsString());
    List<Expression> named = isSeveral ? call.getArguments() : call.getArguments().subList(0, 1);
    var keys = ImmutableSet.<RuleKey>builder();
    for (Expression one : named) {
      if (!(one instanceof StringLiteralExpr code)) {
        return Optional.empty();
      }
      keys.add(new RuleKey(kind, code.asString()));
    }
    return Optional.of(keys.build());
  }

  /** Whether {@code consequence} is made of offers only, told in literals and constants. */
  private static boolean offersPlainly(String consequence) {
    Optional<BlockStmt> block =
        new JavaParser().parseBlock("{\n" + consequence + "\n}").getResult();
    return block.isPresent()
        && !block.get().isEmpty()
        && block.get().getStatements().stream().allMatch(OutlineReader::isPlainOffer);
  }

  private static boolean isPlainOffer(Statement statement) {
    Expression next = statement instanceof ExpressionStmt one ? one.getExpression() : null;
    String first = "";
    while (next instanceof MethodCallExpr call) {
      boolean isPlain = call.getArguments().stream().allMatch(OutlineReader::isConstant);
      if (!isPlain) {
        return false;
      }
      first = call.getNameAsString();
      next = call.getScope().orElse(null);
    }
    return OFFERING.contains(first) && next instanceof NameExpr;
  }

  /** A literal or a constant; a fact's name is written otherwise. */
  private static boolean isConstant(Expression value) {
    String name = value instanceof NodeWithSimpleName<?> simple ? simple.getNameAsString() : "";
    return !(value instanceof MethodCallExpr)
        && (value.isLiteralExpr() || (!name.isEmpty() && name.equals(Ascii.toUpperCase(name))));
  }
}
