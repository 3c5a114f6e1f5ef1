package id.ilp.rules.immunization;

import static id.ilp.rules.immunization.ReckonedAge.after;
import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.immunization.Verdict;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.DoseEvaluation;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.rows.Row;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every interval and every protection of the tetanus ladder, on each side of its day. */
class LadderBoundsTest {
  private static final List<Row> STEPS = BoundRows.rows("immunization/tetanus/ladder.csv").toList();
  private static final LocalDate BIRTH = LocalDate.of(1999, 5, 15);

  @Test
  void the_ladder_has_its_steps() {
    assertThat(STEPS).hasSizeGreaterThanOrEqualTo(5);
    assertThat(STEPS).filteredOn(row -> row.optionalPeriod("min_interval").isPresent()).hasSize(4);
  }

  @ParameterizedTest(name = "first dose on {0}")
  @ValueSource(strings = {"2024-02-29", "2024-01-31", "2024-08-31", "2024-05-15"})
  void on_each_side_of_every_step(String first) {
    for (Sex sex : Sex.values()) {
      var doses = new ArrayList<>(List.of(LocalDate.parse(first)));
      for (Row step : STEPS.subList(1, STEPS.size())) {
        LocalDate last = doses.get(doses.size() - 1);
        LocalDate bound = after(last, step.period("min_interval"));
        int number = step.integer("step");
        assertThat(credit(sex, doses, bound.minusDays(1))).isEqualTo("EXTRA");
        assertThat(credit(sex, doses, bound)).isEqualTo(number + " VALID");
        assertThat(credit(sex, doses, bound.plusDays(1))).isEqualTo(number + " VALID");
        need(sex, doses, bound, number);
        doses.add(bound);
        Assessment status = status(plan(sex, doses, bound));
        assertThat(status.value()).hasValue(number);
        assertThat(status.protectedUntil()).hasValue(after(bound, step.period("protection")));
      }
    }
  }

  private static void need(Sex sex, List<LocalDate> doses, LocalDate bound, int step) {
    for (int shift = -1; shift <= 1; shift++) {
      Need need = Plans.need(plan(sex, doses, bound.plusDays(shift)), "td");
      NeedStatus asked = shift < 0 ? NeedStatus.UPCOMING : NeedStatus.DUE;
      assertThat(need.status()).isEqualTo(sex == Sex.FEMALE ? asked : NeedStatus.NOT_OFFERED);
      if (sex == Sex.FEMALE) {
        assertThat(need.dose()).hasValue(step);
        assertThat(need.earliest()).hasValue(bound);
        assertThat(need.overdueFrom()).isEmpty();
        assertThat(need.latest()).isEmpty();
      }
    }
  }

  private static String credit(Sex sex, List<LocalDate> before, LocalDate day) {
    var doses = new ArrayList<>(before);
    doses.add(day);
    return plan(sex, doses, day).doses().stream()
        .filter(dose -> dose.of().equals("i" + doses.size()))
        .map(DoseEvaluation::credits)
        .flatMap(credits -> Stream.of(credits.get(credits.size() - 1)))
        .map(LadderBoundsTest::words)
        .findFirst()
        .orElseThrow();
  }

  private static String words(DoseEvaluation.Credit credit) {
    assertThat(credit.series()).isEqualTo("td");
    return credit.verdict() == Verdict.VALID
        ? credit.dose().orElseThrow() + " VALID"
        : credit.verdict().name();
  }

  private static CarePlan plan(Sex sex, List<LocalDate> doses, LocalDate asOf) {
    var people = People.somebody().sex(sex).born(BIRTH).inVillage("3171010001");
    doses.forEach(day -> people.given("td", day));
    return Plans.plan(people.record(), asOf);
  }

  private static Assessment status(CarePlan plan) {
    return plan.assessments().stream()
        .filter(one -> one.code().equals("tetanus-status"))
        .findFirst()
        .orElseThrow();
  }
}
