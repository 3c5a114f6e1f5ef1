package id.ilp.rules.pack;

/**
 * One thing wrong in a rule text.
 *
 * @param path the file, as the pack names it
 * @param line the line, from 1; 0 when it is not known
 * @param column the column, from 1; 0 when it is not known
 * @param message what was found
 */
public record RuleProblem(String path, int line, int column, String message) {
  @Override
  public String toString() {
    return path + ":" + line + ":" + column + ": " + message;
  }
}
