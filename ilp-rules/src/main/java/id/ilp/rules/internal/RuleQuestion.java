package id.ilp.rules.internal;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;

/**
 * A whole question of a rule to the client. Where its text is understood, what is known of the
 * client answers it, and the condition of the rule need not be run.
 *
 * @param keys the answer is yes if one of them is known; none if the text is not understood
 * @param isNegated whether the answer is the opposite
 */
record RuleQuestion(ImmutableSet<RuleKey> keys, boolean isNegated) {
  /** A question only the condition of the rule can answer. */
  static final RuleQuestion UNREAD = new RuleQuestion(ImmutableSet.of(), false);

  private static final String NOT = "!";
  private static final Splitter KEYS = Splitter.on(',');

  /** Whether what is known of the client answers it. */
  boolean isRead() {
    return !keys.isEmpty();
  }

  RuleQuestion negated() {
    return isRead() ? new RuleQuestion(keys, !isNegated) : UNREAD;
  }

  /** As {@link #toString} writes it. */
  static RuleQuestion parse(String text) {
    if (text.equals(UNREAD.toString())) {
      return UNREAD;
    }
    boolean isNegated = text.startsWith(NOT);
    var keys = ImmutableSet.<RuleKey>builder();
    for (String key : KEYS.split(isNegated ? text.substring(NOT.length()) : text)) {
      keys.add(RuleKey.parse(key));
    }
    return new RuleQuestion(keys.build(), isNegated);
  }

  @Override
  public String toString() {
    return isRead()
        ? (isNegated ? NOT : "") + keys.stream().map(RuleKey::toString).collect(joining(","))
        : "?";
  }
}
