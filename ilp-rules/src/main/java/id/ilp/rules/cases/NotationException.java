package id.ilp.rules.cases;

/** A cell that cannot be read, with the place in it. */
final class NotationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int at;

  /**
   * Something that cannot be read.
   *
   * @param at characters of the cell before the fault
   */
  NotationException(int at, String message) {
    super(message);
    this.at = at;
  }

  int at() {
    return at;
  }

  String problem() {
    return String.valueOf(getMessage());
  }
}
