package id.ilp.cli;

import static id.ilp.core.date.Dates.plus;

import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.core.text.Language;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.timeline.LifeCourse;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code ilp timeline}: a whole life course, each thing on its recommended day. */
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    versionProvider = Ilp.Version.class,
    sortOptions = false,
    description = {
      "The whole life course as it would run if each thing were done on its recommended day.",
      "No illness, marriage or pregnancy is made up. The rows of the rule book that are known"
          + " today hold for the years to come."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:the life course was written",
      "1:a rule pack was refused, the output could not be written, or an unexpected fault",
      "2:the command line cannot be understood"
    })
final class TimelineCommand implements Callable<Integer> {
  private static final int OLDEST = 150;

  /** How the life course is written. */
  enum Format {
    TEXT,
    JSON,
    SVG
  }

  private final OutputStream out;
  private final Complaints complaints;

  @Mixin private RuleBookOptions ruleBook = new RuleBookOptions();

  @Option(
      names = "--sex",
      required = true,
      paramLabel = "F|M",
      converter = Letter.class,
      description = "Female or male.")
  private @Nullable Sex sex;

  @Option(
      names = "--born",
      required = true,
      paramLabel = "DATE",
      converter = PlanCommand.Day.class,
      description = "The day of birth, such as 2026-01-15.")
  private LocalDate born = LocalDate.EPOCH;

  @Option(
      names = "--village",
      paramLabel = "V",
      description = "Ten-digit village code; decides what only some provinces offer.")
  private @Nullable String village;

  @Option(
      names = "--to",
      paramLabel = "AGE",
      defaultValue = "100",
      converter = LastAge.class,
      description =
          "Up to and including this age, in years or as a period such as P18M. Default:"
              + " ${DEFAULT-VALUE}.")
  private Period to = Period.ZERO;

  @Option(
      names = "--format",
      paramLabel = "text|json|svg",
      description = "A table to read, one JSON object, or a picture. Default: text.")
  private Format format = Format.TEXT;

  @Option(
      names = "--lang",
      paramLabel = "id|en",
      description = "The language of text and picture. Default: id.")
  private Language language = Language.ID;

  @Mixin private OutFile target = new OutFile();

  TimelineCommand(OutputStream out, Complaints complaints) {
    this.out = out;
    this.complaints = complaints;
  }

  @Override
  public Integer call() {
    if (village != null && !village.matches("\\d{10}")) {
      throw ruleBook.usage(
          "--village '" + village + "' is not a ten-digit village code such as 5171010001");
    }
    target.check();
    Optional<IlpEngine> engine = ruleBook.engine(complaints);
    if (engine.isEmpty()) {
      return ExitStatus.FAULT;
    }
    LocalDate lastDay = plus(born, to);
    LocalDate firstDay = engine.get().firstDay();
    if (lastDay.isBefore(firstDay)) {
      throw ruleBook.usage(
          String.format(
              "--born %s --to %s ends on %s, before %s, the first day edition %s covers",
              born, to, lastDay, firstDay, engine.get().edition()));
    }
    var person =
        Person.builder()
            .id("timeline")
            .sex(Optional.ofNullable(sex))
            .birthDate(born)
            .village(Optional.ofNullable(village))
            .build();
    LifeCourse life = LifeCourse.of(engine.get(), person, lastDay);
    return target.write(print(life, target.isOutput()), out, complaints);
  }

  private String print(LifeCourse life, boolean isForScreen) {
    return switch (format) {
      case TEXT ->
          new TextTimeline(language, isForScreen && Terminal.isOutput() && Ansi.AUTO.enabled())
              .write(life);
      case JSON -> life.toJson() + "\n";
      case SVG -> new SvgTimeline(language, life).write();
    };
  }

  /** Reads the sex. */
  static final class Letter implements ITypeConverter<Sex> {
    @Override
    public Sex convert(String value) {
      return switch (value.toUpperCase(java.util.Locale.ROOT)) {
        case "F", "FEMALE" -> Sex.FEMALE;
        case "M", "MALE" -> Sex.MALE;
        default -> throw new TypeConversionException("'" + value + "' is not F or M");
      };
    }
  }

  /** Reads an age: years, or a period. */
  static final class LastAge implements ITypeConverter<Period> {
    @Override
    public Period convert(String value) {
      Period age;
      try {
        age = Period.parse(value.matches("\\d{1,3}") ? "P" + value + "Y" : value);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "'" + value + "' is not an age such as 18 (years) or P18M");
      }
      LocalDate reached = LocalDate.EPOCH.plus(age);
      if (age.isNegative() || reached.isAfter(LocalDate.EPOCH.plusYears(OLDEST))) {
        throw new TypeConversionException("'" + value + "' is outside 0-" + OLDEST + " years");
      }
      return age;
    }
  }
}
