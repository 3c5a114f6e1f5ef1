package id.ilp.rules.explain;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.rules.explain.Evaluator.CannotJudgeException;
import id.ilp.rules.internal.RuleWhen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule whose conditions can be asked one by one, and what its consequence speaks of. */
final class ReadRule {
  /** What a condition, or a whole rule, comes to. */
  enum Answer {
    TRUE,
    FALSE,
    /** A condition is written in a way that cannot be judged here. */
    UNKNOWN
  }

  /**
   * One condition, asked of one fact.
   *
   * @param text as the author wrote it; the type of the fact where the rule asks nothing of it
   * @param question empty if it cannot be read, or there is none
   * @param of what answered; empty if there was no such fact to ask
   */
  record Asked(String text, Optional<Expression> question, Optional<Evaluator> of, Answer answer) {}

  /**
   * How the rule stands.
   *
   * @param asked the conditions in their order; in a rule that does not hold up to the first that
   *     fails, which is the last of the list
   */
  record Outcome(Answer answer, ImmutableList<Asked> asked) {
    /** The condition that decided against it. */
    Asked last() {
      return asked.get(asked.size() - 1);
    }
  }

  /** What holds before what may hold, then what comes furthest. */
  private static final Comparator<Outcome> BEST =
      Comparator.comparing((Outcome one) -> one.answer() == Answer.TRUE)
          .thenComparing(one -> one.answer() == Answer.UNKNOWN)
          .thenComparing(one -> one.asked().size());

  private record Question(String text, Optional<Expression> expression) {}

  private record Pattern(RuleWhen.Fact fact, ImmutableList<Question> questions) {}

  private static final ImmutableMap<String, Concludes> WORDS =
      ImmutableMap.<String, Concludes>builder()
          .put("offer", Concludes.OFFER)
          .put("offerSeries", Concludes.OFFER)
          .put("withhold", Concludes.WITHHOLDING)
          .put("withholdSeries", Concludes.WITHHOLDING)
          .put("obstacle", Concludes.OBSTACLE)
          .put("obstacleToAll", Concludes.OBSTACLE)
          .put("forbidAfter", Concludes.OBSTACLE)
          .put("weighAfter", Concludes.OBSTACLE)
          .put("found", Concludes.FINDING)
          .put("refer", Concludes.REFERRAL)
          .put("visitHome", Concludes.HOME_VISIT)
          .put("visitHomeFor", Concludes.HOME_VISIT)
          .buildOrThrow();

  /** These say the series they are about; the others of immunization are about any series. */
  private static final ImmutableSet<String> NAME_SERIES =
      ImmutableSet.of("offerSeries", "withholdSeries", "obstacle");

  private static final ImmutableSet<String> ABOUT_ANY_SERIES =
      ImmutableSet.of("obstacleToAll", "forbidAfter", "weighAfter");

  private final RuleWhen when;
  private final ImmutableList<Pattern> patterns;
  private final ImmutableSet<String> series;
  private final boolean isAboutAnySeries;
  private final ImmutableList<Concludes> concludes;

  private ReadRule(RuleWhen when) {
    this.when = when;
    var parser = new JavaParser();
    this.patterns =
        when.patterns().stream()
            .map(fact -> new Pattern(fact, questions(parser, fact)))
            .collect(ImmutableList.toImmutableList());
    var named = ImmutableSet.<String>builder();
    var roles = ImmutableSet.<Concludes>builder();
    boolean isAny = false;
    for (MethodCallExpr call : calls(parser, when.consequence())) {
      String name = call.getNameAsString();
      Concludes role = WORDS.get(name);
      if (role != null) {
        roles.add(role);
      }
      isAny |= ABOUT_ANY_SERIES.contains(name);
      if (NAME_SERIES.contains(name)) {
        call.getArguments().stream()
            .filter(StringLiteralExpr.class::isInstance)
            .forEach(argument -> named.add(((StringLiteralExpr) argument).asString()));
      }
    }
    this.series = named.build();
    this.isAboutAnySeries = isAny;
    this.concludes = ImmutableList.sortedCopyOf(roles.build());
  }

