package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Ordering;
import id.ilp.core.date.DayOfLife;
import id.ilp.core.person.Sex;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.AnswerType;
import id.ilp.rules.pack.AssessmentScheme.AgeWindow;
import id.ilp.rules.pack.AssessmentScheme.Limit;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the answers of a record, and the person's sex and age, become points. The first alternative
 * of which everything is answered counts; if none is, the one with most answers, with its holes.
 */
public record Points(ImmutableList<Alternative> alternatives) {
  /** How limits call the line on which the points are banded. */
  public static final String LINE = "points";

  /** The greatest number tried of an item that allows any. */
  private static final int MOST = 500;

  /** Terms that are added up. */
  public record Alternative(ImmutableList<Term> terms) {}

  /** One summand. */
  public sealed interface Term {
    /** How many points a hit, or one of the answer's own points, is worth. */
    double weight();
  }

  /** What of an answer counts. */
  public enum Counts {
    /** The number itself; yes is 1, no is 0. */
    VALUE,
    /** The highest allowed number less the answer; no is 1, yes is 0. */
    REVERSED,
    /** 1 if it is the answer wanted. */
    EQUAL,
    /** 1 if it is a number not below the answer wanted. */
    AT_LEAST
  }

  /**
   * Points of one item.
   *
   * @param wanted what the answer is compared with; declined if with nothing
   * @param most the points of the answer worth most
   */
  public record Item(AnswerType item, Counts counts, Answer wanted, double weight, double most)
      implements Term {

    static Item of(AnswerType item, Counts counts, Answer wanted, double weight) {
      var open = new Item(item, counts, wanted, weight, 0);
      double most =
          possible(item).stream()
              .mapToDouble(open::of)
              .filter(points -> !Double.isNaN(points))
              .max()
              .orElse(0);
      return new Item(item, counts, wanted, weight, most);
    }

    /** The points of an answer; not a number if it leaves them open. */
    double of(Answer answer) {
      if (answer instanceof Answer.Declined) {
        return Double.NaN;
      }
      return switch (counts) {
        case VALUE -> weight * number(answer);
        case REVERSED -> {
          double highest = item.kind() == AnswerType.Kind.BOOLEAN ? 1 : item.highest();
          yield weight * (highest - number(answer));
        }
        case EQUAL, AT_LEAST -> hit(answer);
      };
    }

    /** Of an item for yes or a degree, a bare yes says that the degree is not 0, no more. */
    private double hit(Answer answer) {
      boolean isDegreeOpen =
          answer instanceof Answer.YesNo bare
              && bare.yes()
              && wanted instanceof Answer.Numeric degree
              && (counts == Counts.AT_LEAST ? degree.value() > 1 : degree.value() > 0);
      if (isDegreeOpen) {
        return Double.NaN;
      }
      boolean isHit;
      if (wanted instanceof Answer.Coded) {
        isHit = wanted.equals(answer);
      } else if (wanted instanceof Answer.YesNo yesNo) {
        isHit = yesNo.yes() == number(answer) > 0;
      } else {
        isHit =
            counts == Counts.AT_LEAST
                ? number(answer) >= number(wanted)
                : number(answer) == number(wanted);
      }
      return isHit ? weight : 0;
    }

    private static double number(Answer answer) {
      if (answer instanceof Answer.YesNo yesNo) {
        return yesNo.yes() ? 1 : 0;
      }
      return answer instanceof Answer.Numeric numeric ? numeric.value() : 0;
    }
  }

  /** Points of being of one sex. */
  public record OfSex(Sex sex, double weight) implements Term {}

  /** Points of an age on the day of the record. */
  public record OfAge(AgeWindow ages, double weight) implements Term {}

  /** Points everybody has. */
  public record Constant(double weight) implements Term {}

  /**
   * What was found.
   *
   * @param points of what is known
   * @param most what they would be if every hole were filled with the answer worth most
   * @param open items that were not answered, or declined
   * @param isSexOpen whether the sex is asked for and not known
   * @param answered how many items were answered
   * @param asked how many items were answered or declined
   */
  public record Sum(
      double points,
      double most,
      ImmutableSet<String> open,
      boolean isSexOpen,
      int answered,
      int asked) {
    boolean isComplete() {
      return open.isEmpty() && !isSexOpen;
    }
  }

