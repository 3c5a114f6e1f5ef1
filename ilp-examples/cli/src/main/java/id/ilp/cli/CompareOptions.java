package id.ilp.cli;

import java.time.LocalDate;
import picocli.CommandLine.Option;

/** What the commands that compare plans have in common: the day, and how much is shown. */
final class CompareOptions {
  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      converter = PlanCommand.Day.class,
      description = "The day of the plans, such as 2026-11-21.")
  private LocalDate asOf = LocalDate.EPOCH;

  @Option(
      names = "--examples",
      paramLabel = "N",
      description = "Name at most N people for each change. Default: 3.")
  private int examples = 3;

  LocalDate asOf() {
    return asOf;
  }

  /** How differences are written. */
  DiffText text(BookCommand command) {
    if (examples < 0) {
      throw command.book().usage("--examples " + examples + " is below 0");
    }
    return new DiffText(examples);
  }
}