  static ReadRule of(RuleWhen when) {
    return new ReadRule(when);
  }

  private static ImmutableList<Question> questions(JavaParser parser, RuleWhen.Fact fact) {
    return fact.constraints().stream()
        .map(
            text -> {
              ParseResult<Expression> read = parser.parseExpression(text);
              return new Question(
                  text, read.isSuccessful() ? read.getResult() : Optional.<Expression>empty());
            })
        .collect(ImmutableList.toImmutableList());
  }

  private static List<MethodCallExpr> calls(JavaParser parser, String consequence) {
    return parser
        .parseBlock("{" + consequence + "}")
        .getResult()
        .map(block -> block.findAll(MethodCallExpr.class))
        .orElse(List.of());
  }

  RuleWhen when() {
    return when;
  }

  /** Series its consequence names. */
  ImmutableSet<String> series() {
    return series;
  }

  /** Whether it may concern every series. */
  boolean isAboutAnySeries() {
    return isAboutAnySeries;
  }

  /** What it concludes, the most telling first. */
  Concludes concludes() {
    return concludes.isEmpty() ? Concludes.OTHER : concludes.get(0);
  }

  /** How its conditions stand. */
  Outcome on(Facts facts) {
    Outcome outcome = match(0, facts, new HashMap<>(), new ArrayList<>());
    return when.isPlain() || outcome.answer() == Answer.FALSE
        ? outcome
        : new Outcome(
            Answer.UNKNOWN,
            ImmutableList.<Asked>builder()
                .addAll(outcome.asked())
                .add(new Asked("…", Optional.empty(), Optional.empty(), Answer.UNKNOWN))
                .build());
  }

  /** The match that comes furthest. */
  private Outcome match(int index, Facts facts, Map<String, Object> bindings, List<Asked> before) {
    if (index == patterns.size()) {
      boolean isCertain = before.stream().allMatch(asked -> asked.answer() == Answer.TRUE);
      return new Outcome(isCertain ? Answer.TRUE : Answer.UNKNOWN, ImmutableList.copyOf(before));
    }
    Pattern pattern = patterns.get(index);
    Optional<List<? extends Object>> candidates = facts.ofType(pattern.fact().type());
    if (candidates.isEmpty() || candidates.get().isEmpty()) {
      return new Outcome(
          candidates.isEmpty() ? Answer.UNKNOWN : Answer.FALSE,
          ImmutableList.<Asked>builder()
              .addAll(before)
              .add(
                  new Asked(
                      String.join(
                          ", ",
                          pattern.fact().constraints().isEmpty()
                              ? List.of(pattern.fact().type())
                              : pattern.fact().constraints()),
                      Optional.empty(),
                      Optional.empty(),
                      candidates.isEmpty() ? Answer.UNKNOWN : Answer.FALSE))
              .build());
    }
    return candidates.get().stream()
        .map(fact -> match(index, fact, facts, bindings, before))
        .max(BEST)
        .orElseThrow();
  }

  private Outcome match(
      int index, Object fact, Facts facts, Map<String, Object> bindings, List<Asked> before) {
    Pattern pattern = patterns.get(index);
    Map<String, Object> bound = new HashMap<>(bindings);
    pattern.fact().binding().ifPresent(name -> bound.put(name, fact));
    var evaluator = new Evaluator(fact, bound, when.imports());
    List<Asked> asked = new ArrayList<>(before);
    for (Question question : pattern.questions()) {
      Answer answer = answer(evaluator, question.expression().orElse(null));
      asked.add(new Asked(question.text(), question.expression(), Optional.of(evaluator), answer));
      if (answer == Answer.FALSE) {
        return new Outcome(Answer.FALSE, ImmutableList.copyOf(asked));
      }
    }
    return match(index + 1, facts, bound, asked);
  }

  private static Answer answer(Evaluator evaluator, @Nullable Expression question) {
    if (question == null) {
      return Answer.UNKNOWN;
    }
    try {
      return evaluator.isTrue(question) ? Answer.TRUE : Answer.FALSE;
    } catch (CannotJudgeException e) {
      return Answer.UNKNOWN;
    }
  }
}
