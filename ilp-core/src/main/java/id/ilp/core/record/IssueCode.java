package id.ilp.core.record;

import java.util.Locale;

/** What is odd about a piece of a record. */
public enum IssueCode {
  BEFORE_BIRTH,
  AFTER_AS_OF,
  UNKNOWN_FIELD,
  UNKNOWN_CODE,
  UNIT_NOT_ACCEPTED,
  UNIT_DOUBTFUL,
  OUT_OF_RANGE,
  MEASURE_AGAIN,
  /** Not a date, or only a month. */
  BAD_DATE,
  DUPLICATE_ID,
  /** Two statements that cannot both be true. */
  CONFLICTING_RECORD,
  /** Used outside the ages it is made for. */
  WRONG_INSTRUMENT,
  SELF_REPORT_OVERRULED,
  /** Needed to read the item, and absent. */
  MISSING_FIELD,
  /** Of another type than the contract says: text for a number, say. */
  WRONG_TYPE;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The code as it stands in JSON, such as {@code before-birth}. */
  public String code() {
    return code;
  }
}
