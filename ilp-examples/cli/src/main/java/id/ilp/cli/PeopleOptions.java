package id.ilp.cli;

import id.ilp.rules.IlpEngine;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whom a command plans, for which day, by which rule book. */
final class PeopleOptions {
  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      converter = PlanCommand.Day.class,
      description = "The day it is for, such as 2026-11-21.")
  private LocalDate asOf = LocalDate.EPOCH;

  @Mixin private RuleBookOptions ruleBook = new RuleBookOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files to read; - is the input.")
  private List<String> files = new ArrayList<>();

  LocalDate asOf() {
    return asOf;
  }

  RuleBookOptions ruleBook() {
    return ruleBook;
  }

  /** The files, in their order; what cannot be read is said when it is. */
  List<RecordFile> files(InputStream in, Complaints complaints) {
    return RecordFile.all(files, in, ruleBook, complaints);
  }

  /**
   * The engine; empty if the packs were refused, which is then said.
   *
   * @throws picocli.CommandLine.ParameterException if the edition has no plan for the day
   */
  Optional<IlpEngine> engine(Complaints complaints) {
    Optional<IlpEngine> engine = ruleBook.engine(complaints);
    engine.ifPresent(book -> ruleBook.checkCovered(book, "--as-of", asOf));
    return engine;
  }
}
