package id.ilp.core.instrument.growth;

import id.ilp.core.person.Sex;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two WHO growth tables in force, one after the other in a child's life; both days included.
 *
 * <table>
 * <caption>Which standard at which age</caption>
 * <tr><th>Standard</th><th>Days of age</th><th>Read by</th></tr>
 * <tr><td>{@link #WHO_2006}</td><td>0 to 1826</td><td>day; length and height by 0.1 cm</td></tr>
 * <tr><td>{@link #WHO_2007}</td><td>1827 to 6574</td><td>month; weight for age to 120</td></tr>
 * </table>
 *
 * <p>Months and tenths are joined by straight lines in L, M and S, as WHO does.
 */
public enum GrowthStandard {
  /** WHO Child Growth Standards 2006: from birth until 60 months. */
  WHO_2006,
  /** WHO Growth Reference 2007: from 60 months until 18 years, though its table reaches 19. */
  WHO_2007;

  /** The last day before 60 months. */
  public static final int LAST_DAY_OF_WHO_2006 = 1826;

  /** The last day before 216 months: the eighteenth birthday or the day before it. */
  public static final int LAST_DAY_OF_WHO_2007 = 6574;

  /** The first day on which height, taken standing, takes the place of length, taken lying. */
  public static final int FIRST_DAY_OF_HEIGHT = 731;

  /** WHO's mean month. */
  static final double DAYS_PER_MONTH = 30.4375;

  private static final double MILLIMETRES_PER_CENTIMETRE = 10;

  /** The standard for an age, absent for adults and before birth. */
  public static Optional<GrowthStandard> at(int ageInDays) {
    return Optional.ofNullable(standard(ageInDays));
  }

  private static @Nullable GrowthStandard standard(int ageInDays) {
    if (ageInDays < 0 || ageInDays > LAST_DAY_OF_WHO_2007) {
      return null;
    }
    return ageInDays <= LAST_DAY_OF_WHO_2006 ? WHO_2006 : WHO_2007;
  }

  /** The row of an indicator read by age, absent where WHO gives none at this age. */
  public static Optional<Lms> forAge(GrowthIndicator indicator, Sex sex, int ageInDays) {
    return Optional.ofNullable(row(indicator, sex, ageInDays));
  }

  /** The same; null if absent. */
  static @Nullable Lms row(GrowthIndicator indicator, Sex sex, int ageInDays) {
    GrowthStandard standard = standard(ageInDays);
    if (standard == null) {
      return null;
    }
    GrowthTable table = standard.tableByAge(indicator);
    return table == null ? null : row(table, sex, standard.key(ageInDays));
  }

  /** The row of weight for length, lying: 45 to 110 cm. */
  public static Optional<Lms> weightForLength(Sex sex, double centimetres) {
    return Optional.ofNullable(rowOfLength(sex, centimetres));
  }

  static @Nullable Lms rowOfLength(Sex sex, double centimetres) {
    return row(GrowthTable.WEIGHT_FOR_LENGTH_2006, sex, centimetres * MILLIMETRES_PER_CENTIMETRE);
  }

  /** The row of weight for height, standing: 65 to 120 cm. */
  public static Optional<Lms> weightForHeight(Sex sex, double centimetres) {
    return Optional.ofNullable(rowOfHeight(sex, centimetres));
  }

  static @Nullable Lms rowOfHeight(Sex sex, double centimetres) {
    return row(GrowthTable.WEIGHT_FOR_HEIGHT_2006, sex, centimetres * MILLIMETRES_PER_CENTIMETRE);
  }

  /** Whether WHO gives figures for an indicator at an age, whatever the length. */
  public static boolean includes(GrowthIndicator indicator, int ageInDays) {
    GrowthStandard standard = standard(ageInDays);
    if (standard == null) {
      return false;
    } else if (indicator == GrowthIndicator.WEIGHT_FOR_LENGTH_HEIGHT) {
      return standard == WHO_2006;
    }
    GrowthTable table = standard.tableByAge(indicator);
    return table != null && table.includes(standard.key(ageInDays));
  }

  /**
   * The z-score of a figure by an indicator, not rounded; not a number where WHO has no row.
   *
   * @param value as {@link GrowthMeasurement#value} gives it, above 0
   * @param centimetres length or height for the age; asked of {@link
   *     GrowthIndicator#WEIGHT_FOR_LENGTH_HEIGHT} only
   */
  public static double z(
      GrowthIndicator indicator, Sex sex, int ageInDays, double value, double centimetres) {
    Lms row =
        indicator != GrowthIndicator.WEIGHT_FOR_LENGTH_HEIGHT
            ? row(indicator, sex, ageInDays)
            : standard(ageInDays) != WHO_2006
                ? null
                : ageInDays < FIRST_DAY_OF_HEIGHT
                    ? rowOfLength(sex, centimetres)
                    : rowOfHeight(sex, centimetres);
    return row == null ? Double.NaN : indicator.z(row, value);
  }

  private double key(int ageInDays) {
    return this == WHO_2006 ? ageInDays : ageInDays / DAYS_PER_MONTH;
  }

  private @Nullable GrowthTable tableByAge(GrowthIndicator indicator) {
    boolean isByDay = this == WHO_2006;
    return switch (indicator) {
      case WEIGHT_FOR_AGE ->
          isByDay ? GrowthTable.WEIGHT_FOR_AGE_2006 : GrowthTable.WEIGHT_FOR_AGE_2007;
      case LENGTH_HEIGHT_FOR_AGE ->
          isByDay ? GrowthTable.HEIGHT_FOR_AGE_2006 : GrowthTable.HEIGHT_FOR_AGE_2007;
      case BMI_FOR_AGE -> isByDay ? GrowthTable.BMI_FOR_AGE_2006 : GrowthTable.BMI_FOR_AGE_2007;
      case HEAD_CIRCUMFERENCE_FOR_AGE -> isByDay ? GrowthTable.HEAD_FOR_AGE_2006 : null;
      case ARM_CIRCUMFERENCE_FOR_AGE -> isByDay ? GrowthTable.ARM_FOR_AGE_2006 : null;
      case WEIGHT_FOR_LENGTH_HEIGHT -> null;
    };
  }

  private static @Nullable Lms row(GrowthTable table, Sex sex, double key) {
    return table.includes(key) ? table.at(sex, key) : null;
  }
}
