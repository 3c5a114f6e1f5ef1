package id.ilp.rules.client;

import id.ilp.core.date.Dates;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.person.Person;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What a formula may look at: one record, and the person as known on its day.
 *
 * @param history the records of a type, by day
 * @param conditions whether a condition holds on a day
 * @param growths the z-score of the record
 * @param pack the rows a formula may need
 */
record Subject(
    Observation record,
    Person person,
    Function<String, List<Observation>> history,
    BiPredicate<String, LocalDate> conditions,
    Function<GrowthIndicator, Computed> growths,
    RulePack pack) {

  /** Completed years on the day of the record. */
  int ageInYears() {
    return Dates.completedYears(person.birthDate(), record.date());
  }

  /** Whether the condition held on the day of the record. */
  boolean knownWith(String condition) {
    return conditions.test(condition, record.date());
  }

  /** The z-score of the record; one beyond belief lacks its measurements. */
  Computed growth(GrowthIndicator indicator) {
    return growths.apply(indicator);
  }

  /** A measurement of the record, the mean of two if it was taken twice. */
  OptionalDouble measured(String name) {
    return record.mean(name).number();
  }

  /** The newest value of a measurement in the records of {@code type} up to the record's day. */
  OptionalDouble latest(String type, String measurement) {
    OptionalDouble newest = OptionalDouble.empty();
    for (Observation one : history.apply(type)) {
      OptionalDouble value =
          one.date().isAfter(record.latestDate())
              ? OptionalDouble.empty()
              : one.mean(measurement).number();
      newest = value.isPresent() ? value : newest;
    }
    return newest;
  }

  /** The newest answer of yes or no in the records of {@code type} up to the record's day. */
  Optional<Boolean> latestAnswer(String type, String item) {
    return history.apply(type).stream()
        .filter(one -> !one.date().isAfter(record.latestDate()))
        .filter(one -> one.isYes(item) || one.isNo(item))
        .reduce((older, newer) -> newer)
        .map(one -> one.isYes(item));
  }
}
