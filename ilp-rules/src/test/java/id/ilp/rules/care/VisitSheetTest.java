package id.ilp.rules.care;

import static id.ilp.core.facility.FacilityTier.POSYANDU;
import static id.ilp.core.facility.FacilityTier.PUSKESMAS;
import static id.ilp.core.facility.FacilityTier.PUSTU;
import static id.ilp.rules.care.Desk.english;
import static id.ilp.rules.care.Desk.kader;
import static id.ilp.rules.care.Desk.staff;
import static id.ilp.rules.fixture.People.boy;
import static id.ilp.rules.fixture.People.girl;
import static id.ilp.rules.fixture.People.man;
import static id.ilp.rules.fixture.People.woman;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ilp.core.facility.FacilityTier;
import id.ilp.core.text.Language;
import id.ilp.rules.fixture.Visits;
import id.ilp.rules.pack.CarePolicy.FlowStep;
import id.ilp.rules.pack.CarePolicy.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitSheetTest {

  @Test
  void goes_through_the_five_steps_of_the_posyandu_in_their_order() {
    VisitSheet sheet = kader(boy().born("2025-07-08").record(), "2026-11-21");
    assertThat(sheet.flow())
        .extracting(FlowStep::step)
        .containsExactly(Step.REGISTER, Step.MEASURE, Step.RECORD, Step.SERVE, Step.TEACH);
    assertThat(codes(sheet, Step.MEASURE)).contains("growth-monitoring");
    assertThat(codes(sheet, Step.SERVE)).contains("tb-symptoms").doesNotContain("blood-pressure");
    assertThat(codes(sheet, Step.TEACH)).contains("complementary-feeding");
    assertThat(codes(sheet, Step.REGISTER)).isEmpty();
  }

  @Test
  void measures_each_age_as_its_card_asks() {
    assertThat(measures(kader(boy().born("2025-07-08").record(), "2026-11-21")))
        .containsExactly("weight", "height", "head-circumference", "muac");
    assertThat(measures(kader(man().record(), "2026-11-21")))
        .containsExactly("weight", "height", "muac", "waist", "systolic", "diastolic");
    assertThat(measures(kader(woman().pregnantSince("2026-06-01").record(), "2026-11-21")))
        .containsExactly("weight", "height", "muac", "systolic", "diastolic");
    assertThat(measures(kader(girl().born("2015-03-01").record(), "2026-11-21")))
        .contains("weight", "height", "muac")
        .doesNotContain("head-circumference", "waist");
  }

  @Test
  void shows_the_last_value_before_and_none_of_the_future() {
    var child =
        boy()
            .born("2025-07-08")
            .had(Visits.weighing(8.1).on("2026-09-17"))
            .had(Visits.weighing(8.4).on("2026-10-17"))
            .had(Visits.weighing(9.9).on("2026-12-17"))
            .record();
    Blank weight = kader(child, "2026-11-21").measures().get(0);
    assertThat(weight.unit()).isEqualTo("kg");
    var last = weight.last().orElseThrow();
    assertThat(last.value().value()).isEqualTo(8.4);
    assertThat(last.date().earliest()).isEqualTo("2026-10-17");
  }

  @Test
  void numbers_the_items_of_a_questionnaire() {
    VisitSheet sheet = kader(man().record(), "2026-11-21");
    FormSheet srq = form(sheet, "mental-health", "srq-20");
    assertThat(srq.items()).hasSize(1);
    assertThat(srq.items().get(0).first()).isEqualTo(1);
    assertThat(srq.items().get(0).count()).isEqualTo(20);
    assertThat(srq.items().get(0).names()).isEmpty();
    FormSheet card = form(sheet, "tb-symptoms", "tb-card");
    assertThat(english(card.items().get(0).names()))
        .containsExactly(
            "cough that stays", "fever over two weeks", "weight falls or stays", "close contact");
  }

  @Test
  void goes_on_counting_where_the_answers_change() {
    VisitSheet sheet = kader(man().born("1970-06-15").record(), "2026-11-21");
    var runs = form(sheet, "copd", "puma").items();
    assertThat(runs).extracting(ItemRun::first).containsExactly(1, 2, 3);
    assertThat(runs).extracting(ItemRun::count).containsExactly(1, 1, 4);
    assertThat(runs.get(0).allowed().orElseThrow().in(Language.EN)).isEqualTo("0–2");
    assertThat(runs.get(2).allowed()).isEmpty();
  }

  @Test
  void uses_the_instrument_of_the_place() {
    var person = man().record();
    assertThat(forms(kader(person, "2026-11-21"), "vision")).containsExactly("finger-count");
    assertThat(forms(staff(person, "2026-11-21", PUSTU), "vision"))
        .containsExactly("visual-acuity");
    assertThat(forms(staff(person, "2026-11-21", PUSTU), "tb-symptoms"))
        .containsExactly("tb-symptoms");
    assertThat(form(kader(person, "2026-11-21"), "diabetes", "blood-glucose").blanks())
        .extracting(Blank::measurement)
        .containsExactly("random-glucose");
  }

  @Test
  void says_how_far_a_place_can_go() {
    VisitTask vision =
        kader(man().record(), "2026-11-21").tasks().values().stream()
            .filter(task -> task.need().code().equals("vision"))
            .findFirst()
            .orElseThrow();
    assertThat(vision.limit().orElseThrow().in(Language.EN)).isEqualTo("finger count");
  }

  @Test
  void names_what_only_another_place_can_do() {
    VisitSheet sheet = kader(man().born("1970-06-15").record(), "2026-11-21");
    assertThat(sheet.elsewhere().keySet()).containsExactly(PUSTU, PUSKESMAS);
    assertThat(english(sheet.elsewhere().get(PUSKESMAS))).contains("bowel", "fitness");
    VisitSheet farther = staff(man().born("1970-06-15").record(), "2026-11-21", PUSKESMAS);
    assertThat(farther.elsewhere().keySet()).doesNotContain(PUSTU, POSYANDU);
  }

  @Test
  void asks_at_registration_for_what_is_not_known_of_the_person() {
    var nobody = id.ilp.rules.fixture.People.somebody().born("2000-01-15").record();
    assertThat(staff(nobody, "2026-11-21", PUSKESMAS).missing()).contains("person.sex");
    assertThat(staff(man().record(), "2026-11-21", PUSKESMAS).missing())
        .doesNotContain("person.sex");
  }

  @Test
  void makes_no_visit_in_a_laboratory() {
    assertThat(Desk.ALONE.hasVisitsAt(FacilityTier.LABORATORY)).isFalse();
    assertThatThrownBy(() -> staff(man().record(), "2026-11-21", FacilityTier.LABORATORY))
        .hasMessage("no visit is made at LABORATORY");
  }

  private static List<String> codes(VisitSheet sheet, Step step) {
    return sheet.tasks().get(step).stream().map(task -> task.need().code()).toList();
  }

  private static List<String> measures(VisitSheet sheet) {
    return sheet.measures().stream().map(Blank::measurement).toList();
  }

  private static List<String> forms(VisitSheet sheet, String need) {
    return sheet.tasks().values().stream()
        .filter(task -> task.need().code().equals(need))
        .flatMap(task -> task.forms().stream())
        .map(FormSheet::type)
        .toList();
  }

  private static FormSheet form(VisitSheet sheet, String need, String type) {
    return sheet.tasks().values().stream()
        .filter(task -> task.need().code().equals(need))
        .flatMap(task -> task.forms().stream())
        .filter(form -> form.type().equals(type))
        .findFirst()
        .orElseThrow();
  }
}
