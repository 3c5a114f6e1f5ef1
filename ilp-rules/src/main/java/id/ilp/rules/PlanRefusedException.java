package id.ilp.rules;

/** A record or date no plan can be made for; the message names field, value and bound. */
public final class PlanRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message that says what is wrong and what is asked. */
  public PlanRefusedException(String message) {
    super(message);
  }
}
