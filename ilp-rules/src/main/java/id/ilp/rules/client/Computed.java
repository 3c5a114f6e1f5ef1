package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * What a formula makes of a record: a value, what is missing for one, or, with what is known so
 * far, both. Neither means that the formula is not for this record.
 *
 * @param missing names of measurements of the record, or paths such as {@code person.sex}
 */
record Computed(OptionalDouble value, ImmutableList<String> missing) {
  /** The formula is not for this record. */
  static final Computed NONE = new Computed(OptionalDouble.empty(), ImmutableList.of());

  static Computed of(double value) {
    return new Computed(OptionalDouble.of(value), ImmutableList.of());
  }

  /** The names among {@code measurements} that are not measured, as missing. */
  static Computed missing(Subject subject, String... measurements) {
    return new Computed(OptionalDouble.empty(), holes(subject, measurements));
  }

  /** The names among {@code measurements} that are not measured. */
  static ImmutableList<String> holes(Subject subject, String... measurements) {
    return Arrays.stream(measurements)
        .filter(name -> subject.measured(name).isEmpty())
        .collect(ImmutableList.toImmutableList());
  }
}
