package id.ilp.core.immunization;

import static id.ilp.core.date.Dates.later;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;

/** When a slot is asked for: by age, or by the school year. */
public sealed interface Timing {

  /** The days for one person. */
  SlotDates dates(Vaccinee person);

  /** A dose given no longer counts from here; {@link LocalDate#MAX} if it counts for life. */
  LocalDate validBefore(Vaccinee person);

  /** Whether a dose given on {@code day} still counts; nobody is too young here. */
  default boolean counts(Vaccinee person, LocalDate day) {
    return day.isBefore(validBefore(person));
  }

  /** Whether giving it on the as-of date is catching up (kejar). */
  boolean isCatchUp(Vaccinee person);

  /** The age the schedule names; for school slots the age of that grade. */
  Period namedAge();

  /**
   * By age.
   *
   * @param recommendedAge the age the schedule names
   * @param dueAge asked for from here; the same where the row gives none
   * @param overdueAge overdue from here; empty = never
   * @param beforeAge no longer given from here; empty = given for life
   * @param validBeforeAge a dose given no longer counts from here; empty = it counts for life
   * @param catchUpAge giving it is catching up from here
   */
  record ByAge(
      Period recommendedAge,
      Period dueAge,
      Optional<Period> overdueAge,
      Optional<Period> beforeAge,
      Optional<Period> validBeforeAge,
      Period catchUpAge)
      implements Timing {
    @Override
    public SlotDates dates(Vaccinee person) {
      return new SlotAges(this).dates(person.birth());
    }

    @Override
    public LocalDate validBefore(Vaccinee person) {
      return validBeforeAge.isPresent() ? person.at(validBeforeAge.get()) : LocalDate.MAX;
    }

    @Override
    public boolean isCatchUp(Vaccinee person) {
      return person.isOfAge(catchUpAge, person.asOf());
    }

    @Override
    public boolean counts(Vaccinee person, LocalDate day) { // told without making a date
      return validBeforeAge.isEmpty() || !person.isOfAge(validBeforeAge.get(), day);
    }

    @Override
    public Period namedAge() {
      return dueAge;
    }
  }

  /**
   * By the school year (BIAS). A pupil's own grade says which school year; anybody else is asked on
   * the first {@code opens} day on or after the birthday {@code age}. Overdue and catching up from
   * the end of that school year.
   *
   * @param grade the grade it is given in
   * @param age the age of that grade in years
   * @param opens the day of the year from which it is given
   * @param beforeAge no longer given from here
   * @param untilEndOfGrade but at least to the end of this grade's school year; for those without a
   *     grade, of the school year it was asked in
   */
  record BySchool(int grade, int age, MonthDay opens, Period beforeAge, OptionalInt untilEndOfGrade)
      implements Timing {
    @Override
    public SlotDates dates(Vaccinee person) {
      SchoolYear year = year(person);
      return new SlotDates(year.at(opens), year.end(), before(person, year).minusDays(1));
    }

    @Override
    public LocalDate validBefore(Vaccinee person) {
      return before(person, year(person));
    }

    private SchoolYear year(Vaccinee person) {
      int own = person.schoolGrade().orElse(0);
      return own > 0
          ? SchoolYear.of(person.asOf()).plus(grade - own)
          : SchoolYear.ofFirst(opens, person.at(Period.ofYears(age)));
    }

    private LocalDate before(Vaccinee person, SchoolYear year) {
      LocalDate before = person.at(beforeAge);
      if (untilEndOfGrade.isEmpty()) {
        return before;
      }
      boolean isPupil = person.schoolGrade().orElse(0) > 0;
      SchoolYear last = isPupil ? year.plus(untilEndOfGrade.getAsInt() - grade) : year;
      return later(before, last.end());
    }

    @Override
    public boolean isCatchUp(Vaccinee person) {
      return !person.asOf().isBefore(year(person).end());
    }

    @Override
    public Period namedAge() {
      return Period.ofYears(age);
    }
  }
}
