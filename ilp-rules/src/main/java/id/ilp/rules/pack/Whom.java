package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.record.RecordCodes;
import id.ilp.core.rows.Row;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.AnswerType;
import id.ilp.core.screening.ScreeningType;
import id.ilp.core.text.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose records a reading is for, beside their age: all as they were on the day of the record.
 *
 * @param stages in one of these; empty = in any
 * @param notStages in none of these
 * @param with known with one of these conditions; empty = with whatever
 * @param without known with none of these conditions
 * @param onlyIf answers the record itself must hold, all of them
 */
public record Whom(
    ImmutableList<LifeStage> stages,
    ImmutableList<LifeStage> notStages,
    ImmutableList<String> with,
    ImmutableList<String> without,
    ImmutableList<Only> onlyIf) {

  private static final Pattern ONLY = Pattern.compile("([a-z0-9-]+)(=|!=)(.+)");
  private static final String EXCEPT = "!";

  /**
   * What one item must have been answered.
   *
   * @param type the item
   * @param values one of these
   * @param isNot none of these instead; not answered will do
   */
  public record Only(AnswerType type, ImmutableList<String> values, boolean isNot) {
    /** The name of the item. */
    public String item() {
      return type.name();
    }

    /** The first answer that is named. */
    public Answer first() {
      return answer(type, values.get(0));
    }

    /** The same of the answer itself, null if nobody gave one. */
    public boolean holds(@Nullable Answer answer) {
      return answer == null ? isNot : holds(word(answer));
    }

    /** Whether the answer will do; {@code answer} is empty if nobody gave one. */
    boolean holds(Optional<String> answer) {
      return (answer.isPresent() && values.contains(answer.get())) != isNot;
    }
  }

  /** What is known of a person on the day of a record. */
  public interface Known {
    /** Whether the person is in {@code stage}. */
    boolean isIn(LifeStage stage);

    /** Whether the condition holds. */
    boolean isKnownWith(String condition);
  }

  /** Whether a person of these stages and conditions is meant. */
  public boolean includes(Known person) {
    return (stages.isEmpty() || isInAny(stages, person))
        && (notStages.isEmpty() || !isInAny(notStages, person))
        && (with.isEmpty() || isKnownWithAny(with, person))
        && (without.isEmpty() || !isKnownWithAny(without, person));
  }

  private static boolean isInAny(ImmutableList<LifeStage> stages, Known person) {
    for (int i = 0; i < stages.size(); i++) {
      if (person.isIn(stages.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKnownWithAny(ImmutableList<String> conditions, Known person) {
    for (int i = 0; i < conditions.size(); i++) {
      if (person.isKnownWith(conditions.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a record with these answers is meant; an item nobody answered has none. */
  public boolean holdsFor(Function<String, Optional<String>> answers) {
    for (Only only : onlyIf) {
      if (!only.holds(answers.apply(only.item()))) {
        return false;
      }
    }
    return true;
  }

  /** The answer as rows write it: {@code yes}, {@code no}, a number, a code; declined is none. */
  public static Optional<String> word(Answer answer) {
    if (answer instanceof Answer.YesNo yesNo) {
      return Optional.of(yesNo.yes() ? "yes" : "no");
    }
    return answer instanceof Answer.Declined ? Optional.empty() : Optional.of(answer.toString());
  }

  /** The answer a row writes as {@code word}. */
  static Answer answer(AnswerType item, String word) {
    boolean isYesOrNo = word.equals("yes") || word.equals("no");
    if (isYesOrNo && item.kind() != AnswerType.Kind.CODE) {
      return new Answer.YesNo(word.equals("yes"));
    }
    try {
      return item.kind() == AnswerType.Kind.CODE
          ? new Answer.Coded(word)
          : new Answer.Numeric(new java.math.BigDecimal(word).doubleValue());
    } catch (NumberFormatException e) {
      return new Answer.Coded(word); // fits no item of this kind
    }
  }

  static Whom parse(Row row, ScreeningType type) {
    var stages = ImmutableList.<LifeStage>builder();
    var notStages = ImmutableList.<LifeStage>builder();
    for (String word : row.words("stages")) {
      boolean isExcepted = word.startsWith(EXCEPT);
      (isExcepted ? notStages : stages).add(stage(row, isExcepted ? word.substring(1) : word));
    }
    var onlyIf = ImmutableList.<Only>builder();
    for (String word : row.words("only_if")) {
      onlyIf.add(only(row, word, type));
    }
    return new Whom(
        stages.build(),
        notStages.build(),
        conditions(row, "with"),
        conditions(row, "without"),
        onlyIf.build());
  }

  private static LifeStage stage(Row row, String word) {
    for (LifeStage stage : LifeStage.values()) {
      if (stage.name().equals(word)) {
        return stage;
      }
    }
    throw row.problem("stages", "'" + word + "' is none of " + List.of(LifeStage.values()));
  }

  private static ImmutableList<String> conditions(Row row, String column) {
    Set<String> known = RecordCodes.catalogue().of(RecordCodes.Kind.CONDITION).keySet();
    for (String word : row.words(column)) {
      if (!known.contains(word)) {
        throw row.problem(
            column, "'" + word + "' is no condition" + Suggestion.hint(word, known.stream()));
      }
    }
    return ImmutableList.copyOf(row.words(column));
  }

  private static Only only(Row row, String word, ScreeningType type) {
    Matcher parts = ONLY.matcher(word);
    if (!parts.matches()) {
      throw row.problem("only_if", "'" + word + "' is not item=value, such as band=6");
    }
    String name = parts.group(1);
    AnswerType item = type.answers().get(name);
    if (item == null) {
      throw row.problem("only_if", unknownItem(name, type));
    }
    var values = ImmutableList.<String>builder();
    for (String value : parts.group(3).toLowerCase(Locale.ROOT).split("\\|")) {
      Answer answer = answer(item, value);
      Optional<String> fault = item.fault(answer);
      if (fault.isPresent()) {
        throw row.problem("only_if", fault.get());
      }
      values.add(word(answer).orElse(value));
    }
    return new Only(item, values.build(), parts.group(2).equals("!="));
  }

  /** That {@code type} has no item of this name. */
  static String unknownItem(String name, ScreeningType type) {
    return "'"
        + name
        + "' is no item of "
        + type.code()
        + Suggestion.hint(name, type.answers().keySet().stream());
  }
}
