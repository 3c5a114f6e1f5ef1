package id.ilp.core.instrument.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.ilp.core.person.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTableTest {

  @ParameterizedTest
  @CsvSource({
    "WEIGHT_FOR_AGE_2006, 1827",
    "HEIGHT_FOR_AGE_2006, 1827",
    "BMI_FOR_AGE_2006, 1827",
    "HEAD_FOR_AGE_2006, 1827",
    "ARM_FOR_AGE_2006, 1736",
    "WEIGHT_FOR_LENGTH_2006, 651",
    "WEIGHT_FOR_HEIGHT_2006, 551",
    "WEIGHT_FOR_AGE_2007, 61",
    "HEIGHT_FOR_AGE_2007, 169",
    "BMI_FOR_AGE_2007, 169",
  })
  void a_table_has_as_many_rows_as_who_prints(GrowthTable table, int rows) {
    assertThat(table.last() - table.first() + 1).isEqualTo(rows);
    for (Sex sex : Sex.values()) {
      assertThat(table.at(sex, table.first()).m()).isPositive();
      assertThat(table.at(sex, table.last()).m()).isPositive();
    }
  }

  /** Rows read in two or more independent copies of WHO's tables; length and height in mm. */
  @ParameterizedTest
  @CsvSource({
    "WEIGHT_FOR_AGE_2006, MALE, 0, 0.3487, 3.3464, 0.14602",
    "WEIGHT_FOR_AGE_2006, FEMALE, 365, -0.2022, 8.9462, 0.12267",
    "HEIGHT_FOR_AGE_2006, MALE, 730, 1, 87.8018, 0.03479",
    "HEIGHT_FOR_AGE_2006, FEMALE, 731, 1, 85.7299, 0.03764",
    "BMI_FOR_AGE_2006, MALE, 1826, -0.6889, 15.1917, 0.08699",
    "BMI_FOR_AGE_2006, FEMALE, 1096, -0.5684, 15.3966, 0.08535",
    "HEAD_FOR_AGE_2006, FEMALE, 183, 1, 42.2079, 0.03087",
    "WEIGHT_FOR_LENGTH_2006, MALE, 450, -0.3521, 2.4410, 0.09182",
    "WEIGHT_FOR_LENGTH_2006, FEMALE, 675, -0.3833, 7.6375, 0.09096",
    "WEIGHT_FOR_HEIGHT_2006, MALE, 870, -0.3521, 12.1645, 0.08090",
    "WEIGHT_FOR_HEIGHT_2006, FEMALE, 1200, -0.3833, 22.8173, 0.09828",
    "BMI_FOR_AGE_2007, MALE, 61, -0.7387, 15.2641, 0.08390",
    "BMI_FOR_AGE_2007, FEMALE, 191, -1.0447, 20.6663, 0.14057",
    "HEIGHT_FOR_AGE_2007, MALE, 120, 1, 137.7795, 0.04626",
    "HEIGHT_FOR_AGE_2007, FEMALE, 216, 1, 163.0595, 0.04053",
    "WEIGHT_FOR_AGE_2007, MALE, 72, -0.3180, 20.5137, 0.13372",
  })
  void a_row_holds_the_very_figures_who_prints(
      GrowthTable table, Sex sex, int key, double l, double m, double s) {
    assertThat(table.at(sex, key)).isEqualTo(new Lms(l, m, s));
  }

  @Test
  void every_row_scores_its_own_deviations_and_has_no_step_at_three() {
    int rows = 0;
    for (GrowthTable table : GrowthTable.values()) {
      for (Sex sex : Sex.values()) {
        for (int key = table.first(); key <= table.last(); key++) {
          Lms row = table.at(sex, key);
          for (int z = -3; z <= 3; z++) {
            assertThat(row.z(row.valueAt(z)))
                .as("%s %s %d", table, sex, key)
                .isCloseTo(z, within(1e-6));
            assertThat(row.restrictedZ(row.restrictedValueAt(z)))
                .as("%s %s %d", table, sex, key)
                .isCloseTo(z, within(1e-6));
          }
          for (int tail : new int[] {-3, 3}) {
            double step = row.valueAt(tail) * 1e-9;
            assertThat(row.restrictedZ(row.valueAt(tail) + step) - tail)
                .as("%s %s %d", table, sex, key)
                .isBetween(0.0, 1e-6);
            assertThat(tail - row.restrictedZ(row.valueAt(tail) - step))
                .as("%s %s %d", table, sex, key)
                .isBetween(0.0, 1e-6);
          }
          rows++;
        }
      }
    }
    assertThat(rows).isEqualTo(2 * (4 * 1827 + 1736 + 651 + 551 + 61 + 2 * 169));
  }

  @Test
  void from_row_to_row_the_median_hardly_moves() {
    int steps = 0;
    for (GrowthTable table : GrowthTable.values()) {
      for (Sex sex : Sex.values()) {
        for (int key = table.first(); key < table.last(); key++) {
          double step = table.at(sex, key + 1).m() / table.at(sex, key).m() - 1;
          assertThat(Math.abs(step)).as("%s %s %d", table, sex, key).isLessThan(0.025);
          steps++;
        }
      }
    }
    assertThat(steps).isGreaterThan(20_000);
  }

  @Test
  void the_power_of_weight_for_height_is_one_figure_for_each_sex() {
    for (int mm = 650; mm <= 1100; mm++) {
      assertThat(GrowthTable.WEIGHT_FOR_LENGTH_2006.at(Sex.MALE, mm).l()).isEqualTo(-0.3521);
      assertThat(GrowthTable.WEIGHT_FOR_HEIGHT_2006.at(Sex.MALE, mm).l()).isEqualTo(-0.3521);
      assertThat(GrowthTable.WEIGHT_FOR_LENGTH_2006.at(Sex.FEMALE, mm).l()).isEqualTo(-0.3833);
      assertThat(GrowthTable.WEIGHT_FOR_HEIGHT_2006.at(Sex.FEMALE, mm).l()).isEqualTo(-0.3833);
    }
  }
}
