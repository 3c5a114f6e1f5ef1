package id.ilp.rules.client;

import static id.ilp.rules.client.Word.Kind.ASSESSMENT;
import static id.ilp.rules.client.Word.Kind.CONDITION;
import static id.ilp.rules.client.Word.Kind.DATE;
import static id.ilp.rules.client.Word.Kind.EXPOSURE;
import static id.ilp.rules.client.Word.Kind.FREE;
import static id.ilp.rules.client.Word.Kind.ITEM;
import static id.ilp.rules.client.Word.Kind.MEASUREMENT;
import static id.ilp.rules.client.Word.Kind.PERIOD;
import static id.ilp.rules.client.Word.Kind.PROGRAMME;
import static id.ilp.rules.client.Word.Kind.REGIONAL;
import static id.ilp.rules.client.Word.Kind.SCREENING_TYPE;
import static id.ilp.rules.client.Word.Kind.SERVICE;
import static id.ilp.rules.client.Word.Kind.VARIANT;

import id.ilp.core.date.Dates;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.MaritalStatus;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.person.PregnancyEndType;
import id.ilp.core.person.Sex;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.service.ServiceRecord;
import id.ilp.rules.pack.RegionRow;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The questions a rule may ask about one person on one day. */
public abstract class ClientQuestions extends ClientRecord {
  ClientQuestions(RulePack pack, HealthRecord record, LocalDate asOf) {
    super(pack, record, asOf);
  }

  /** Whole days since birth; 0 on the day of birth. */
  public int ageInDays() {
    return ageInDays;
  }

  /** Completed months. */
  public int ageInMonths() {
    return ageInMonths;
  }

  /** Completed years. */
  public int ageInYears() {
    return ageInYears;
  }

  /** Whether the person is recorded as female. */
  public boolean isFemale() {
    return person.sex().filter(sex -> sex == Sex.FEMALE).isPresent();
  }

  /** Whether the person is recorded as male. */
  public boolean isMale() {
    return person.sex().filter(sex -> sex == Sex.MALE).isPresent();
  }

  /** Whether the person is in this life-cycle stage. */
  public boolean isIn(LifeStage stage) {
    return stages.contains(stage);
  }

  /** Whether the person is at school, in grade 1 to 12. */
  public boolean isPupil() {
    return person.schoolGrade().orElse(0) > 0;
  }

  /**
   * Whether the person is in one of these school grades; of somebody of school age whose grade is
   * not known, or who is not at school, the grade of the age: 7 years is grade 1.
   */
  public boolean isInGrades(int first, int last) {
    int recorded = person.schoolGrade().orElse(0);
    int grade =
        recorded > 0
            ? recorded
            : ageInYears - pack.settings().period("grade_one_follows").getYears();
    boolean isOfAge = recorded > 0 || isIn(LifeStage.SCHOOL_AGE);
    return isOfAge && grade >= first && grade <= last;
  }

  /** Whether the person is known to be in this school grade. */
  public boolean isPupilInGrades(int first, int last) {
    int grade = person.schoolGrade().orElse(0);
    return grade > 0 && grade >= first && grade <= last;
  }

  /** Whether the person is or was married. */
  public boolean hasMarried() {
    return person.maritalStatus().filter(status -> status != MaritalStatus.SINGLE).isPresent();
  }

  /** Whether the person is married on this day, as far as recorded. */
  public boolean isMarried() {
    return person.maritalStatus().filter(status -> status == MaritalStatus.MARRIED).isPresent();
  }

  /** Whether the marital status is recorded. */
  public boolean knowsMaritalStatus() {
    return person.maritalStatus().isPresent();
  }

  /** Whether the child is known to have been born before so much of pregnancy had passed. */
  public boolean isBornBefore(@Word(PERIOD) String gestation) {
    LocalDate start = LocalDate.EPOCH;
    return person
        .gestationAtBirth()
        .filter(own -> start.plus(own).isBefore(start.plus(Periods.parse(gestation))))
        .isPresent();
  }

  /** Whole days of this pregnancy since the last menstrual period; -1 if not known or none. */
  public int gestationInDays() {
    return pregnancy()
        .flatMap(Pregnancy::lastMenstrualPeriod)
        .map(begin -> Dates.days(begin, asOf))
        .orElse(-1);
  }

