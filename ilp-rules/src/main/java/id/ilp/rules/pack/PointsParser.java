package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import id.ilp.core.person.Sex;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowException;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.AnswerType;
import id.ilp.core.screening.ScreeningType;
import id.ilp.core.text.Suggestion;
import id.ilp.rules.pack.AssessmentScheme.AgeWindow;
import id.ilp.rules.pack.Points.Counts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the words of a sum: {@code q1..q6 !q7 weight=low*2 person.male +2 / total}. */
final class PointsParser {
  private static final String COLUMN = "inputs";
  private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
  private static final Pattern WORDS = Pattern.compile("\\S+");
  private static final Pattern CONSTANT = Pattern.compile("\\+" + NUMBER);
  private static final Pattern PERSON =
      Pattern.compile("person\\.([a-z]*)(?::(P\\w+)\\.\\.(P\\w+)?)?(?:\\*" + NUMBER + ")?");
  private static final Pattern ITEM =
      Pattern.compile(
          "(!?)([a-z][a-z0-9-]*)(?:\\.\\.([a-z][a-z0-9-]*))?(?:(=|>=)([^*=<>]+))?(?:\\*"
              + NUMBER
              + ")?");
  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)");

  private final Row row;
  private final ScreeningType type;

  /** Where the word being read begins in its cell. */
  private int offset;

  private PointsParser(Row row, ScreeningType type) {
    this.row = row;
    this.type = type;
  }

  /**
   * Reads the column {@code inputs} of {@code row}.
   *
   * @throws RowException naming file, line and column of the first fault
   */
  static Points parse(Row row, ScreeningType type) {
    return new PointsParser(row, type).points();
  }

  private Points points() {
    var alternatives = ImmutableList.<Points.Alternative>builder();
    Map<String, Points.Term> terms = new LinkedHashMap<>();
    Matcher words = WORDS.matcher(row.text(COLUMN));
    while (words.find()) {
      offset = words.start();
      if (words.group().equals("/")) {
        alternatives.add(alternative(terms.values()));
        terms = new LinkedHashMap<>();
        continue;
      }
      for (Points.Term term : terms(words.group())) {
        if (terms.put(key(term), term) != null) {
          throw problem("'" + words.group() + "' counts something a second time");
        }
      }
    }
    return new Points(alternatives.add(alternative(terms.values())).build());
  }

  /** Equal for equal terms; what a record makes up of itself for that is slow the first time. */
  private static String key(Points.Term term) {
    if (term instanceof Points.Item one) {
      String wanted = one.wanted() instanceof Answer.Declined ? "" : one.wanted().toString();
      return one.item().name() + " " + one.counts() + " " + wanted + " " + one.weight();
    } else if (term instanceof Points.OfAge one) {
      return one.ages().from() + ".." + one.ages().before() + " " + one.weight();
    } else if (term instanceof Points.OfSex one) {
      return one.sex() + " " + one.weight();
    }
    return "+" + term.weight();
  }

  private Points.Alternative alternative(Collection<Points.Term> terms) {
    for (Points.Term term : terms) {
      if (term instanceof Points.Item) {
        return new Points.Alternative(ImmutableList.copyOf(terms));
      }
    }
    throw problem("has an alternative without any item");
  }

  private List<Points.Term> terms(String word) {
    Matcher constant = CONSTANT.matcher(word);
    if (constant.matches()) {
      return List.of(new Points.Constant(number(constant.group(1))));
    } else if (word.startsWith("person.")) {
      return List.of(person(word));
    }
    Matcher parts = ITEM.matcher(word);
    if (!parts.matches()) {
      throw problem(
          "'" + word + "' is no word of a sum, such as q1..q10, q1=yes, weight>=2*3 or !q4");
    }
    boolean isReversed = !parts.group(1).isEmpty();
    Optional<String> sign = Optional.ofNullable(parts.group(4));
    if (isReversed && sign.isPresent()) {
      throw problem("'" + word + "' is both reversed and compared");
    }
    Counts counts =
        sign.map(one -> one.equals("=") ? Counts.EQUAL : Counts.AT_LEAST)
            .orElse(isReversed ? Counts.REVERSED : Counts.VALUE);
    List<Points.Term> terms = new ArrayList<>();
    for (String name : names(parts.group(2), Optional.ofNullable(parts.group(3)))) {
      terms.add(item(name, counts, Optional.ofNullable(parts.group(5)), weight(parts.group(6))));
    }
    return terms;
  }

  private Points.Term person(String word) {
    Matcher parts = PERSON.matcher(word);
    String what = parts.matches() ? parts.group(1) : "";
    boolean hasAges = parts.matches() && parts.group(2) != null;
    if (what.equals("age") && hasAges) {
      try {
        var window =
            new AgeWindow(
                Period.parse(parts.group(2)),
                Optional.ofNullable(parts.group(3)).map(Period::parse));
        return new Points.OfAge(window, weight(parts.group(4)));
      } catch (DateTimeException e) {
        throw problem("'" + word + "' has an age that is no period such as P50Y");
      }
    } else if (!hasAges && (what.equals("male") || what.equals("female"))) {
      return new Points.OfSex(what.equals("male") ? Sex.MALE : Sex.FEMALE, weight(parts.group(4)));
    }
    throw problem(
        "'"
            + word
            + "' is none of person.male, person.female, person.age:P50Y..P70Y"
            + Suggestion.hint(word, Stream.of("person.male", "person.female")));
  }

  /** One name, or those from {@code q1} to {@code q10}. */
  private List<String> names(String first, Optional<String> last) {
    if (last.isEmpty()) {
      return List.of(first);
    }
    Matcher from = NUMBERED.matcher(first);
    Matcher to = NUMBERED.matcher(last.get());
    if (!from.matches() || !to.matches() || !from.group(1).equals(to.group(1))) {
      throw problem("'" + first + ".." + last.get() + "' is no run of items such as q1..q10");
    }
    int begin = Integer.parseInt(from.group(2));
    int end = Integer.parseInt(to.group(2));
    if (begin >= end) {
      throw problem("'" + first + ".." + last.get() + "' runs backwards");
    }
    List<String> names = new ArrayList<>();
    for (int i = begin; i <= end && names.size() <= type.answers().size(); i++) {
      names.add(from.group(1) + i);
    }
    return names;
  }

  private Points.Item item(String name, Counts counts, Optional<String> value, double weight) {
    AnswerType item = type.answers().get(name);
    if (item == null) {
      throw problem(Whom.unknownItem(name, type));
    }
    boolean isCode = item.kind() == AnswerType.Kind.CODE;
    if (isCode && counts != Counts.EQUAL) {
      throw problem(
          "'"
              + name
              + "' is answered with a code; say which counts, such as "
              + name
              + "="
              + item.codes().get(0));
    } else if (item.kind() == AnswerType.Kind.BOOLEAN && counts == Counts.AT_LEAST) {
      throw problem("'" + name + "' is answered yes or no, there is no more or less");
    } else if (counts == Counts.REVERSED
        && item.kind() != AnswerType.Kind.BOOLEAN
        && Double.isInfinite(item.highest())) {
      throw problem("'" + name + "' has no highest value to be reversed at");
    }
    Answer wanted = value.map(word -> wanted(item, word)).orElse(Answer.DECLINED);
    if (counts == Counts.AT_LEAST && !(wanted instanceof Answer.Numeric)) {
      throw problem("'" + name + ">=" + value.orElse("") + "' compares with no number");
    }
    return Points.Item.of(item, counts, wanted, weight);
  }

  private Answer wanted(AnswerType item, String word) {
    Answer answer = Whom.answer(item, word);
    Optional<String> fault = item.fault(answer);
    if (fault.isPresent()) {
      throw problem(fault.get() + Suggestion.hint(word, item.codes().stream()));
    }
    return answer;
  }

  private double weight(String text) {
    return text == null ? 1 : number(text);
  }

  private double number(String text) {
    double number = new BigDecimal(text).doubleValue();
    if (number == 0) {
      throw problem("'" + text + "' points are none");
    }
    return number;
  }

  private RowException problem(String text) {
    return row.problem(COLUMN, offset, text);
  }
}
