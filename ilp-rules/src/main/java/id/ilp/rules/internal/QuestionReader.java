package id.ilp.rules.internal;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Sex;
import id.ilp.rules.internal.RuleKey.Kind;
import java.time.LocalDate;
import java.util.List;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole questions to the client off the text of a rule: only those that {@link
 * RuleRun#know(id.ilp.rules.client.Client, RuleIndex.Choice) what is known} of the client answers
 * exactly as the condition would. Nothing is guessed: any other is {@link RuleQuestion#UNREAD}.
 */
final class QuestionReader {
  /** Words with codes: the answer is yes if one of them is known. */
  private static final ImmutableMap<String, Kind> NAMING =
      ImmutableMap.of(
          "knownWith", Kind.CONDITION,
          "knownWithAny", Kind.CONDITION,
          "exposedToAny", Kind.EXPOSURE,
          "wasServed", Kind.SERVICE,
          "isOn", Kind.VARIANT);

  /** Words without a code. */
  private static final ImmutableMap<String, RuleQuestion> PLAIN =
      ImmutableMap.of(
          "isFemale", ask(Kind.SEX, Sex.FEMALE.name()),
          "isMale", ask(Kind.SEX, Sex.MALE.name()),
          "knowsSex", ask(Kind.SEX, RuleKey.UNKNOWN).negated(),
          "isPupil", ask(Kind.PERSON, RuleKey.PUPIL),
          "knowsVillage", ask(Kind.PERSON, RuleKey.VILLAGE));

  /** What the words that hand over a class or a record look for. */
  private static final ImmutableMap<String, Kind> FETCHING =
      ImmutableMap.of("latest", Kind.CLASS, "latestRecord", Kind.RECORD);

  private static final ImmutableMap<String, Kind> AGES =
      ImmutableMap.of(
          "ageInDays", Kind.AGE_IN_DAYS,
          "ageInMonths", Kind.AGE_IN_MONTHS,
          "ageInYears", Kind.AGE_IN_YEARS);

  private QuestionReader() {}

  /** The question a constraint of the client puts. */
  static RuleQuestion read(String constraint) {
    return read(DrlxParseUtil.parseExpression(constraint).getExpr());
  }

  private static RuleQuestion read(Expression question) {
    if (question instanceof EnclosedExpr enclosed) {
      return read(enclosed.getInner());
    } else if (question instanceof UnaryExpr not) {
      return not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
          ? read(not.getExpression()).negated()
          : RuleQuestion.UNREAD;
    } else if (question instanceof BinaryExpr binary) {
      return binary.getOperator() == BinaryExpr.Operator.OR
          ? either(read(binary.getLeft()), read(binary.getRight()))
          : age(binary);
    }
    return question instanceof MethodCallExpr call ? read(call) : RuleQuestion.UNREAD;
  }

  private static RuleQuestion either(RuleQuestion one, RuleQuestion other) {
    boolean isRead = one.isRead() && other.isRead() && !one.isNegated() && !other.isNegated();
    return isRead
        ? new RuleQuestion(
            ImmutableSet.<RuleKey>builder().addAll(one.keys()).addAll(other.keys()).build(), false)
        : RuleQuestion.UNREAD;
  }

  private static RuleQuestion age(BinaryExpr binary) {
    Kind unit = binary.getLeft() instanceof NameExpr name ? AGES.get(name.getNameAsString()) : null;
    if (unit == null || !(binary.getRight() instanceof IntegerLiteralExpr literal)) {
      return RuleQuestion.UNREAD;
    }
    int limit = literal.asNumber().intValue();
    return switch (binary.getOperator()) {
      case GREATER_EQUALS -> ask(unit, limit);
      case GREATER -> ask(unit, Math.addExact(limit, 1));
      case LESS -> ask(unit, limit).negated();
      case LESS_EQUALS -> ask(unit, Math.addExact(limit, 1)).negated();
      default -> RuleQuestion.UNREAD;
    };
  }

  private static RuleQuestion read(MethodCallExpr call) {
    String word = call.getNameAsString();
    Expression of = call.getScope().orElse(null);
    if (of instanceof MethodCallExpr fetched && fetched.getScope().isEmpty()) {
      return ofFetched(fetched, call);
    } else if (of != null) {
      return RuleQuestion.UNREAD; // of something else than the client
    } else if (word.equals("isIn")) {
      return stage(call);
    } else if (word.equals("isBornFrom")) {
      return birth(call);
    }
    Kind kind = NAMING.get(word);
    return kind == null ? plain(call, PLAIN.get(word)) : oneOf(kind, "", call.getArguments());
  }

  private static RuleQuestion plain(MethodCallExpr call, @Nullable RuleQuestion known) {
    return known == null || !call.getArguments().isEmpty() ? RuleQuestion.UNREAD : known;
  }

  private static RuleQuestion stage(MethodCallExpr call) {
    return call.getArguments().size() == 1
            && call.getArgument(0) instanceof FieldAccessExpr stage
            && stage.getScope() instanceof NameExpr type
            && type.getNameAsString().equals(LifeStage.class.getSimpleName())
        ? ask(Kind.STAGE, stage.getNameAsString())
        : RuleQuestion.UNREAD;
  }

  private static RuleQuestion birth(MethodCallExpr call) {
    return call.getArguments().size() == 1 && call.getArgument(0) instanceof StringLiteralExpr day
        ? ask(Kind.BORN_FROM, Math.toIntExact(LocalDate.parse(day.asString()).toEpochDay()))
        : RuleQuestion.UNREAD;
  }

  /** Whether there is a class or record of one code, or which band the class is. */
  private static RuleQuestion ofFetched(MethodCallExpr fetched, MethodCallExpr question) {
    Kind kind = FETCHING.get(fetched.getNameAsString());
    if (kind == null || fetched.getArguments().size() != 1) {
      return RuleQuestion.UNREAD;
    }
    boolean isClass = kind == Kind.CLASS && fetched.getArgument(0) instanceof StringLiteralExpr;
    return switch (question.getNameAsString()) {
      case "isKnown" -> oneOf(kind, "", fetched.getArguments());
      case "is", "isOneOf" ->
          isClass
              ? oneOf(
                  Kind.BAND,
                  fetched.getArgument(0).asStringLiteralExpr().asString() + RuleKey.BAND,
                  question.getArguments())
              : RuleQuestion.UNREAD;
      default -> RuleQuestion.UNREAD;
    };
  }

  private static RuleQuestion oneOf(Kind kind, String prefix, List<Expression> named) {
    var keys = ImmutableSet.<RuleKey>builder();
    for (Expression one : named) {
      if (!(one instanceof StringLiteralExpr code)) {
        return RuleQuestion.UNREAD;
      }
      keys.add(new RuleKey(kind, prefix + code.asString()));
    }
    return new RuleQuestion(keys.build(), false);
  }

  private static RuleQuestion ask(Kind kind, int limit) {
    return ask(kind, Integer.toString(limit));
  }

  private static RuleQuestion ask(Kind kind, String code) {
    return new RuleQuestion(ImmutableSet.of(new RuleKey(kind, code)), false);
  }
}
