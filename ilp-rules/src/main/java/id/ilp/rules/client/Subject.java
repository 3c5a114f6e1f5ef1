package id.ilp.rules.client;

import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.growth.WeightGain.MonthBefore;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Person;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Whom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a formula may look at: one record, and the person as known on its day. A number that is not
 * known is not a number.
 */
final class Subject implements Whom.Known {
  private final Observation record;
  private final String assessment; // what the record is read for
  private final Assessor by; // knows the person and the other records
  private @Nullable MonthBefore weighedBefore;

  Subject(Observation record, String assessment, Assessor by) {
    this.record = record;
    this.assessment = assessment;
    this.by = by;
  }

  Observation record() {
    return record;
  }

  /** The weighings before the record, looked through once: two formulas ask for them. */
  MonthBefore weighedBefore() {
    if (weighedBefore == null) {
      weighedBefore = WeightHistory.before(this);
    }
    return weighedBefore;
  }

  Person person() {
    return by.person();
  }

  RulePack pack() {
    return by.pack();
  }

  /** The records of a type, by day. */
  List<Observation> history(String type) {
    return by.history(type);
  }

  /** Completed years on the day of the record. */
  int ageInYears() {
    return record.day().years();
  }

  /** Whether the condition held on the day of the record. */
  @Override
  public boolean isKnownWith(String condition) {
    return by.isKnownWith(condition, record.date());
  }

  /** Whether the person was in {@code stage} on that day. */
  @Override
  public boolean isIn(LifeStage stage) {
    return (record.stagesOfPerson() & stage.bit()) != 0;
  }

  /** The z-score of the record; one beyond belief lacks its measurements. */
  Computed growth(GrowthIndicator indicator) {
    return by.growth(indicator, assessment, record);
  }

  /** A measurement of the record, the mean of two if it was taken twice. */
  double measured(String name) {
    return record.measured(name);
  }

  /** The newest value of a measurement in the records of {@code type} up to the record's day. */
  double latest(String type, String measurement) {
    double newest = Double.NaN;
    for (Observation one : history(type)) {
      if (!one.date().isAfter(record.latestDate())) {
        double value = one.measured(measurement);
        newest = Double.isNaN(value) ? newest : value;
      }
    }
    return newest;
  }

  /**
   * The newest answer of yes or no in the records of {@code type} up to the record's day; null if
   * there is none.
   */
  @Nullable Boolean latestAnswer(String type, String item) {
    Boolean newest = null;
    for (Observation one : history(type)) {
      if (!one.date().isAfter(record.latestDate()) && (one.isYes(item) || one.isNo(item))) {
        newest = one.isYes(item);
      }
    }
    return newest;
  }
}
