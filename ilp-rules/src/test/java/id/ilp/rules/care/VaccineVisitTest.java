package id.ilp.rules.care;

import static id.ilp.core.facility.FacilityTier.POSYANDU;
import static id.ilp.rules.care.Desk.kader;
import static id.ilp.rules.care.Desk.plan;
import static id.ilp.rules.fixture.People.boy;
import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.record.HealthRecord;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VaccineVisitTest {
  /** Kulon Progo, where Japanese encephalitis vaccine is given. */
  private static final String WITH_JE = "3401010001";

  @Test
  void gives_all_that_is_due_in_one_visit() {
    VaccineVisit visit = kader(boy().born("2025-07-08").record(), "2026-11-21").vaccines();
    assertThat(products(visit)).contains("pcv", "ipv", "dpt-hb-hib", "opv", "mr");
    assertThat(products(visit)).doesNotHaveDuplicates();
    assertThat(visit.together()).noneMatch(VaccineVisit.Shot::isDoubtful);
  }

  @Test
  void two_live_injections_go_on_one_day_or_four_weeks_apart() {
    HealthRecord child =
        boy().born("2026-01-10").inVillage(WITH_JE).given("bcg", "2026-02-01").record();
    VaccineVisit visit = kader(child, "2026-11-21").vaccines();
    assertThat(products(visit)).contains("mr", "je");
    assertThat(visit.otherwiseFrom()).contains(LocalDate.parse("2026-12-19"));
    HealthRecord elsewhere = boy().born("2026-01-10").given("bcg", "2026-02-01").record();
    VaccineVisit one = kader(elsewhere, "2026-11-21").vaccines();
    assertThat(products(one)).contains("mr").doesNotContain("je");
    assertThat(one.otherwiseFrom()).isEmpty();
  }

  @Test
  void a_live_injection_of_last_week_makes_the_next_one_wait() {
    HealthRecord child =
        boy().born("2026-01-10").inVillage(WITH_JE).given("je", "2026-11-14").record();
    VaccineVisit visit = kader(child, "2026-11-21").vaccines();
    assertThat(products(visit)).doesNotContain("mr", "je");
    Need waiting =
        visit.waiting().stream().filter(need -> need.code().equals("mr")).findFirst().orElseThrow();
    assertThat(waiting.earliest()).contains(LocalDate.parse("2026-12-12"));
  }

  @Test
  void says_nothing_of_vaccines_years_ahead() {
    VaccineVisit visit = kader(boy().born("2025-07-08").record(), "2026-11-21").vaccines();
    assertThat(visit.waiting()).extracting(Need::code).doesNotContain("hpv", "school-td");
    assertThat(visit.waiting())
        .allMatch(need -> !need.earliest().orElseThrow().isAfter(LocalDate.parse("2027-11-21")));
  }

  @Test
  void one_dose_counts_for_all_series_the_product_is_for() {
    VaccineVisit visit = visit("dpt-hb-hib-ipv", "dpt-hb-hib", "ipv");
    VaccineVisit.Shot shot = shot(visit, "dpt-hb-hib-ipv");
    assertThat(shot.needs()).extracting(Need::code).containsExactlyInAnyOrder("dpt-hb-hib", "ipv");
    assertThat(shot.isDoubtful()).isFalse();
  }

  @Test
  void one_vaccine_wanted_twice_is_given_once_and_asked_about() {
    VaccineVisit.Shot shot = shot(visit("pcv", "pcv", "opv"), "pcv");
    assertThat(shot.needs()).hasSize(2);
    assertThat(shot.isDoubtful()).isTrue();
  }

  /** The vaccines of a child of whom two needs are met with one product. */
  private static VaccineVisit visit(String product, String one, String other) {
    HealthRecord child = boy().born("2025-07-08").record();
    CarePlan whole = plan(child, "2026-11-21");
    List<Need> needs =
        whole.needs().stream()
            .map(
                need ->
                    need.code().equals(one) || need.code().equals(other)
                        ? Need.builder().from(need).product(product).build()
                        : need)
            .toList();
    CarePlan changed = CarePlan.builder().from(whole).needs(needs).build();
    return Desk.ALONE.sheet(child, changed, POSYANDU, true).vaccines();
  }

  private static VaccineVisit.Shot shot(VaccineVisit visit, String product) {
    return visit.together().stream()
        .filter(one -> one.product().equals(product))
        .reduce(
            (a, b) -> {
              throw new AssertionError("given twice");
            })
        .orElseThrow();
  }

  private static List<String> products(VaccineVisit visit) {
    return visit.together().stream().map(VaccineVisit.Shot::product).toList();
  }
}
