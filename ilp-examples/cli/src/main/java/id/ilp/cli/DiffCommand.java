package id.ilp.cli;

import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.PlanDiff;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.PlanRefusedException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ilp diff}: the same people under two rule books, or on two days. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Ilp.Version.class,
    sortOptions = false,
    description = {
      "What changes in the plans of the same people under two rule books, or on two days.",
      "A book is the directory of a pack, laid over the shipped book, or 'shipped', or",
      "'shipped:ID' for another edition of it."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:all were compared, whether or not anything differs",
      "1:a rule pack was refused, or an unexpected fault",
      "2:the command line cannot be understood",
      "3:some records were not compared"
    })
final class DiffCommand extends BookCommand {
  private static final String SHIPPED = "shipped";

  /** How the difference is written. */
  enum Format {
    TEXT,
    JSON
  }

  private final InputStream in;

  @Mixin private CompareOptions options = new CompareOptions();

  @Option(
      names = "--as-of-b",
      paramLabel = "DATE",
      converter = PlanCommand.Day.class,
      description = "The day of the plans by the second book. Default: that of --as-of.")
  private @Nullable LocalDate asOfB;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "Text to read, or one JSON document. Default: text.")
  private Format format = Format.TEXT;

  @Parameters(index = "0", paramLabel = "BOOK_A", description = "The first rule book.")
  private String bookA = "";

  @Parameters(index = "1", paramLabel = "BOOK_B", description = "The second rule book.")
  private String bookB = "";

  @Parameters(index = "2", paramLabel = "FILE", description = "The people; - is the input.")
  private String file = "";

  DiffCommand(InputStream in, OutputStream out, Complaints complaints) {
    super(out, complaints);
    this.in = in;
  }

  @Override
  int run() throws Stopped {
    DiffText text = options.text(this);
    RecordFile source = people(file, in);
    IlpEngine a = book(bookA);
    IlpEngine b = book(bookB);
    LocalDate asOf = options.asOf();
    LocalDate dayB = asOfB == null ? asOf : asOfB;
    book().checkCovered(a, "--as-of", asOf);
    book().checkCovered(b, asOfB == null ? "--as-of" : "--as-of-b", dayB);
    var tally = new DiffTally();
    PeopleFile people = PeopleFile.read(source, complaints);
    for (PeopleFile.Person one : people.people()) {
      try {
        CarePlan before = a.plan(one.record(), asOf);
        CarePlan after = b.plan(one.record(), dayB);
        tally.add(one.id(), PlanDiff.between(before, after));
      } catch (PlanRefusedException e) {
        people.refuse(one.place() + e.getMessage(), complaints);
      }
    }
    print(
        format == Format.TEXT
            ? head("A", bookA, a, asOf) + head("B", bookB, b, dayB) + text.text(tally, language())
            : BookJson.document(
                json -> {
                  json.writeStringField("bookA", bookA);
                  json.writeStringField("asOfA", asOf.toString());
                  json.writeStringField("bookB", bookB);
                  json.writeStringField("asOfB", dayB.toString());
                  text.json(tally, json);
                }));
    return people.refused() > 0 ? ExitStatus.SOME_REFUSED : ExitStatus.PLANNED;
  }

  private static String head(String letter, String book, IlpEngine engine, LocalDate day) {
    return Plain.line(
            letter
                + ": "
                + book
                + " ("
                + engine.edition()
                + " "
                + engine.pack().version()
                + "), "
                + day)
        + "\n";
  }

  private IlpEngine book(String name) throws Stopped {
    if (name.equals(SHIPPED)) {
      return engine(List.of());
    }
    return name.startsWith(SHIPPED + ":")
        ? book().engine(Optional.of(name.substring(SHIPPED.length() + 1)), List.of(), complaints)
        : engine(List.of(pack(name)));
  }
}