  /**
   * Answers to the first alternative whose points lie in a band, if a simple search finds them:
   * only for looking at a rule book from outside.
   */
  public Optional<ImmutableMap<String, Answer>> answers(
      Limit band, Optional<Sex> sex, LocalDate birth, LocalDate day) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    DayOfLife age = DayOfLife.of(birth, day);
    ToDoubleFunction<Map<String, Answer>> points = given -> of(given::get, sex, age).points();
    double target = band.from().orElse(Double.NEGATIVE_INFINITY);
    List<AnswerType> items =
        alternatives.get(0).terms().stream()
            .filter(Item.class::isInstance)
            .map(term -> ((Item) term).item())
            .distinct()
            .toList();
    for (AnswerType item : items) {
      answers.put(item.name(), Collections.min(possible(item), by(points, answers, item)));
    }
    for (AnswerType item : items) {
      for (Answer answer : Ordering.from(by(points, answers, item)).sortedCopy(possible(item))) {
        if (points.applyAsDouble(answers) < target) {
          answers.put(item.name(), answer);
        }
      }
    }
    return band.includes(points.applyAsDouble(answers))
        ? Optional.of(ImmutableMap.copyOf(answers))
        : Optional.empty();
  }

  private static Comparator<Answer> by(
      ToDoubleFunction<Map<String, Answer>> points, Map<String, Answer> given, AnswerType item) {
    return Comparator.comparingDouble(
        answer -> {
          Map<String, Answer> with = new HashMap<>(given);
          with.put(item.name(), answer);
          return points.applyAsDouble(with);
        });
  }

  /** The answers an item may have; of numbers the whole ones. */
  private static List<Answer> possible(AnswerType item) {
    return switch (item.kind()) {
      case BOOLEAN, BOOLEAN_OR_NUMBER -> List.of(new Answer.YesNo(false), new Answer.YesNo(true));
      case CODE -> item.codes().stream().<Answer>map(Answer.Coded::new).toList();
      case NUMBER ->
          item.codes().isEmpty()
              ? IntStream.rangeClosed(
                      (int) Math.max(0, item.min()), (int) Math.min(MOST, item.max()))
                  .<Answer>mapToObj(Answer.Numeric::new)
                  .toList()
              : item.codes().stream()
                  .<Answer>map(code -> new Answer.Numeric(Double.parseDouble(code)))
                  .toList();
    };
  }

  /** The points of somebody with these answers on {@code day}; an item without one has null. */
  public Sum of(Function<String, @Nullable Answer> answers, Optional<Sex> sex, DayOfLife day) {
    Sum best = null;
    for (Alternative alternative : alternatives) {
      Sum sum = sum(alternative, answers, sex, day);
      if (sum.isComplete()) {
        return sum;
      } else if (best == null || sum.answered() > best.answered()) {
        best = sum;
      }
    }
    return Objects.requireNonNull(best);
  }

  private static Sum sum(
      Alternative alternative,
      Function<String, @Nullable Answer> answers,
      Optional<Sex> sex,
      DayOfLife day) {
    double points = 0;
    double yetToCome = 0;
    ImmutableSet.Builder<String> open = null;
    boolean isSexOpen = false;
    int answered = 0;
    int asked = 0;
    for (Term term : alternative.terms()) {
      if (term instanceof Item item) {
        Answer answer = answers.apply(item.item().name());
        double own = answer == null ? Double.NaN : item.of(answer);
        asked += answer == null ? 0 : 1;
        if (Double.isNaN(own)) {
          open = open == null ? ImmutableSet.builder() : open;
          open.add(item.item().name());
          yetToCome += item.most();
        } else {
          points += own;
          answered++;
        }
      } else if (term instanceof OfSex ofSex) {
        isSexOpen |= sex.isEmpty();
        yetToCome += sex.isEmpty() ? ofSex.weight() : 0;
        points += sex.isPresent() && sex.get() == ofSex.sex() ? ofSex.weight() : 0;
      } else if (term instanceof OfAge ofAge) {
        points += ofAge.ages().includes(day) ? ofAge.weight() : 0;
      } else {
        points += term.weight();
      }
    }
    return new Sum(
        points,
        points + yetToCome,
        open == null ? ImmutableSet.of() : open.build(),
        isSexOpen,
        answered,
        asked);
  }
}
