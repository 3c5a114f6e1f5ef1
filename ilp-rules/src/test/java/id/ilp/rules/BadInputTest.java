package id.ilp.rules;

import static id.ilp.core.plan.NeedStatus.DONE;
import static id.ilp.core.plan.NeedStatus.DUE;
import static id.ilp.core.plan.NeedStatus.NEEDS_DATA;
import static id.ilp.core.plan.NeedStatus.NOT_OFFERED;
import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Finding;
import id.ilp.core.plan.Need;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.fixture.Visits;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written wrong of mothers and children: named, never silent, and never the end of it. */
class BadInputTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static CarePlan plan(People person) {
    HealthRecord record = person.record();
    CarePlan plan = Plans.plan(record, TODAY);
    Plans.assertSound(record, plan);
    return plan;
  }

  private static People infant() {
    return People.girl().born("2025-11-21");
  }

  private static Visits today(String type) {
    return Visits.of(type).on(TODAY.toString());
  }

  private static List<String> issues(CarePlan plan) {
    return plan.issues().stream().map(one -> one.code().code() + " " + one.at()).toList();
  }

  private static List<String> messages(CarePlan plan) {
    return plan.issues().stream().map(one -> one.message()).toList();
  }

  private static List<String> findings(CarePlan plan) {
    return plan.findings().stream().map(Finding::code).toList();
  }

  private static Optional<Assessment> read(CarePlan plan, String code, String of) {
    return plan.assessments().stream()
        .filter(one -> one.code().equals(code) && one.of().equals(Optional.of(of)))
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "8.5, g, 'weight 8.5 g is outside 0.3–300 kg; was it given in kg?'",
    "8500, kg, 'weight 8500 kg is outside 0.3–300; was it given in g?'",
  })
  void grams_and_kilograms_exchanged_are_refused_with_the_question(
      double weight, String unit, String message) {
    CarePlan plan = plan(infant().had(today("anthropometry").measuring("weight", weight, unit)));
    assertThat(issues(plan)).containsExactly("out-of-range screenings[0].measurements.weight");
    assertThat(messages(plan)).containsExactly(message);
    assertThat(read(plan, "weight-for-age", "s1")).isEmpty();
    assertThat(Plans.need(plan, "growth-monitoring").status()).isEqualTo(DUE);
    assertThat(findings(plan)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cm, out-of-range, 'height 0.73 cm is outside 20–230; was it given in m?'",
    "m, unit-not-accepted, 'height 0.73 m: unit ''m'' is not accepted; use cm'",
  })
  void a_length_in_metres_is_refused_and_the_weight_still_read(
      String unit, String code, String message) {
    CarePlan plan =
        plan(
            infant()
                .had(
                    today("anthropometry")
                        .measuring("weight", 8.5, "kg")
                        .measuring("height", 0.73, unit)));
    assertThat(issues(plan)).containsExactly(code + " screenings[0].measurements.height");
    assertThat(messages(plan)).containsExactly(message);
    assertThat(read(plan, "height-for-age", "s1")).isEmpty();
    assertThat(read(plan, "weight-for-height", "s1")).isEmpty();
    assertThat(read(plan, "weight-for-age", "s1").orElseThrow().band()).hasValue("normal");
    assertThat(Plans.need(plan, "nutrition-status").status()).isEqualTo(DUE);
    assertThat(findings(plan)).isEmpty();
  }

  /** The weight a week ago, on 14 November unless said, and that of today. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-14, 9, 4.5, true",
    "2026-11-14, 9, 4.51, false",
    "2026-11-13, 9, 4.5, false", // eight days: severely underweight, as it stands
    "2026-11-20, 8.9, 4.45, true",
    "2026-11-20, 4.5, 9, true", // the other way round: a finding must not vanish with a slip
    "2026-11-20, 4.51, 9, false",
  })
  void a_weight_that_falls_by_half_in_a_week_is_measured_again(
      String before, double then, double now, boolean isDoubted) {
    CarePlan plan =
        plan(
            infant()
                .had(Visits.weighing(then).on(before))
                .had(Visits.weighing(now).on("2026-11-21")));
    assertThat(read(plan, "weight-for-age", "s2").orElseThrow().isFlagged()).isEqualTo(isDoubted);
    assertThat(Plans.need(plan, "growth-monitoring").status()).isEqualTo(isDoubted ? DUE : DONE);
    if (isDoubted) {
      assertThat(issues(plan)).containsExactly("measure-again screenings[1].measurements.weight");
      assertThat(messages(plan).get(0))
          .startsWith("weight " + plain(now) + " kg of s2 cannot be believed beside ")
          .contains(plain(then) + " kg of s1, ");
    } else {
      assertThat(issues(plan)).isEmpty();
    }
    boolean isThin = isDoubted ? then < 5 : now < 5;
    assertThat(findings(plan)).isEqualTo(isThin ? List.of("growth-faltering") : List.of());
  }

  private static String plain(double number) {
    return id.ilp.core.screening.Quantity.plain(number);
  }

  /** From 9 kg to 4.5 kg in a week, doubted, and weighed again the day after. */
  private static CarePlan halvedThenWeighing(double kilograms) {
    CarePlan plan =
        plan(
            infant()
                .had(Visits.weighing(9).on("2026-11-14"))
                .had(Visits.weighing(4.5).on("2026-11-20"))
                .had(Visits.weighing(kilograms).on("2026-11-21")));
    assertThat(issues(plan)).containsExactly("measure-again screenings[1].measurements.weight");
    assertThat(Plans.need(plan, "growth-monitoring").status()).isEqualTo(DONE);
    return plan;
  }

  @Test
  void a_fall_that_is_measured_again_and_found_again_is_believed() {
    CarePlan plan = halvedThenWeighing(4.6);
    assertThat(findings(plan)).containsExactly("growth-faltering");
  }

  @Test
  void a_fall_that_was_a_slip_ends_with_the_next_weighing() {
    CarePlan plan = halvedThenWeighing(9.05);
    assertThat(findings(plan)).isEmpty();
  }

  @Test
  void a_weight_beyond_belief_for_the_age_casts_no_doubt_on_the_next_one() {
    CarePlan plan =
        plan(
            infant()
                .had(Visits.weighing(90).on("2026-11-20"))
                .had(Visits.weighing(9).on("2026-11-21")));
    assertThat(issues(plan)).containsExactly("measure-again screenings[0].measurements.weight");
    assertThat(Plans.need(plan, "growth-monitoring").status()).isEqualTo(DONE);
  }

  @ParameterizedTest
  @CsvSource({"2026-05-21, true", "2026-02-21, true", "2026-02-20, false"})
  void an_infant_who_stands_is_not_believed_under_nine_months(String birth, boolean isRemarked) {
    CarePlan plan =
        plan(
            People.girl()
                .born(birth)
                .had(
                    today("anthropometry")
                        .measuring("weight", 7.5, "kg")
                        .measuring("height", 68, "cm")
                        .answering("position", "standing")));
    assertThat(issues(plan))
        .isEqualTo(
            isRemarked ? List.of("conflicting-record screenings[0].answers.position") : List.of());
    assertThat(read(plan, "height-for-age", "s1").orElseThrow().band()).hasValue("normal");
  }

  @Test
  void oedema_leaves_a_weight_without_a_score_and_is_severe_wasting() {
    CarePlan plan =
        plan(
            infant()
                .had(
                    today("anthropometry")
                        .measuring("weight", 8.5, "kg")
                        .measuring("height", 73, "cm")
                        .answering("oedema", "2")));
    for (String voided : List.of("weight-for-age", "weight-for-height", "bmi-for-age")) {
      assertThat(read(plan, voided, "s1")).as(voided).isEmpty();
    }
    assertThat(read(plan, "height-for-age", "s1")).isPresent();
    assertThat(findings(plan)).containsExactly("severe-wasting");
    assertThat(plan.referrals()).hasSize(1);
  }

  /** Five times yes and a question left open are six at most: the child is not on track. */
  @ParameterizedTest
  @CsvSource({"9, false", "8, false", "6, false", "5, true", "0, true"})
  void a_kpsp_of_nine_answers_asks_for_the_tenth(int yes, boolean isDeviation) {
    Visits kpsp = today("kpsp").answering("form", "12");
    IntStream.rangeClosed(1, 9)
        .forEach(item -> kpsp.answering("q" + item, item <= yes ? "yes" : "no"));
    CarePlan plan = plan(infant().had(kpsp));
    Need need = Plans.need(plan, "kpsp");
    assertThat(need.status()).isEqualTo(NEEDS_DATA);
    assertThat(need.missing()).containsExactly("screenings.kpsp.answers.q10");
    assertThat(read(plan, "kpsp", "s1").flatMap(Assessment::band))
        .isEqualTo(isDeviation ? Optional.of("possible-deviation") : Optional.empty());
    assertThat(findings(plan))
        .isEqualTo(isDeviation ? List.of("development-deviation") : List.of());
  }

  @Test
  void a_pregnancy_without_its_last_period_is_one_and_asks_for_it() {
    CarePlan plan = plan(People.woman().pregnancy(Optional.empty(), Optional.empty()));
    assertThat(issues(plan)).containsExactly("missing-field pregnancies[0].lastMenstrualPeriod");
    assertThat(plan.stages()).contains(LifeStage.PREGNANT);
    for (String code : List.of("k1", "k6", "anc-haemoglobin", "anc-ultrasound")) {
      assertThat(Plans.need(plan, code).status()).as(code).isEqualTo(NEEDS_DATA);
      assertThat(Plans.need(plan, code).missing())
          .as(code)
          .contains("pregnancies.lastMenstrualPeriod");
    }
  }

  @Test
  void of_two_open_pregnancies_the_later_counts_and_both_are_named() {
    CarePlan plan = plan(People.woman().pregnantSince("2026-03-01").pregnantSince("2026-06-01"));
    assertThat(issues(plan)).containsExactly("conflicting-record pregnancies[0]");
    assertThat(messages(plan).get(0)).contains("g1 and g2").endsWith("g2 counts");
    assertThat(Plans.need(plan, "k1").uses()).containsExactly("g2");
  }

  @ParameterizedTest
  @CsvSource({
    "31, kg, 'weight 31 kg is outside 300–7000 g'",
    "31, g, 'weight 31 g is outside 300–7000'",
    "3.1, g, 'weight 3.1 g is outside 300–7000; was it given in kg?'",
  })
  void a_birth_weight_nobody_has_is_asked_for_again(double weight, String unit, String message) {
    CarePlan ofPerson = plan(People.boy().born("2026-11-15").bornWeighing(weight, unit));
    assertThat(issues(ofPerson)).containsExactly("out-of-range person.birthWeight");
    assertThat(messages(ofPerson)).containsExactly(message);
    CarePlan ofRecord =
        plan(
            People.boy()
                .born("2026-11-15")
                .had(
                    Visits.of("newborn-weight")
                        .on("2026-11-15")
                        .measuring("weight", weight, unit)));
    assertThat(messages(ofRecord)).containsExactly(message);
    for (CarePlan plan : List.of(ofPerson, ofRecord)) {
      assertThat(Plans.need(plan, "birth-weight").status()).isEqualTo(DUE);
      assertThat(findings(plan)).isEmpty();
    }
  }

  @Test
  void a_pregnancy_of_a_man_is_set_aside_and_asked_about() {
    CarePlan plan = plan(People.man().pregnantSince("2026-06-01"));
    assertThat(issues(plan)).containsExactly("conflicting-record pregnancies[0]");
    assertThat(messages(plan))
        .containsExactly("pregnancy g1 of a man; is the sex or the record wrong?");
    assertThat(plan.issues().get(0).setAside()).containsExactly("g1");
    assertThat(plan.stages()).doesNotContain(LifeStage.PREGNANT);
    assertThat(Plans.need(plan, "k1").status()).isEqualTo(NOT_OFFERED);
  }
}
