package id.ilp.rules.internal;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/**
 * What the text of a rule tells before anybody is planned, so that a rule is asked only of people
 * it may hold for.
 *
 * @param saysTheSame whether its consequence does nothing but offer, in plain words: the same to
 *     everybody, as far as the text tells
 * @param isOnDemand whether something it offers is done on demand
 * @param questions what it asks of the client, in the order written
 * @param keys by the simple name of a fact it asks for: the rule holds of no fact that has none of
 *     them; of a fact that is missing here it may always hold
 */
record RuleOutline(
    String rule,
    boolean saysTheSame,
    boolean isOnDemand,
    ImmutableList<RuleQuestion> questions,
    ImmutableMap<String, ImmutableSet<RuleKey>> keys) {
  /**
   * The outline of a rule of which only the name is known: everybody is asked, and it may say
   * anything.
   */
  static RuleOutline unknown(String rule) {
    return new RuleOutline(rule, false, true, ImmutableList.of(), ImmutableMap.of());
  }

  /** One line: the rule, what its consequence tells, its questions, each fact with its keys. */
  String line() {
    String facts =
        keys.entrySet().stream()
            .map(
                fact ->
                    "\t"
                        + fact.getKey()
                        + " "
                        + fact.getValue().stream().map(RuleKey::toString).collect(joining(" ")))
            .collect(joining());
    String asked = questions.stream().map(RuleQuestion::toString).collect(joining(" "));
    return rule + "\t" + saysTheSame + "\t" + isOnDemand + "\t" + asked + facts;
  }

  /** What {@link #line} wrote. */
  static RuleOutline parse(String line) {
    String[] cells = line.split("\t", -1); // no pattern has to be made of one character
    var keys = ImmutableMap.<String, ImmutableSet<RuleKey>>builder();
    for (int i = 4; i < cells.length; i++) {
      String[] words = cells[i].split(" ", -1);
      var own = ImmutableSet.<RuleKey>builder();
      for (int k = 1; k < words.length; k++) {
        own.add(RuleKey.parse(words[k]));
      }
      keys.put(words[0], own.build());
    }
    var questions = ImmutableList.<RuleQuestion>builder();
    if (!cells[3].isEmpty()) {
      for (String question : cells[3].split(" ", -1)) {
        questions.add(RuleQuestion.parse(question));
      }
    }
    return new RuleOutline(
        cells[0],
        Boolean.parseBoolean(cells[1]),
        Boolean.parseBoolean(cells[2]),
        questions.build(),
        keys.buildOrThrow());
  }
}
