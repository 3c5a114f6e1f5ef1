package id.ilp.cli;

/** What the command tells the shell. */
final class ExitStatus {
  /** Every record was planned. */
  static final int PLANNED = 0;

  /** A rule pack was refused, or something went wrong that should not. */
  static final int FAULT = 1;

  /** A worked case failed, or a pack has an error; with {@code --strict} also a warning. */
  static final int PACK_FAULTY = 1;

  /** The command line cannot be understood. */
  static final int USAGE = 2;

  /** Some records were not planned. */
  static final int SOME_REFUSED = 3;

  private ExitStatus() {}
}
