package id.ilp.cli;

/** Ends the command; what was wrong has been said. */
final class Stopped extends Exception {
  private static final long serialVersionUID = 1L;
}
