package id.ilp.rules.explain;

import static id.ilp.rules.explain.Sentences.say;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.text.Text;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Found;
import id.ilp.rules.client.Needs;
import id.ilp.rules.client.Observation;
import id.ilp.rules.client.Reading;
import id.ilp.rules.client.Value;
import id.ilp.rules.explain.Evaluator.CannotJudgeException;
import id.ilp.rules.explain.ReadRule.Asked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a condition found in the record, in words: the value beside the author's question. */
final class FoundWords {
  /** A value in words, and the ids of the records it stands in. */
  record Shown(Text text, ImmutableList<String> uses) {
    static Shown of(Text text, String... uses) {
      // What stands with the person, such as the birth weight, is a record without an id.
      return new Shown(
          text,
          Arrays.stream(uses).filter(id -> !id.isEmpty()).collect(ImmutableList.toImmutableList()));
    }
  }

  private final Facts facts;
  private final ClientWords client;

  FoundWords(Facts facts) {
    this.facts = facts;
    this.client = new ClientWords(facts.client());
  }

  /** The condition with what it found. */
  Condition of(Asked asked) {
    Shown shown;
    if (asked.of().isEmpty() || isOtherFinding(asked)) {
      shown =
          Shown.of(
              say(asked.answer() == ReadRule.Answer.FALSE ? "found.no-fact" : "found.unjudged"));
    } else if (asked.question().isEmpty() || asked.answer() == ReadRule.Answer.UNKNOWN) {
      shown = Shown.of(say("found.unjudged"));
    } else {
      shown = shown(asked.question().get(), asked.of().get());
    }
    return new Condition(asked.text(), shown.text(), shown.uses());
  }

  /** Whether there is a finding, and another one than the rule is about. */
  private static boolean isOtherFinding(Asked asked) {
    return asked.answer() == ReadRule.Answer.FALSE
        && asked.of().map(Evaluator::fact).filter(Found.class::isInstance).isPresent()
        && asked
            .question()
            .filter(BinaryExpr.class::isInstance)
            .map(question -> ((BinaryExpr) question).getLeft().toString())
            .filter("code"::equals)
            .isPresent();
  }

  private Shown shown(Expression question, Evaluator of) {
    try {
      return describe(question, of);
    } catch (CannotJudgeException e) {
      return Shown.of(say("found.unjudged"));
    }
  }

  private Shown describe(Expression question, Evaluator of) {
    if (question instanceof EnclosedExpr enclosed) {
      return describe(enclosed.getInner(), of);
    } else if (question instanceof UnaryExpr unary) {
      return describe(unary.getExpression(), of);
    } else if (question instanceof BinaryExpr binary) {
      return switch (binary.getOperator()) {
        case AND, OR -> both(shown(binary.getLeft(), of), shown(binary.getRight(), of));
        default -> describe(binary.getLeft(), of);
      };
    } else if (question instanceof MethodCallExpr call) {
      return call.getScope().isPresent()
          ? ofOwner(call.getScope().get(), call, of)
          : ofFact(call.getNameAsString(), texts(call, of), question, of);
    } else if (question instanceof NameExpr name) {
      return ofFact(name.getNameAsString(), List.of(), question, of);
    }
    return plain(question, of);
  }

  private static Shown both(Shown first, Shown second) {
    return new Shown(
        Sentences.join("; ", List.of(first.text(), second.text())),
        ImmutableList.<String>builder().addAll(first.uses()).addAll(second.uses()).build().stream()
            .distinct()
            .collect(ImmutableList.toImmutableList()));
  }

  /** The arguments of a call, as texts. */
  private static List<String> texts(MethodCallExpr call, Evaluator of) {
    return call.getArguments().stream().map(argument -> of.value(argument).toString()).toList();
  }

  private static Shown plain(Expression question, Evaluator of) {
    return Shown.of(say("found.value", Map.of("value", of.value(question))));
  }

  private Shown ofFact(String word, List<String> arguments, Expression question, Evaluator of) {
    if (of.fact() instanceof Client) {
      return client.describe(word, arguments).orElseGet(() -> plain(question, of));
    } else if (of.fact() instanceof Found found) {
      return finding(found, word);
    } else if (of.fact() instanceof Needs) {
      return needs(word, arguments);
    }
    return plain(question, of);
  }

