package id.ilp.cli;

import id.ilp.rules.IlpEngine;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code ilp} command. */
@Command(
    name = "ilp",
    mixinStandardHelpOptions = true,
    versionProvider = Ilp.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Who is this person today, and what does primary care owe them?",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:every record was planned",
      "1:a rule pack was refused, or an unexpected fault",
      "2:the command line cannot be understood",
      "3:some records were not planned"
    })
public final class Ilp implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  private final Complaints complaints;

  private Ilp(Complaints complaints) {
    this.complaints = complaints;
  }

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an unexpected fault.")
  void debug(boolean isDebug) {
    complaints.showTraces(isDebug);
  }

  /** Runs the command and ends the process with its status. */
  public static void main(String[] args) {
    var err = new FileOutputStream(FileDescriptor.err);
    int status;
    try {
      status = run(System.in, new FileOutputStream(FileDescriptor.out), err, args);
    } catch (OutOfMemoryError e) {
      new Complaints(err).say("out of memory; give it more with java -Xmx");
      status = ExitStatus.FAULT;
    }
    System.exit(status);
  }

  /** Runs the command on these streams; gives the exit status. */
  static int run(InputStream in, OutputStream out, OutputStream err, String... args) {
    var complaints = new Complaints(err);
    var commandLine = new CommandLine(new Ilp(complaints));
    commandLine.addSubcommand(new PlanCommand(in, out, err, complaints));
    commandLine.addSubcommand(new VisitCommand(in, out, err, complaints));
    commandLine.addSubcommand(new ReferralsCommand(in, out, err, complaints));
    commandLine.addSubcommand(new HomeVisitsCommand(in, out, err, complaints));
    commandLine.addSubcommand(new CheckCommand(out, complaints));
    commandLine.addSubcommand(new TestCommand(out, complaints));
    commandLine.addSubcommand(new CatalogueCommand(out, complaints));
    commandLine.addSubcommand(new TimelineCommand(out, complaints));
    commandLine.addSubcommand(new GrowthChartCommand(in, out, complaints));
    commandLine.addSubcommand(new VillageCommand(in, out, err, complaints));
    commandLine.addSubcommand(new SampleCommand(out, complaints));
    commandLine.addSubcommand(new DiffCommand(in, out, complaints));
    commandLine.addSubcommand(new WatchCommand(in, out, complaints));
    commandLine.addSubcommand(new ExplainCommand(in, out, err, complaints));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setUsageHelpWidth(80);
    commandLine.setOut(writer(out));
    commandLine.setErr(writer(err));
    commandLine.setParameterExceptionHandler(
        (e, rest) -> {
          complaints.say(String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; "));
          return ExitStatus.USAGE;
        });
    commandLine.setExecutionExceptionHandler(
        (e, line, rest) -> {
          complaints.fault("", e);
          return ExitStatus.FAULT;
        });
    return commandLine.execute(args);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(),
        "a command is missing; try 'ilp plan --help'");
  }

  /** The version of the program and of the rule book in it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String program =
          Optional.ofNullable(Ilp.class.getPackage().getImplementationVersion())
              .orElse("(not built as a jar)");
      var pack = IlpEngine.national().pack();
      return new String[] {"ilp " + program + ", edition " + pack.edition() + " " + pack.version()};
    }
  }
}
