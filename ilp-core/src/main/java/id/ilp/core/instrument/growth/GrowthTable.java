package id.ilp.core.instrument.growth;

import id.ilp.core.person.Sex;
import org.jspecify.annotations.Nullable;

/**
 * The tables WHO publishes, each with its first and last key; a table is read when first asked.
 *
 * <p>Keys are days of age for 2006, months of age for 2007, and millimetres for length and height.
 */
enum GrowthTable {
  WEIGHT_FOR_AGE_2006("who2006-weight-for-age", 0, GrowthStandard.LAST_DAY_OF_WHO_2006),
  HEIGHT_FOR_AGE_2006("who2006-height-for-age", 0, GrowthStandard.LAST_DAY_OF_WHO_2006),
  BMI_FOR_AGE_2006("who2006-bmi-for-age", 0, GrowthStandard.LAST_DAY_OF_WHO_2006),
  HEAD_FOR_AGE_2006("who2006-head-circumference-for-age", 0, GrowthStandard.LAST_DAY_OF_WHO_2006),
  ARM_FOR_AGE_2006("who2006-arm-circumference-for-age", 91, GrowthStandard.LAST_DAY_OF_WHO_2006),
  WEIGHT_FOR_LENGTH_2006("who2006-weight-for-length", 450, 1100),
  WEIGHT_FOR_HEIGHT_2006("who2006-weight-for-height", 650, 1200),
  WEIGHT_FOR_AGE_2007("who2007-weight-for-age", 60, 120),
  HEIGHT_FOR_AGE_2007("who2007-height-for-age", 60, 228),
  BMI_FOR_AGE_2007("who2007-bmi-for-age", 60, 228);

  private final int first;
  private final int last;
  private final LazyRows girls;
  private final LazyRows boys;

  GrowthTable(String name, int first, int last) {
    this.first = first;
    this.last = last;
    this.girls = new LazyRows(name.concat("-female.lms"), first, last);
    this.boys = new LazyRows(name.concat("-male.lms"), first, last);
  }

  int first() {
    return first;
  }

  int last() {
    return last;
  }

  boolean includes(double key) {
    return key >= first && key <= last;
  }

  /** The row at a key the table includes; between two keys, L, M and S on the straight line. */
  Lms at(Sex sex, double key) {
    LmsRows rows = (sex == Sex.FEMALE ? girls : boys).get();
    int below = (int) key;
    Lms lower = rows.at(below);
    double part = key - below;
    return part > 0 ? lower.towards(rows.at(below + 1), part) : lower;
  }

  /** Reads once; plain code, because the first lambda of a program costs more than the table. */
  private static final class LazyRows {
    private final String resource;
    private final int first;
    private final int last;
    private volatile @Nullable LmsRows rows;

    LazyRows(String resource, int first, int last) {
      this.resource = resource;
      this.first = first;
      this.last = last;
    }

    LmsRows get() {
      LmsRows read = rows;
      return read == null ? readOnce() : read;
    }

    private synchronized LmsRows readOnce() {
      LmsRows read = rows;
      if (read == null) {
        read = LmsRows.load(resource, first, last);
        rows = read;
      }
      return read;
    }
  }
}
