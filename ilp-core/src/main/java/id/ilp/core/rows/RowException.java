package id.ilp.core.rows;

/** Rows that cannot be read; the message begins with {@code file:line:column}. */
public final class RowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RowException(String file, long line, long column, String problem) {
    super(file + ":" + line + ":" + column + ": " + problem);
  }
}
