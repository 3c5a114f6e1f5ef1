package id.ilp.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.date.Dates;
import id.ilp.core.instrument.questionnaire.KpspForms;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every day of life up to six years, of girls and boys, before, in and after the birthday check.
 */
class ChildSweepTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 8, 29);
  private static final LocalDate FREE_CHECK = LocalDate.of(2025, 1, 21);
  private static final int SIX_YEARS = 2192;
  private static final Set<String> EVERY_CODE = Plans.codes();
  private static final KpspForms FORMS =
      KpspForms.of(List.of(3, 6, 9, 12, 15, 18, 21, 24, 30, 36, 42, 48, 54, 60, 66, 72), 73);

  @ParameterizedTest
  @ValueSource(strings = {"2024-06-03", "2025-06-03", "2026-11-21"})
  void every_day_of_the_first_six_years_has_every_need_once(String day) {
    LocalDate asOf = LocalDate.parse(day);
    for (int age = 0; age <= SIX_YEARS; age++) {
      LocalDate birth = asOf.minusDays(age);
      for (Sex sex : Sex.values()) {
        HealthRecord child = People.somebody().sex(sex).born(birth).record();
        CarePlan plan = Plans.plan(child, asOf);
        Set<String> codes = new TreeSet<>();
        for (Need need : plan.needs()) {
          assertThat(codes.add(need.code())).as("%s of %s", need.code(), birth).isTrue();
          Plans.assertConsistent(need, asOf);
        }
        assertThat(codes).as(birth.toString()).isEqualTo(EVERY_CODE);
        assertThat(plan.findings()).as(birth.toString()).isEmpty();
        assertThyroidTestTakesItsTurns(plan, birth);
        if (plan.edition().programmes().contains("ILP23") && asOf.isBefore(FREE_CHECK)) {
          assertFormsJoin(plan, birth);
        }
      }
    }
  }

  /** Without the free check nothing else asks, so the need shows the slot of the form itself. */
  private static void assertFormsJoin(CarePlan plan, LocalDate birth) {
    LocalDate asOf = plan.asOf();
    Need need = Plans.need(plan, "kpsp");
    Optional<LocalDate> opens = FORMS.slot(birth, asOf).map(KpspForms.Slot::from);
    LocalDate first = FORMS.slots(birth).get(0).from();
    if (opens.isPresent()) {
      assertThat(need.status()).as(birth.toString()).isEqualTo(NeedStatus.DUE);
      assertThat(need.earliest())
          .as(birth.toString())
          .hasValue(Dates.later(opens.get(), FIRST_DAY));
    } else {
      assertThat(need.status())
          .as(birth.toString())
          .isEqualTo(asOf.isBefore(first) ? NeedStatus.UPCOMING : NeedStatus.NOT_OFFERED);
    }
  }

  /** Never tested: upcoming, due, late, over, and of no infant nothing. */
  private static void assertThyroidTestTakesItsTurns(CarePlan plan, LocalDate birth) {
    int age = Dates.days(birth, plan.asOf());
    boolean isInfant = plan.asOf().isBefore(Dates.plus(birth, Period.ofMonths(12)));
    NeedStatus expected =
        age < 2
            ? NeedStatus.UPCOMING
            : age < 7 ? NeedStatus.DUE : age < 15 ? NeedStatus.OVERDUE : NeedStatus.TOO_LATE;
    boolean isBeforeProgramme = !birth.plusDays(15).isAfter(FIRST_DAY);
    assertThat(Plans.need(plan, "shk").status())
        .as(birth.toString())
        .isEqualTo(isInfant && !isBeforeProgramme ? expected : NeedStatus.NOT_OFFERED);
  }
}