  /** Whole days since the latest delivery; -1 if there was none. */
  public int daysSinceDelivery() {
    return deliveredPregnancy()
        .flatMap(Pregnancy::end)
        .map(end -> Dates.days(end.date(), asOf))
        .orElse(-1);
  }

  /** Whether a service of this type is on record. */
  public boolean wasServed(@Word(SERVICE) String type) {
    return !services(type).isEmpty();
  }

  /**
   * Whether a service of one of these types, or of any if none is named, was given less than {@code
   * period} ago.
   */
  public boolean wasServedWithin(@Word(PERIOD) String period, @Word(SERVICE) String... types) {
    for (ServiceRecord one : sieve.services()) {
      if (isOneOf(one.type(), types)
          && one.date().isPresent()
          && isWithin(one.date().get().latest(), period)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a screening of one of these types, or of any if none is named, was made less than
   * {@code period} ago.
   */
  public boolean wasExaminedWithin(
      @Word(PERIOD) String period, @Word(SCREENING_TYPE) String... types) {
    for (Observation one : sieve.observations()) {
      if (isOneOf(one.type(), types) && isWithin(one.latestDate(), period)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code type} is one of those meant; all are if none is named. */
  private static boolean isOneOf(String type, String... meant) {
    return meant.length == 0 || Arrays.asList(meant).contains(type);
  }

  /** Whether a screening of this type was made at {@code tier} less than {@code period} ago. */
  public boolean wasExaminedAt(
      FacilityTier tier, @Word(PERIOD) String period, @Word(SCREENING_TYPE) String type) {
    return observations(type).stream()
        .filter(one -> one.place().equals(Optional.of(tier)))
        .anyMatch(one -> isWithin(one.latestDate(), period));
  }

  private boolean isWithin(LocalDate day, String period) {
    return asOf.isBefore(Dates.plus(day, Periods.parse(period)));
  }

  /** Whether the latest delivery is recorded as a stillbirth. */
  public boolean isAfterStillbirth() {
    return deliveredPregnancy()
        .flatMap(Pregnancy::end)
        .flatMap(Pregnancy.End::type)
        .filter(type -> type == PregnancyEndType.STILLBIRTH)
        .isPresent();
  }

  /** Whether the sex is recorded. */
  public boolean knowsSex() {
    return person.sex().isPresent();
  }

  /** Whether the village, and so the district and the province, is recorded. */
  public boolean knowsVillage() {
    return person.village().isPresent();
  }

  /** Whether the person was born on this day or later. */
  public boolean isBornFrom(@Word(DATE) String day) {
    return !person.birthDate().isBefore(Periods.day(day));
  }

  /** Whether the person plans to marry within {@code period} of this day. */
  public boolean marriesWithin(@Word(PERIOD) String period) {
    return person
        .plansMarriageOn()
        .filter(day -> !day.isBefore(asOf))
        .filter(day -> !day.isAfter(Dates.plus(asOf, Periods.parse(period))))
        .isPresent();
  }

  /** Whether {@code what}, such as {@code je}, is offered where the person lives. */
  public boolean isOfferedHere(@Word(REGIONAL) String what) {
    return person.village().isPresent() && isOfferedIn(person.village().get(), what);
  }

  private boolean isOfferedIn(String village, String what) {
    for (RegionRow row : pack.regions()) {
      if (row.offers(what, village, asOf)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the person is on a variant of the schedule, such as {@code hexavalent}. */
  public boolean isOn(@Word(VARIANT) String variant) {
    return nextDoses.isOn(variant);
  }

  /** Whether the birth weight is known and below {@code grams}. */
  public boolean isBornBelow(double grams) {
    OptionalDouble weight = vaccinee.birthWeight();
    return weight.isPresent() && weight.getAsDouble() < grams;
  }

  /** Whether the programme is in force. */
  public boolean asks(@Word(PROGRAMME) String programme) {
    return programmes.contains(programme);
  }

  /** Whether the condition holds on this day. */
  public boolean knownWith(@Word(CONDITION) String condition) {
    for (Condition one : sieve.conditions()) {
      if (one.code().equals(condition) && one.holdsOn(asOf)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the conditions holds on this day. */
  public boolean knownWithAny(@Word(CONDITION) String... several) {
    for (String condition : several) {
      if (knownWith(condition)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code reaction} to some vaccine is recorded and holds on this day. */
  public boolean reactedWith(@Word(FREE) String reaction) {
    return !sieve.conditions().isEmpty()
        && sieve.conditions().stream()
            .anyMatch(one -> one.code().startsWith(reaction + "-") && one.holdsOn(asOf));
  }

  /**
   * Whether the condition began and its first day lies less than {@code period} back, or is not
   * known.
   */
  public boolean knownWithSince(@Word(CONDITION) String condition, @Word(PERIOD) String period) {
    for (Condition one : sieve.conditions()) {
      if (one.code().equals(condition)
          && one.from()
              .map(from -> asOf.isBefore(Dates.plus(from.latest(), Periods.parse(period))))
              .orElse(true)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an exposure is recorded, up to this day. */
  public boolean exposedToAny(@Word(EXPOSURE) String... several) {
    for (Exposure exposure : sieve.exposures()) {
      if (List.of(several).contains(exposure.code())) {
        return true;
      }
    }
    return false;
  }

  /** The class of the latest record that has one, such as {@code blood-pressure-class}. */
  public Reading latest(@Word(ASSESSMENT) String assessment) {
    return latest.getOrDefault(assessment, Reading.NONE);
  }

  /**
   * The class of the latest record that has one of several assessments; of those nobody can order
   * the gravest.
   */
  public Reading latestAmong(@Word(ASSESSMENT) String... assessments) {
    List<Reading> all = new ArrayList<>();
    for (String assessment : assessments) {
      Reading reading = latest(assessment);
      if (reading.isKnown()) {
        all.add(reading);
      }
    }
    if (all.size() > 1) {
      all.sort(Comparator.comparing(Reading::observation, Observation.BY_DATE));
    }
    return Reading.last(all);
  }

  /**
   * The latest record of a type in which the item was answered with one of {@code answers}: {@code
   * yes}, {@code no}, a code or a number. None if one that is newer for certain holds another.
   */
  public Observation latestAnswering(
      @Word(SCREENING_TYPE) String type, @Word(ITEM) String item, @Word(FREE) String... answers) {
    Observation latest = Observation.NONE;
    for (Observation one : observations.getOrDefault(type, List.of())) {
      if (answersAny(one, item, answers)) {
        latest = one;
      } else if (one.knows(item) && one.isAfter(latest)) {
        latest = Observation.NONE;
      }
    }
    return latest;
  }

  private static boolean answersAny(Observation one, String item, String... answers) {
    for (String answer : answers) {
      if (one.answers(item, answer)) {
        return true;
      }
    }
    return false;
  }

  /** The class of a record than which its screening type has no newer one; else none. */
  public Reading current(@Word(ASSESSMENT) String assessment) {
    Reading reading = latest(assessment);
    return latestRecord(reading.observation().type()).isNewerThan(reading.observation())
        ? Reading.NONE
        : reading;
  }

  /** Whether there is such a class of a record not older than {@code period}. */
  public boolean knowsWithin(@Word(ASSESSMENT) String assessment, @Word(PERIOD) String period) {
    Reading reading = latest(assessment);
    return reading.isKnown()
        && !Dates.plus(reading.observation().date(), Periods.parse(period)).isBefore(asOf);
  }

  /** The latest record of a screening type. */
  public Observation latestRecord(@Word(SCREENING_TYPE) String type) {
    List<Observation> all = observations.getOrDefault(type, List.of());
    return all.isEmpty() ? Observation.NONE : all.get(all.size() - 1);
  }

  /**
   * The latest record of a type in which one of {@code measurements} was taken and is believed; of
   * those nobody can order, the one with the higher values.
   */
  public Observation latestWith(
      @Word(SCREENING_TYPE) String type, @Word(MEASUREMENT) String... measurements) {
    Observation latest = Observation.NONE;
    for (Observation one : observations.getOrDefault(type, List.of())) {
      boolean isTie = latest.isKnown() && !one.isAfter(latest);
      double sum = sum(one, measurements);
      if (sum > 0 && (!isTie || sum > sum(latest, measurements))) {
        latest = one;
      }
    }
    return latest;
  }

  private static double sum(Observation one, String... measurements) {
    double sum = 0;
    for (String name : measurements) {
      sum += one.mean(name).number().orElse(0);
    }
    return sum;
  }
}
