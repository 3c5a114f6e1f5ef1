package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import id.ilp.core.date.DayOfLife;
import id.ilp.core.person.Sex;
import id.ilp.core.screening.ScreeningType;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One way to turn the values of a screening into a class: an instrument, its inputs, and the bands
 * of their line.
 *
 * @param code the assessment, such as {@code blood-pressure-class}
 * @param scheme names this reading of it, such as {@code ILP23-T22}
 * @param type the screening type it reads
 * @param inputs each a measurement or answer, or several whose mean counts; the name of a growth
 *     indicator or of formulas
 * @param points how answers are added up, if the instrument is a sum
 * @param unit of the value (UCUM)
 * @param row file and line
 */
public record AssessmentScheme(
    String code,
    String scheme,
    String type,
    Instrument instrument,
    ImmutableList<Input> inputs,
    Optional<Points> points,
    String unit,
    AgeWindow ages,
    Whom whom,
    ImmutableList<Band> bands,
    ImmutableList<Limit> limits,
    String row,
    ImmutableList<Citation> citations) {

  /** How inputs become one value and its class. */
  public enum Instrument {
    /**
     * The band of each input; the one with the highest value counts. One input is its own worst.
     */
    WORST_OF,
    /** The last band if every input is within its limits, else the first. */
    ALL_OF,
    /** The sum of the items' points. */
    SUM,
    /** A growth z-score by the day of age; the input names the indicator. */
    GROWTH,
    /** The same by completed months, as printed tables are read. */
    GROWTH_BY_MONTH,
    /** The value of a formula, in the worst class of it and of those named beside it. */
    FORMULA;

    /** Whether a growth standard is read. */
    public boolean isGrowth() {
      return this == GROWTH || this == GROWTH_BY_MONTH;
    }
  }

  /** What a setting names when it chooses; rows that differ in {@code only_if} may share it. */
  public record Id(String code, String scheme) {
    // Written out: the way to the first plan is shorter by what a record's own need to be linked.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Id id && code.equals(id.code) && scheme.equals(id.scheme);
    }

    @Override
    public int hashCode() {
      return code.hashCode() * 31 + scheme.hashCode();
    }
  }

  /**
   * One input.
   *
   * @param names the measurements or items; the mean of those given counts
   * @param isAnswered whether they are answers, not measurements
   * @param path where the first stands, such as {@code screenings.bmi.measurements.weight}
   */
  public record Input(ImmutableList<String> names, boolean isAnswered, String path) {
    static Input of(ImmutableList<String> names, boolean isAnswered, ScreeningType type) {
      String values = isAnswered ? ".answers." : ".measurements.";
      var shared = ImmutableList.<String>builder(); // one text is compared soonest
      for (String name : names) {
        shared.add(name.intern());
      }
      return new Input(
          shared.build(), isAnswered, "screenings." + type.code() + values + names.get(0));
    }

    // Written out, as in Id.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Input input
          && isAnswered == input.isAnswered
          && path.equals(input.path)
          && names.equals(input.names);
    }

    @Override
    public int hashCode() {
      return names.hashCode() * 31 + path.hashCode();
    }

    /** The first name, by which limits and messages call the input. */
    public String name() {
      return names.get(0);
    }
  }

  /** Ages from {@code from} up to, not including, {@code before}. */
  public static final class AgeWindow {
    private final Period from;
    private final Optional<Period> before;

    // The same as whole numbers: an age in months, or one in days, is a number to compare with. One
    // of months and days needs the calendar.
    private final boolean isOneNumber;
    private final int fromMonths;
    private final int fromDays;
    private final int beforeMonths;
    private final int beforeDays;

    public AgeWindow(Period from, Optional<Period> before) {
      this.from = from;
      this.before = before;
      fromMonths = Math.toIntExact(from.toTotalMonths());
      fromDays = days(from);
      beforeMonths = before.isPresent() ? (int) before.get().toTotalMonths() : Integer.MAX_VALUE;
      beforeDays = before.isPresent() ? days(before.get()) : 0;
      isOneNumber = (fromMonths == 0 || fromDays == 0) && (beforeMonths == 0 || beforeDays == 0);
    }

    @SuppressWarnings("JavaPeriodGetDays") // the days beside the months
    private static int days(Period age) {
      return age.getDays();
    }

    public Period from() {
      return from;
    }

    public Optional<Period> before() {
      return before;
    }

    /** Whether somebody is of these ages on a day from birth on. */
    public boolean includes(DayOfLife day) {
      return isOneNumber
          ? day.months() >= fromMonths
              && day.days() >= fromDays
              && (day.months() < beforeMonths || day.days() < beforeDays)
          : includes(day.birth(), day.date());
    }

    /** Whether somebody born on {@code birth} is of these ages on {@code day}. */
    public boolean includes(LocalDate birth, LocalDate day) {
      return overlaps(birth, day, day);
    }

    /** Whether somebody born on {@code birth} is of these ages on some day of those two. */
    public boolean overlaps(LocalDate birth, LocalDate first, LocalDate last) {
      return Dates.isReached(birth, from, last)
          && (before.isEmpty() || !Dates.isReached(birth, before.get(), first));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof AgeWindow window
          && from.equals(window.from)
          && before.equals(window.before);
    }

    @Override
    public int hashCode() {
      return from.hashCode() * 31 + before.hashCode();
    }
  }

  /**
   * One class of the line.
   *
   * @param value its rank; banding by points uses the points themselves
   * @param severity of two records of one day the graver one counts
   * @param isDecisive whether one input in this band settles the class though another is missing
   */
  public record Band(
      String code, double value, int severity, Text label, Text kaderLabel, boolean isDecisive) {}

  /**
   * Where a band lies on one input's line: from {@code from} up to, not including, {@code before}.
   *
   * @param sex empty for both
   * @param gestation how long the pregnancy has lasted since the last menstrual period; empty =
   *     however long
   * @param sources the citations of the assessment and of the row, sorted
   */
  public record Limit(
      String input,
      Optional<Sex> sex,
      AgeWindow ages,
      Optional<AgeWindow> gestation,
      OptionalDouble from,
      OptionalDouble before,
      String band,
      String row,
      ImmutableList<Citation> citations,
      ImmutableList<Citation> sources) {

    /** Whether {@code value} lies in the band. */
    public boolean includes(double value) {
      return (from.isEmpty() || value >= from.getAsDouble())
          && (before.isEmpty() || value < before.getAsDouble());
    }
  }

  /** The assessment and the reading of it. */
  public Id id() {
    return new Id(code, scheme);
  }

  /** The band with this code. */
  public Band band(String band) {
    for (Band one : bands) {
      if (one.code().equals(band)) {
        return one;
      }
    }
    throw new IllegalStateException(scheme + " has no band " + band);
  }
}
