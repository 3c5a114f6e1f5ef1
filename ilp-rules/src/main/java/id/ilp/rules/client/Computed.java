package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;

/**
 * What a formula makes of a record: a value, what is missing for one, or, with what is known so
 * far, both. Neither means that the formula is not for this record.
 *
 * @param value not a number if there is none
 * @param missing names of measurements of the record, or paths such as {@code person.sex}
 */
record Computed(double value, ImmutableList<String> missing) {
  /** The formula is not for this record. */
  static final Computed NONE = new Computed(Double.NaN, ImmutableList.of());

  /** The value alone; {@link #NONE} if it is not a number. */
  static Computed of(double value) {
    return Double.isNaN(value) ? NONE : new Computed(value, ImmutableList.of());
  }

  /** What is missing for a value. */
  static Computed missing(ImmutableList<String> missing) {
    return new Computed(Double.NaN, missing);
  }

  /** The names among two measurements that are not measured, as missing. */
  static Computed missing(Subject subject, String one, String other) {
    return missing(holes(subject, one, other));
  }

  /** The names among two measurements that are not measured. */
  static ImmutableList<String> holes(Subject subject, String one, String other) {
    boolean isOne = !Double.isNaN(subject.measured(one));
    boolean isOther = !Double.isNaN(subject.measured(other));
    if (isOne) {
      return isOther ? ImmutableList.of() : ImmutableList.of(other);
    }
    return isOther ? ImmutableList.of(one) : ImmutableList.of(one, other);
  }

  /** Whether there is a value. */
  boolean isKnown() {
    return !Double.isNaN(value);
  }
}
