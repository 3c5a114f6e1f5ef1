package id.ilp.rules.internal;

/**
 * The conditions and consequences of one rule package, each called by its number; compiled rules
 * implement it.
 */
public interface RuleCode {
  /** The number of the condition or consequence this stands for. */
  int number();

  /**
   * Whether the condition {@code number} holds of {@code fact}.
   *
   * @throws Exception whatever the condition throws
   */
  boolean holds(int number, Object fact) throws Exception;

  /**
   * Runs the consequence {@code number}.
   *
   * @throws Exception whatever the consequence throws
   */
  void run(int number, Object... facts) throws Exception;
}
