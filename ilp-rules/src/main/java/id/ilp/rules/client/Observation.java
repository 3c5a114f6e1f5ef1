package id.ilp.rules.client;

import static id.ilp.rules.client.Word.Kind.FREE;
import static id.ilp.rules.client.Word.Kind.ITEM;
import static id.ilp.rules.client.Word.Kind.MEASUREMENT;
import static id.ilp.rules.client.Word.Kind.PERIOD;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import id.ilp.core.date.Dates;
import id.ilp.core.date.DayOfLife;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.instrument.growth.GrowthAgeKey;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Sex;
import id.ilp.core.record.NaturalOrder;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.CheckedScreening;
import id.ilp.core.screening.Quantity;
import id.ilp.core.screening.ScreeningRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One screening record of the person, its values checked and in the units of its type. A question
 * about something not measured or not answered is answered {@code false}, in both directions:
 * unknown is neither yes nor no.
 */
public final class Observation {
  /** By day, then id. */
  static final Comparator<Observation> BY_DATE = Observation::compareByDate;

  /** How the second of two values of one thing is called, after the name of the first. */
  private static final String SECOND = "-2";

  /** A record that was never made. */
  static final Observation NONE =
      new Observation(
          null, null, Circumstances.NO_DAY, Circumstances.NO_DAY, Place.NONE, Circumstances.NONE);

  private final @Nullable ScreeningRecord record;
  private final @Nullable CheckedScreening values;
  private final DayOfLife day;
  private final DayOfLife latestDay;
  private final Place at;
  private final Circumstances circumstances;

  // Most records lack nothing and are believed: their sets are made when something is put in.
  private Set<String> lacking = Set.of();
  private Map<String, Set<String>> lackingFor = Map.of();
  private Set<String> flagged = Set.of();

  // Worked out when somebody asks: of many records nobody does.
  private @Nullable Boolean isMeasuredTwice;
  private @Nullable Boolean hasOedema;
  private @Nullable Growth growth;

  Observation(
      @Nullable ScreeningRecord record,
      @Nullable CheckedScreening values,
      DayOfLife day,
      DayOfLife latestDay,
      Place at,
      Circumstances circumstances) {
    this.record = record;
    this.values = values;
    this.day = day;
    this.latestDay = latestDay;
    this.at = at;
    this.circumstances = circumstances;
  }

  private static int compareByDate(Observation one, Observation other) {
    int order = one.date().compareTo(other.date());
    return order == 0 ? NaturalOrder.INSTANCE.compare(one.id(), other.id()) : order;
  }

  private boolean isMeasuredTwice() {
    if (isMeasuredTwice == null) {
      isMeasuredTwice = values != null && values.hasNameEndingWith(SECOND);
    }
    return isMeasuredTwice;
  }

  /** Whether there is such a record. */
  public boolean isKnown() {
    return record != null;
  }

  /** Id of the record. */
  @ForEngine
  public String id() {
    return record == null ? "" : record.id();
  }

  /** The screening type. */
  public String type() {
    return record == null ? "" : record.type();
  }

  /** The day it was made; of a month alone, the first day that may be. */
  @ForEngine
  public LocalDate date() {
    return day.date();
  }

  DayOfLife day() {
    return day;
  }

  /** Whether the day, not only the month, is known. */
  @ForEngine
  public boolean hasFullDate() {
    return record != null && record.date().isPresent() && record.date().get().isFull();
  }

  @ForEngine
  public Optional<FacilityTier> place() {
    return record == null ? Optional.empty() : record.place();
  }

  /** Whether the person was in {@code stage} on the day of the record. */
  public boolean wasIn(LifeStage stage) {
    return record != null && circumstances.isIn(stage);
  }

  /** Whether the person was in one of {@code several} stages on the day of the record. */
  public boolean wasInAny(LifeStage... several) {
    for (LifeStage stage : several) {
      if (wasIn(stage)) {
        return true;
      }
    }
    return false;
  }

  /** The stages of the person on its day, as bits, though it be no record of its own. */
  int stagesOfPerson() {
    return circumstances.stages();
  }

