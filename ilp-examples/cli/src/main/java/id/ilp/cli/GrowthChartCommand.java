package id.ilp.cli;

import id.ilp.core.growth.GrowthHistory;
import id.ilp.core.text.Language;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ilp growth-chart}: the growth of one child as a picture. */
@Command(
    name = "growth-chart",
    mixinStandardHelpOptions = true,
    versionProvider = Ilp.Version.class,
    sortOptions = false,
    description =
        "The growth of one child as a picture (SVG) to print on A4: weight, length or height,"
            + " weight for length and head circumference on WHO's curves, and a table of the"
            + " figures.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:the chart was written",
      "1:the output could not be written, or an unexpected fault",
      "2:the command line cannot be understood, or nobody has this id",
      "3:this person has no chart, or some records could not be read"
    })
final class GrowthChartCommand implements Callable<Integer> {
  private final InputStream in;
  private final OutputStream out;
  private final Complaints complaints;

  @Option(names = "--id", required = true, paramLabel = "PERSON", description = "Whose chart.")
  private String id = "";

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      converter = PlanCommand.Day.class,
      description = "Up to and including this day, such as 2026-11-21.")
  private LocalDate asOf = LocalDate.EPOCH;

  @Option(
      names = "--lang",
      paramLabel = "id|en",
      description = "The language of the chart. Default: id.")
  private Language language = Language.ID;

  @Mixin private OutFile target = new OutFile();

  @Parameters(paramLabel = "FILE", description = "The people; - is the input.")
  private String file = "";

  GrowthChartCommand(InputStream in, OutputStream out, Complaints complaints) {
    this.in = in;
    this.out = out;
    this.complaints = complaints;
  }

  @Override
  public Integer call() {
    target.check();
    RecordFile source = RecordFile.all(List.of(file), in, target, complaints).get(0);
    PeopleFile people = PeopleFile.read(source, complaints);
    Optional<PeopleFile.Person> found =
        people.people().stream().filter(one -> one.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      complaints.say(source.name() + ": --id '" + id + "': no person with this id could be read");
      return ExitStatus.USAGE;
    }
    Optional<String> svg = chart(found.get(), people);
    if (svg.isEmpty()) {
      return ExitStatus.SOME_REFUSED;
    }
    int status = target.write(svg.get(), out, complaints);
    return status == ExitStatus.PLANNED && people.refused() > 0 ? ExitStatus.SOME_REFUSED : status;
  }

  /** The chart of somebody; empty if there is none, which is then said. */
  private Optional<String> chart(PeopleFile.Person one, PeopleFile people) {
    var person = one.record().person();
    if (person.sex().isEmpty()) {
      people.refuse(one.place() + "sex is not known; WHO's curves differ by sex", complaints);
      return Optional.empty();
    }
    GrowthHistory history = GrowthHistory.of(one.record(), asOf);
    if (history.visits().isEmpty()) {
      String unread =
          history.unread().isEmpty()
              ? ""
              : "; not read: "
                  + String.join(
                      ", ", history.unread().stream().map(left -> left.id()).distinct().toList());
      people.refuse(
          one.place() + "no weight, length or head circumference up to " + asOf + unread,
          complaints);
      return Optional.empty();
    }
    Optional<SvgGrowthChart> chart = SvgGrowthChart.of(language, person, asOf, history);
    if (chart.isEmpty()) {
      people.refuse(
          one.place() + "measured from 18 years only; WHO's curves end there", complaints);
    }
    return chart.map(SvgGrowthChart::write);
  }
}
