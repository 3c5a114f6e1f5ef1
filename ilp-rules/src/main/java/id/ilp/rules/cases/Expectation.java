package id.ilp.rules.cases;

import id.ilp.core.plan.CarePlan;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing a case expects of a plan; how it is written stands in {@code ilp-rules/CASES.md}.
 *
 * @param text as the case says it
 * @param need the code of the need it is about, if it is about one
 * @param found what the plan says instead, in the same words; empty if it agrees
 */
record Expectation(String text, Optional<String> need, Function<CarePlan, Optional<String>> found) {

  static Expectation of(Words words, Vocabulary vocabulary) {
    String text = words.toString();
    Words.Word first = words.next("an expectation");
    Optional<String> need = Optional.empty();
    Function<CarePlan, Optional<String>> found;
    if (words.take("->")) {
      found = new ItemExpectations(vocabulary).referral(first, words);
    } else if (ItemExpectations.KINDS.contains(first.text())) {
      found = new ItemExpectations(vocabulary).read(first, words);
    } else if (first.text().equals("no")) {
      found = new AbsenceExpectation(vocabulary).read(words);
    } else if (first.text().contains("=")) {
      var expected = new NeedExpectation(first, words, vocabulary);
      need = Optional.of(expected.code());
      found = expected::found;
    } else {
      throw first.unknown("expectation", ItemExpectations.KINDS);
    }
    words.end();
    return new Expectation(text, need, found);
  }
}
