package id.ilp.rules.client;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.person.Sex;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.fixture.Visits;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds of every child's classes of growth, whatever is measured. */
class GrowthLawsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final List<String> FROM_WASTED =
      List.of("severely-wasted", "wasted", "normal", "overweight-risk", "overweight", "obese");

  private static CarePlan plan(Sex sex, int days, double weight, double height) {
    return Plans.plan(
        People.somebody()
            .sex(sex)
            .born(DAY.minusDays(days))
            .had(Visits.weighing(weight).measuring("height", height, "cm").on(DAY.toString()))
            .record(),
        DAY);
  }

  private static Optional<Assessment> read(CarePlan plan, String code) {
    return plan.assessments().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** How far from severely wasted; nothing if not classed. */
  private static OptionalInt rank(CarePlan plan) {
    Optional<String> band = read(plan, "weight-for-height").flatMap(Assessment::band);
    return band.map(FROM_WASTED::indexOf).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  @Property(tries = 200)
  void a_heavier_child_is_never_more_wasted(
      @ForAll Sex sex,
      @ForAll @IntRange(max = 1826) int days,
      @ForAll @DoubleRange(min = 45, max = 119) double height,
      @ForAll @DoubleRange(min = 2, max = 30) double weight,
      @ForAll @DoubleRange(min = 0, max = 5) double more) {
    OptionalInt light = rank(plan(sex, days, weight, height));
    OptionalInt heavy = rank(plan(sex, days, weight + more, height));
    if (light.isPresent() && heavy.isPresent()) {
      assertThat(heavy.getAsInt()).isGreaterThanOrEqualTo(light.getAsInt());
    }
  }

  @Property(tries = 200)
  void a_taller_child_of_the_same_weight_is_never_less_wasted(
      @ForAll Sex sex,
      @ForAll @IntRange(max = 1826) int days,
      @ForAll @DoubleRange(min = 45, max = 110) double height,
      @ForAll @DoubleRange(min = 2, max = 30) double weight,
      @ForAll @DoubleRange(min = 0, max = 9) double more) {
    OptionalInt small = rank(plan(sex, days, weight, height));
    OptionalInt tall = rank(plan(sex, days, weight, height + more));
    if (small.isPresent() && tall.isPresent()) {
      assertThat(tall.getAsInt()).isLessThanOrEqualTo(small.getAsInt());
    }
  }

  @Property(tries = 200)
  void what_is_to_be_measured_again_has_no_class(
      @ForAll Sex sex,
      @ForAll @IntRange(max = 1826) int days,
      @ForAll @DoubleRange(min = 30, max = 130) double height,
      @ForAll @DoubleRange(min = 1, max = 60) double weight) {
    CarePlan plan = plan(sex, days, weight, height);
    plan.assessments().stream()
        .filter(Assessment::isFlagged)
        .forEach(one -> assertThat(one.band()).as(one.code()).isEmpty());
    for (String own : List.of("weight-for-age", "height-for-age")) {
      if (read(plan, own).map(Assessment::isFlagged).orElse(false)) {
        for (String both : List.of("weight-for-height", "bmi-for-age")) {
          assertThat(read(plan, both).flatMap(Assessment::band)).as(both).isEmpty();
        }
      }
    }
  }
}
