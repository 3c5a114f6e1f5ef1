package id.ilp.core.json;

/**
 * A document that cannot be read as a health record; says where, what was found and what is asked.
 */
public final class RecordException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final int line;
  private final int column;
  private final String personId;

  RecordException(String message, int line, int column, String personId) {
    super(message);
    this.problem = message;
    this.line = line;
    this.column = column;
    this.personId = personId;
  }

  RecordException(String message, JsonNode node) {
    this(message, node.line(), node.column(), "");
  }

  /** What is wrong, without the place. */
  public String problem() {
    return problem;
  }

  /** The line of the fault, from 1, counted from the start of the text that was read. */
  public int line() {
    return line;
  }

  /** The column of the fault, from 1. */
  public int column() {
    return column;
  }

  /** The person's id if it could still be read, else empty. */
  public String personId() {
    return personId;
  }

  RecordException of(String id) {
    return new RecordException(problem, line, column, id);
  }

  RecordException shiftedBy(int lines) {
    return new RecordException(problem, line + lines, column, personId);
  }
}