  /** Whether it was made in the pregnancy of today, or the one that ended up to 42 days ago. */
  public boolean isOfThisPregnancy() {
    return record != null && circumstances.isOfThisPregnancy();
  }

  /** The last menstrual period of the pregnancy of its day, if she was pregnant and it is known. */
  Optional<LocalDate> lastPeriod() {
    return record == null ? Optional.empty() : circumstances.lastPeriod();
  }

  /** Whether the pregnancy is known not yet to have lasted so long on the day of the record. */
  public boolean wasBeforeGestation(@Word(PERIOD) String period) {
    return lastPeriod()
        .filter(begin -> latestDate().isBefore(Dates.plus(begin, Periods.parse(period))))
        .isPresent();
  }

  /** Whether the person had reached this age on the day of the record. */
  public boolean wasAged(@Word(PERIOD) String age) {
    return record != null && !date().isBefore(Dates.plus(day.birth(), Periods.parse(age)));
  }

  /** Whether oedema of both feet is recorded, of whatever degree. */
  public boolean hasOedema() {
    if (hasOedema == null) {
      hasOedema = isYes("oedema") || recorded("oedema") >= 1;
    }
    return hasOedema;
  }

  /** Whether some item was answered yes. */
  public boolean hasAnyYes() {
    if (values != null) {
      for (Answer answer : values.answers().values()) {
        if (answer instanceof Answer.YesNo yesNo && yesNo.yes()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The last day it may have been made; the day itself where that is known. */
  @ForEngine
  public LocalDate latestDate() {
    return latestDay.date();
  }

  DayOfLife latestDay() {
    return latestDay;
  }

  /** Whether it was made on a later day than {@code other}, or {@code other} was never made. */
  public boolean isNewerThan(Observation other) {
    return isKnown() && date().isAfter(other.date());
  }

  /** Whether it was made after {@code other} for certain; a month may hold either order. */
  boolean isAfter(Observation other) {
    return date().isAfter(other.latestDate());
  }

  /** Paths of facts without which it could not be classed. */
  @ForEngine
  public Set<String> lacking() {
    return lacking;
  }

  /** Paths of facts without which it has no class of one assessment, or no firm one. */
  @ForEngine
  public Set<String> lackingFor(String assessment) {
    return lackingFor.getOrDefault(assessment, Set.of());
  }

  /** Notes a fact without which it cannot be classed. */
  void lack(String assessment, String path) {
    lacking = lacking.isEmpty() ? new TreeSet<>() : lacking;
    lacking.add(path);
    lackForOne(assessment, path);
  }

  /** Notes a fact one assessment needs, and the record is complete without. */
  void lackForOne(String assessment, String path) {
    lackingFor = lackingFor.isEmpty() ? new HashMap<>() : lackingFor;
    lackingFor.computeIfAbsent(assessment, one -> new TreeSet<>()).add(path);
  }

  /** Whether it holds no measurement that can be used. */
  @ForEngine
  public boolean isBare() {
    return values == null || values.isNothingMeasured();
  }

  /** Whether it holds a measurement that can be used and no answer. */
  boolean isOnlyMeasured() {
    return !isBare() && values != null && values.answers().isEmpty();
  }

  /** Its place in the health record, for issues. */
  @ForEngine
  public String at() {
    return at.get();
  }

  /** The measurement, with the mean of itself and {@code name-2} where it was taken twice. */
  public Value mean(@Word(MEASUREMENT) String name) {
    return new Value(measured(name));
  }

  /** The measurement, if it can be believed of this person. */
  public Value value(@Word(MEASUREMENT) String name) {
    return new Value(believed(name));
  }

  /** The same as {@link #mean}, not a number if it is unknown. */
  double measured(String name) {
    double first = believed(name);
    double second = isMeasuredTwice() ? believed(name + SECOND) : Double.NaN;
    if (Double.isNaN(second)) {
      return first;
    }
    return Double.isNaN(first) ? second : (first + second) / 2;
  }

  /** The same as {@link #value}, not a number if it is unknown. */
  double believed(String name) {
    return isFlagged(name) ? Double.NaN : recorded(name);
  }

  /** Whether the item was answered yes. */
  public boolean isYes(@Word(ITEM) String item) {
    return given(item) instanceof Answer.YesNo yesNo && yesNo.yes();
  }

  /** Whether one of the items was answered yes. */
  public boolean isYesToAny(@Word(ITEM) String... items) {
    for (String item : items) {
      if (isYes(item)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some item was answered yes that is none of these. */
  public boolean hasYesBeside(@Word(ITEM) String... items) {
    List<String> others = List.of(items);
    return values != null
        && values.answers().keySet().stream()
            .anyMatch(item -> !others.contains(item) && isYes(item));
  }

  /** Whether the item was answered no; not answered and declined are not no. */
  public boolean isNo(@Word(ITEM) String item) {
    return given(item) instanceof Answer.YesNo yesNo && !yesNo.yes();
  }

  /** Whether the item was answered so: {@code yes}, {@code no}, a code or a number. */
  public boolean answers(@Word(ITEM) String item, @Word(FREE) String value) {
    Answer given = given(item);
    if (given instanceof Answer.YesNo yesNo) {
      return value.equals(yesNo.yes() ? "yes" : "no");
    }
    return given != null && !given.equals(Answer.DECLINED) && given.toString().equals(value);
  }

  /** Whether the measurement was taken and is believed, or the item was answered. */
  @ForEngine
  public boolean knows(String name) {
    return value(name).isKnown()
        || answer(name).filter(given -> !given.equals(Answer.DECLINED)).isPresent();
  }

  /** The number, if it was measured and can be believed, or answered as a number. */
  @ForEngine
  public OptionalDouble number(String name) {
    double recorded = recorded(name);
    return Double.isNaN(recorded) ? OptionalDouble.empty() : OptionalDouble.of(recorded);
  }

  /** The same as {@link #number}, not a number if there is none. */
  double recorded(String name) {
    if (values == null) {
      return Double.NaN;
    }
    double measured = values.measurement(name);
    if (!Double.isNaN(measured)) {
      return measured;
    }
    return values.answer(name) instanceof Answer.Numeric numeric ? numeric.value() : Double.NaN;
  }

  /** The answer, declined ones included. */
  @ForEngine
  public Optional<Answer> answer(String item) {
    return Optional.ofNullable(given(item));
  }

  /** The same; null if nobody answered. */
  @Nullable Answer given(String item) {
    return values == null ? null : values.answer(item);
  }

  /** Measurements that were given and cannot be used. */
  @ForEngine
  public ImmutableSet<String> refused() {
    return values == null
        ? ImmutableSet.of()
        : flagged.isEmpty()
            ? values.refused()
            : ImmutableSet.<String>builder().addAll(values.refused()).addAll(flagged).build();
  }

  /** Its measurements beside the growth standards, for a child of this sex. */
  Growth growth(Sex sex, GrowthAgeKey key) {
    if (growth == null) {
      growth = new Growth(sex, key.days(latestDay), requireNonNull(values));
    }
    return growth;
  }

  /** Marks a measurement as beyond belief for this person: to be taken again. */
  void flag(String name) {
    flagged = flagged.isEmpty() ? new TreeSet<>() : flagged;
    flagged.add(name);
  }

  /** Whether a measurement is marked as beyond belief. */
  boolean isFlagged(String name) {
    return !flagged.isEmpty() && flagged.contains(name);
  }

  private String shown(String name) {
    double value = measured(name);
    return Double.isNaN(value) ? "?" : Quantity.plain(Math.rint(value));
  }

  /** All numbers by name, for sentences. */
  @ForEngine
  public Map<String, Object> numbers() {
    Map<String, Object> numbers = new HashMap<>();
    if (values != null) {
      values.measurements().keySet().forEach(name -> numbers.put(name, measured(name)));
      numbers.put("date", date());
      numbers.put("reading", shown("systolic") + "/" + shown("diastolic"));
    }
    return numbers;
  }
}