  private static Shown finding(Found found, String word) {
    String id = found.observation().id();
    return word.startsWith("isFrom")
        ? Shown.of(
            found
                .place()
                .map(place -> say("found.place", Map.of("place", place.text(), "id", id)))
                .orElseGet(() -> say("found.place-unknown", Map.of("id", id))),
            id)
        : Shown.of(say("found.finding", Map.of("code", found.code(), "id", id)), id);
  }

  private Shown needs(String word, List<String> arguments) {
    List<Need> needs = facts.plan().needs();
    if (word.equals("isOverdue") && !arguments.isEmpty()) {
      Optional<Need> need = facts.plan().need(arguments.get(0));
      return need.isPresent()
          ? Shown.of(
              say(
                  "found.need",
                  Map.of(
                      "name", need.get().name(), "status", Sentences.status(need.get().status()))))
          : Shown.of(say("found.no-fact"));
    }
    List<Text> overdue =
        needs.stream()
            .filter(need -> need.status() == NeedStatus.OVERDUE)
            .filter(need -> arguments.isEmpty() || arguments.get(0).equals(need.kind().name()))
            .map(Need::name)
            .toList();
    return Shown.of(
        overdue.isEmpty()
            ? say("found.none-overdue")
            : say("found.overdue", Map.of("names", overdue)));
  }

  private Shown ofOwner(Expression scope, MethodCallExpr call, Evaluator of) {
    Object owner = of.value(scope);
    if (owner instanceof Reading reading) {
      return reading(reading);
    } else if (owner instanceof Value value) {
      return number(value, scope, of);
    } else if (owner instanceof Observation observation) {
      return observation(observation, call.getNameAsString(), texts(call, of));
    } else if (owner instanceof Client) {
      return ofFact(call.getNameAsString(), texts(call, of), call, of);
    }
    return plain(call, of);
  }

  private static Shown reading(Reading reading) {
    if (reading.assessment() == null || reading.assessment().label().isEmpty()) {
      return Shown.of(say("found.no-result"));
    }
    Observation record = reading.observation();
    return Shown.of(
        say(
            "found.result",
            Map.of(
                "label", reading.assessment().label().get(),
                "date", record.date(),
                "id", record.id())),
        record.id());
  }

  /** A number such as {@code latestWith( … ).mean( "systolic" )}: its name, and its record. */
  private static Shown number(Value value, Expression scope, Evaluator of) {
    if (scope instanceof MethodCallExpr call
        && call.getScope().isPresent()
        && of.value(call.getScope().get()) instanceof Observation record) {
      if (!record.isKnown()) {
        return Shown.of(say("found.no-record"));
      }
      String name = String.join(" ", texts(call, of));
      return value.isKnown()
          ? Shown.of(
              say(
                  "found.number",
                  Map.of(
                      "name", name,
                      "number", value.number().getAsDouble(),
                      "date", record.date(),
                      "id", record.id())),
              record.id())
          : notKnown(name, record);
    }
    return Shown.of(
        value.isKnown()
            ? say("found.value", Map.of("value", value.number().getAsDouble()))
            : say("found.no-result"));
  }

  private static Shown notKnown(String name, Observation record) {
    return Shown.of(
        say("found.not-known", Map.of("name", name, "date", record.date(), "id", record.id())),
        record.id());
  }

  private static Shown observation(Observation record, String word, List<String> arguments) {
    if (!record.isKnown()) {
      return Shown.of(say("found.no-record"));
    }
    if ((word.equals("isYes") || word.equals("isNo")) && !arguments.isEmpty()) {
      String item = arguments.get(0);
      return record
          .answer(item)
          .map(
              answer ->
                  Shown.of(
                      say(
                          "found.answer",
                          Map.of(
                              "name",
                              item,
                              "answer",
                              answer,
                              "date",
                              record.date(),
                              "id",
                              record.id())),
                      record.id()))
          .orElseGet(() -> notKnown(item, record));
    }
    var stages = new ArrayList<Text>();
    if (word.startsWith("wasIn")) {
      for (id.ilp.core.lifecycle.LifeStage stage : id.ilp.core.lifecycle.LifeStage.values()) {
        if (record.wasIn(stage)) {
          stages.add(Sentences.stage(stage));
        }
      }
    }
    return Shown.of(
        stages.isEmpty()
            ? say("found.record", Map.of("date", record.date(), "id", record.id()))
            : say(
                "found.record-stages",
                Map.of("date", record.date(), "id", record.id(), "stages", stages)),
        record.id());
  }
}
