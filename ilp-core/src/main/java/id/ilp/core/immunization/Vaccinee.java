package id.ilp.core.immunization;

import id.ilp.core.date.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiPredicate;

/**
 * What the date arithmetic needs to know of a person.
 *
 * @param asOf the day the schedule is looked at from
 * @param schoolGrade 1 to 12 on that day; empty or 0 = by age
 * @param village Kemendagri code
 * @param province first two digits of the village code
 * @param birthWeight in grams
 * @param hasCondition whether a condition code holds on a day
 */
public record Vaccinee(
    LocalDate birth,
    LocalDate asOf,
    OptionalInt schoolGrade,
    Optional<String> village,
    Optional<String> province,
    OptionalDouble birthWeight,
    BiPredicate<String, LocalDate> hasCondition) {

  /** Somebody of whom only the birth is known. */
  public static Vaccinee of(LocalDate birth, LocalDate asOf) {
    return new Vaccinee(
        birth,
        asOf,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        (condition, day) -> false);
  }

  /** Whether the village is known and its code begins with one of {@code places}. */
  boolean livesIn(List<String> places) {
    if (village.isPresent()) {
      for (String place : places) {
        if (village.get().startsWith(place)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether {@code age} is reached on {@code day}. */
  boolean isOfAge(java.time.Period age, LocalDate day) {
    return Dates.isReached(birth, age, day);
  }

  /** The day on which {@code age} is reached. */
  LocalDate at(java.time.Period age) {
    return Dates.plus(birth, age);
  }
}
