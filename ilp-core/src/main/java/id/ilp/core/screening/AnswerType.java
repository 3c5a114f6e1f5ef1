package id.ilp.core.screening;

import com.google.common.collect.ImmutableList;
import id.ilp.core.rows.Row;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One item of a screening type.
 *
 * @param name such as {@code q1}
 * @param kind what may be answered, beside {@code declined}
 * @param codes the codes allowed, or the numbers if only some are
 * @param min the least number allowed; ignored for other kinds
 * @param max the greatest number allowed
 */
public record AnswerType(
    String name, Kind kind, ImmutableList<String> codes, double min, double max) {

  /** What may be answered. */
  public enum Kind {
    BOOLEAN,
    NUMBER,
    CODE,
    BOOLEAN_OR_NUMBER
  }

  /** One item, or as many as a name like {@code q1..q10} stands for. */
  static ImmutableList<AnswerType> from(Row row) {
    Kind kind = row.choice("kind", Kind.class);
    String allowed = row.optionalText("allowed").orElse("");
    double min = Double.NEGATIVE_INFINITY;
    double max = Double.POSITIVE_INFINITY;
    ImmutableList<String> codes = ImmutableList.of();
    int dots = allowed.indexOf("..");
    if (dots > 0) {
      try {
        min = new BigDecimal(allowed.substring(0, dots)).doubleValue();
        max = new BigDecimal(allowed.substring(dots + 2)).doubleValue();
      } catch (NumberFormatException e) {
        throw row.problem("allowed", "'" + allowed + "' is not a range such as 0..3");
      }
    } else if (!allowed.isEmpty()) {
      codes = ImmutableList.copyOf(allowed.split("\\|"));
    } else if (kind == Kind.CODE) {
      throw row.problem("allowed", "is empty; a code needs its list, such as pass|fail");
    }
    var types = ImmutableList.<AnswerType>builder();
    for (String name : names(row)) {
      types.add(new AnswerType(name, kind, codes, min, max));
    }
    return types.build();
  }

  private static ImmutableList<String> names(Row row) {
    String text = row.text("answer");
    int dots = text.indexOf("..");
    if (dots < 0) {
      return ImmutableList.of(text);
    }
    String stem = text.substring(0, dots).replaceAll("\\d+$", "");
    var names = ImmutableList.<String>builder();
    try {
      int first = Integer.parseInt(text.substring(stem.length(), dots));
      int last = Integer.parseInt(text.substring(dots + 2 + stem.length()));
      for (int i = first; i <= last; i++) {
        names.add(stem + i);
      }
    } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
      throw row.problem("answer", "'" + text + "' is not a run of items such as q1..q10");
    }
    return names.build();
  }

  /** What is wrong with {@code answer}; empty if nothing. */
  public Optional<String> fault(Answer answer) {
    boolean isAllowed =
        switch (kind) {
          case BOOLEAN -> answer instanceof Answer.YesNo;
          case NUMBER -> isAllowedNumber(answer);
          case BOOLEAN_OR_NUMBER -> answer instanceof Answer.YesNo || isAllowedNumber(answer);
          case CODE -> answer instanceof Answer.Coded coded && codes.contains(coded.code());
        };
    return isAllowed || answer.equals(Answer.DECLINED)
        ? Optional.empty()
        : Optional.of(name + " '" + answer + "' is not " + expected());
  }

  /** The greatest number allowed; infinite if there is no such bound. */
  public double highest() {
    return codes.isEmpty() // asked for every answer counted the other way round
        ? max
        : codes.stream().mapToDouble(Double::parseDouble).max().orElse(max);
  }

  private boolean isAllowedNumber(Answer answer) {
    return answer instanceof Answer.Numeric numeric
        && numeric.value() >= min
        && numeric.value() <= max
        && (codes.isEmpty() || codes.contains(numeric.toString()));
  }

  private String expected() {
    String number =
        codes.isEmpty()
            ? Double.isFinite(min) && Double.isFinite(max)
                ? "a number in " + Quantity.plain(min) + "–" + Quantity.plain(max)
                : "a number"
            : "one of " + codes;
    return switch (kind) {
      case BOOLEAN -> "true or false";
      case NUMBER, CODE -> number;
      case BOOLEAN_OR_NUMBER -> "true, false or " + number;
    };
  }
}
