package id.ilp.rules.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be known of a person or a finding, such as a class of blood pressure, and
 * without which a rule cannot hold.
 *
 * @param code such as {@code blood-pressure-class}
 */
record RuleKey(Kind kind, String code) {
  /** What the code is one of. */
  enum Kind {
    /** A life-cycle stage of this day. */
    STAGE,
    SEX,
    /** A recorded fact about the person, by its name in the record. */
    PERSON,
    /** A condition that holds on this day. */
    CONDITION,
    /** A condition on record, though it may be over. */
    PAST_CONDITION,
    EXPOSURE,
    SERVICE,
    /** A screening type with a record. */
    RECORD,
    /** An assessment with a class. */
    CLASS,
    /** An assessment and the band of its latest class, as {@link #band} puts them together. */
    BAND,
    /** The code of a finding. */
    FINDING,
    /** The code of an overdue need. */
    OVERDUE,
    /** The kind of an overdue need. */
    OVERDUE_KIND,
    /** At least so many days of age; so for months and years. */
    AGE_IN_DAYS,
    AGE_IN_MONTHS,
    AGE_IN_YEARS,
    /** Born on this day, as days since 1970, or later. */
    BORN_FROM,
    /** A variant of the immunization schedule. */
    VARIANT
  }

  /** That a school grade above 0 is recorded. */
  static final String PUPIL = "pupil";

  static final String BIRTH_WEIGHT = "birthWeight";
  static final String GESTATION_AT_BIRTH = "gestationAtBirth";

  /** That a condition is on record, though it may be over. */
  static final String ANY_CONDITION = "anyCondition";

  static final String MARRIAGE = "plansMarriageOn";
  static final String MARITAL_STATUS = "maritalStatus";
  static final String VILLAGE = "village";
  static final String NO_VILLAGE = "noVillage";

  /** The code of a sex nobody recorded. */
  static final String UNKNOWN = "unknown";

  /** Between an assessment and a band of it. */
  static final char BAND = '=';

  /** That the latest class by {@code assessment} is {@code band}. */
  static RuleKey band(String assessment, String band) {
    return new RuleKey(Kind.BAND, assessment + BAND + band);
  }

  /** The assessment of a band. */
  String assessment() {
    return code.substring(0, code.indexOf(BAND));
  }

  /** The band itself. */
  String band() {
    return code.substring(code.indexOf(BAND) + 1);
  }

  // Written out, as in AssessmentScheme.Id: a record's own have to be linked before the first plan.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleKey key && kind == key.kind && code.equals(key.code);
  }

  @Override
  public int hashCode() {
    return kind.hashCode() * 31 + code.hashCode();
  }

  /** As {@link #toString} writes it. */
  static RuleKey parse(String text) {
    int end = text.indexOf(':');
    return new RuleKey(Kind.valueOf(text.substring(0, end)), text.substring(end + 1));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s:%s", kind, code);
  }
}
