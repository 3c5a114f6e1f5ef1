package id.ilp.cli;

import static java.util.Objects.requireNonNull;

import id.ilp.cli.sample.SampleVillages;
import id.ilp.core.json.IlpJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code ilp sample}: invented people, one record a line. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    versionProvider = Ilp.Version.class,
    sortOptions = false,
    description = {
      "Invented people of invented villages, a thousand each: one health record a line.",
      "The same seed, day and number give the same people, on every machine."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:all were written",
      "1:the output could not be written, or an unexpected fault",
      "2:the command line cannot be understood"
    })
final class SampleCommand implements Callable<Integer> {
  private final OutputStream out;
  private final Complaints complaints;

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      converter = PlanCommand.Day.class,
      description = "The last day anything is recorded of, such as 2026-11-21.")
  private LocalDate asOf = LocalDate.EPOCH;

  @Option(
      names = "--people",
      paramLabel = "N",
      description = "How many people. Default: ${DEFAULT-VALUE}.")
  private long people = 3L * SampleVillages.VILLAGE;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another number, other people. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  SampleCommand(OutputStream out, Complaints complaints) {
    this.out = out;
    this.complaints = complaints;
  }

  @Override
  public Integer call() {
    if (people < 1 || people > SampleVillages.MOST_PEOPLE) {
      throw new ParameterException(
          requireNonNull(spec).commandLine(),
          "--people " + people + " is outside 1-" + SampleVillages.MOST_PEOPLE);
    }
    var villages = new SampleVillages(seed, asOf);
    try {
      Writer writer =
          new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
      for (long i = 0; i < people; i++) {
        writer.write(IlpJson.write(villages.person(i)));
        writer.write('\n');
      }
      writer.flush();
    } catch (IOException e) {
      if (!PlanRun.isClosedByReader(e)) {
        complaints.say("the output cannot be written: " + e.getMessage());
        return ExitStatus.FAULT;
      }
    }
    return ExitStatus.PLANNED;
  }
}
