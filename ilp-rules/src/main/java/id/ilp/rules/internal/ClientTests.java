package id.ilp.rules.internal;

import id.ilp.rules.pack.PackFiles;
import java.util.HashMap;
import java.util.Map;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;

/**
 * What the rules of a book ask of the client, each question once: whether she is pregnant is asked
 * by forty rules and answered by the first.
 *
 * <p>Only shipped rules share. Two texts that read the same mean the same in them, for their
 * imports never give one name to two classes; of a pack nobody knows that.
 */
final class ClientTests {
  private static final byte YES = 1;
  private static final byte NO = 2;

  /** Where compiled rules stand, and nothing of Drools does. */
  private static final String ROOT = PackFiles.ROOT.replace('/', '.');

  private final Map<String, Integer> places = new HashMap<>();
  private int count;

  /**
   * A question.
   *
   * @param place where its answer is kept; negative = nowhere
   */
  record Test(Predicate1<Object> predicate, int place) {
    /**
     * Whether {@code fact} is so, as {@code answers} knows or as is found out now.
     *
     * @throws Exception whatever the condition of the rule throws
     */
    boolean holds(Object fact, byte[] answers) throws Exception {
      if (place < 0) {
        return predicate.test(fact);
      }
      if (answers[place] == 0) {
        answers[place] = predicate.test(fact) ? YES : NO;
      }
      return answers[place] == YES;
    }
  }

  /** The question {@code predicate} of a rule, which the rule compiler calls {@code id}. */
  Test of(Predicate1<Object> predicate, String id) {
    return at(
        isShipped(predicate) ? places.computeIfAbsent(id, key -> places.size()) : -1, predicate);
  }

  /** The question {@code predicate} whose place is known. */
  Test at(int place, Predicate1<Object> predicate) {
    count = Math.max(count, place + 1);
    return new Test(predicate, place);
  }

  /** Whether a condition or consequence stands in the book this library ships, not in a pack. */
  static boolean isShipped(Object lambda) {
    Class<?> own = own(lambda).getClass();
    return own.getClassLoader() == ClientTests.class.getClassLoader()
        && own.getName().startsWith(ROOT);
  }

  /** A condition or consequence without what Drools wraps it in. */
  static Object own(Object lambda) {
    return lambda instanceof IntrospectableLambda wrapped ? wrapped.getLambda() : lambda;
  }

  /** Room for the answers of one client. */
  byte[] noAnswers() {
    return new byte[count];
  }
}
