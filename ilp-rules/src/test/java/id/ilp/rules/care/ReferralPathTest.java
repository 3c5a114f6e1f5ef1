package id.ilp.rules.care;

import static id.ilp.core.facility.FacilityTier.HOSPITAL;
import static id.ilp.core.facility.FacilityTier.POSYANDU;
import static id.ilp.core.facility.FacilityTier.PUSKESMAS;
import static id.ilp.core.facility.FacilityTier.PUSTU;
import static id.ilp.rules.care.Desk.english;
import static id.ilp.rules.care.Desk.kader;
import static id.ilp.rules.care.Desk.staff;
import static id.ilp.rules.fixture.People.man;
import static id.ilp.rules.fixture.People.woman;
import static id.ilp.rules.fixture.Visits.bloodPressure;
import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.facility.Facility;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.referral.ReferralOutcome;
import id.ilp.core.referral.Urgency;
import id.ilp.core.text.Language;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Visits;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferralPathTest {
  private static final String DAY = "2026-11-21";

  private static People patient() {
    return man().inVillage(Area.VILLAGE).knownWith("hypertension", "2024-03-01", "", none());
  }

  private static java.util.Optional<String> none() {
    return java.util.Optional.empty();
  }

  private static HealthRecord crisis(String symptoms) {
    return woman()
        .inVillage(Area.VILLAGE)
        .had(bloodPressure(184, 104).answering("symptoms", symptoms).on(DAY).at(POSYANDU))
        .record();
  }

  @Test
  void goes_to_the_nearest_place_that_may_take_the_case() {
    ReferralPath path = kader(crisis("no"), DAY).referrals().get(0);
    assertThat(path.referral().urgency()).isEqualTo(Urgency.URGENT);
    assertThat(path.referral().by()).isEqualTo("2026-11-22");
    assertThat(path.isHere()).isFalse();
    assertThat(path.way()).extracting(Facility::id).containsExactly("PK");
  }

  @Test
  void a_crisis_with_symptoms_goes_by_the_puskesmas_to_the_hospital() {
    ReferralPath path = kader(crisis("yes"), DAY).referrals().get(0);
    assertThat(path.referral().urgency()).isEqualTo(Urgency.EMERGENCY);
    assertThat(path.way()).extracting(Facility::id).containsExactly("PK", "RS");
    assertThat(english(path.handover().recommendation()).get(0))
        .isEqualTo("Please examine and treat at name of RS.");
    assertThat(english(path.handover().recommendation()).get(1))
        .isEqualTo("By way of: name of PK, name of RS.");
  }

  @Test
  void stays_where_the_case_may_be_taken() {
    assertThat(staff(crisis("no"), DAY, PUSKESMAS).referrals().get(0).isHere()).isTrue();
    assertThat(staff(crisis("no"), DAY, HOSPITAL).referrals().get(0).isHere()).isTrue();
    assertThat(staff(crisis("no"), DAY, PUSTU).referrals().get(0).isHere()).isFalse();
    assertThat(staff(crisis("yes"), DAY, PUSKESMAS).referrals().get(0).isHere()).isFalse();
  }

  @Test
  void knows_no_way_without_village_or_network_and_refers_all_the_same() {
    HealthRecord nowhere =
        woman()
            .had(bloodPressure(184, 104).answering("symptoms", "no").on(DAY).at(POSYANDU))
            .record();
    ReferralPath path = kader(nowhere, DAY).referrals().get(0);
    assertThat(path.way()).isEmpty();
    assertThat(path.referral().to()).isEqualTo(PUSKESMAS);
    assertThat(english(path.handover().recommendation()).get(0))
        .isEqualTo("Please examine and treat at puskesmas.");
  }

  @Test
  void the_handover_of_staff_tells_the_history_and_the_figures() {
    HealthRecord record = patient().had(bloodPressure(164, 98).on(DAY).at(PUSTU)).record();
    Handover handover = staff(record, DAY, PUSTU).referrals().get(0).handover();
    assertThat(english(handover.situation()).get(0)).isEqualTo("P-1, male, 36 years.");
    assertThat(english(handover.background())).containsExactly("Recorded history: hypertension.");
    assertThat(english(handover.assessment()))
        .startsWith("2026-11-21: systolic 164 mmHg, diastolic 98 mmHg.");
    assertThat(handover.background().get(0).in(Language.ID))
        .isEqualTo("Riwayat yang tercatat: hipertensi.");
  }

  @Test
  void the_handover_of_a_kader_names_no_history() {
    HealthRecord record = patient().had(bloodPressure(164, 98).on(DAY).at(POSYANDU)).record();
    Handover handover = kader(record, DAY).referrals().get(0).handover();
    assertThat(english(handover.background()))
        .containsExactly("There is a history: see the medical record.");
    assertThat(english(handover.assessment()).get(0)).contains("systolic 164 mmHg");
  }

  @Test
  void a_condition_that_ended_is_no_history() {
    HealthRecord record =
        woman()
            .inVillage(Area.VILLAGE)
            .knownWith("asthma", "2020-01-01", "2021-01-01", none())
            .had(bloodPressure(184, 104).answering("symptoms", "no").on(DAY).at(POSYANDU))
            .record();
    assertThat(english(staff(record, DAY, PUSTU).referrals().get(0).handover().background()))
        .containsExactly("No history is recorded.");
  }

  @Test
  void the_weeks_of_a_pregnancy_are_told() {
    HealthRecord record =
        woman()
            .pregnantSince("2026-06-01")
            .had(bloodPressure(150, 95).on(DAY).at(POSYANDU))
            .record();
    assertThat(english(kader(record, DAY).referrals().get(0).handover().background()))
        .containsExactly("Pregnant, 24 weeks by the last menstrual period.");
  }

  @Test
  void a_reactive_test_is_not_told_to_a_kader() {
    HealthRecord record =
        woman()
            .pregnantSince("2026-06-01")
            .knownWith("hiv", "2024-03-01", "", none())
            .had(Visits.of("hiv-test").answering("result", "reactive").on("2026-11-20"))
            .had(Visits.of("syphilis-test").answering("result", "reactive").on("2026-11-20"))
            .had(Visits.of("hepatitis-b-test").answering("result", "reactive").on("2026-11-20"))
            .record();
    VisitSheet open = staff(record, DAY, PUSTU);
    assertThat(words(open)).containsIgnoringCase("hiv");
    for (FacilityTier tier : List.of(POSYANDU, FacilityTier.HOME_VISIT)) {
      VisitSheet shut = Desk.IN_AREA.sheet(record, Desk.plan(record, DAY), tier, true);
      assertThat(shut.referrals()).isNotEmpty();
      assertThat(words(shut))
          .doesNotContainIgnoringCase("hiv")
          .doesNotContainIgnoringCase("sifilis")
          .doesNotContainIgnoringCase("syphilis")
          .doesNotContainIgnoringCase("hepatitis");
    }
  }

  /** All a reader sees of referrals, tasks and other places, in both languages. */
  private static String words(VisitSheet sheet) {
    var all = new StringBuilder();
    for (Language language : Language.values()) {
      for (ReferralPath path : sheet.referrals()) {
        Handover handover = path.handover();
        all.append(path.referral().reason().in(language));
        List.of(
                handover.situation(),
                handover.background(),
                handover.assessment(),
                handover.recommendation())
            .forEach(part -> part.forEach(text -> all.append(text.in(language)).append('\n')));
      }
      sheet
          .tasks()
          .values()
          .forEach(
              task -> {
                all.append(task.name().in(language)).append(task.need().reason().in(language));
                task.forms().forEach(form -> all.append(form.name().in(language)));
              });
      sheet.elsewhere().values().forEach(text -> all.append(text.in(language)).append('\n'));
      sheet.back().forEach(back -> all.append(back.name().in(language)));
    }
    return all.toString();
  }

  @Test
  void stable_blood_pressure_is_controlled_nearer_home() {
    HealthRecord stable =
        patient().had(bloodPressure(124, 78).on("2026-11-10").at(PUSKESMAS)).record();
    BackReferral back = staff(stable, DAY, PUSKESMAS).back().get(0);
    assertThat(back.to()).isEqualTo(PUSTU);
    assertThat(back.facility().orElseThrow().id()).isEqualTo("PT");
    assertThat(back.name().in(Language.EN)).isEqualTo("hypertension control");
    assertThat(staff(stable, DAY, PUSTU).back()).isEmpty();
  }

  @Test
  void high_old_or_unknown_blood_pressure_stays_at_the_puskesmas() {
    HealthRecord high =
        patient().had(bloodPressure(148, 78).on("2026-11-10").at(PUSKESMAS)).record();
    HealthRecord old =
        patient().had(bloodPressure(124, 78).on("2026-10-20").at(PUSKESMAS)).record();
    HealthRecord rising =
        patient()
            .had(bloodPressure(124, 78).on("2026-11-01").at(PUSKESMAS))
            .had(bloodPressure(150, 92).on("2026-11-20").at(PUSKESMAS))
            .record();
    assertThat(staff(high, DAY, PUSKESMAS).back()).isEmpty();
    assertThat(staff(old, DAY, PUSKESMAS).back()).isEmpty();
    assertThat(staff(rising, DAY, PUSKESMAS).back()).isEmpty();
    assertThat(staff(patient().record(), DAY, PUSKESMAS).back()).isEmpty();
    HealthRecord healthy =
        man().had(bloodPressure(124, 78).on("2026-11-10").at(PUSKESMAS)).record();
    assertThat(staff(healthy, DAY, PUSKESMAS).back()).isEmpty();
  }

  @Test
  void the_last_day_of_a_stable_reading_counts() {
    HealthRecord last =
        patient().had(bloodPressure(124, 78).on("2026-10-21").at(PUSKESMAS)).record();
    assertThat(staff(last, DAY, PUSKESMAS).back()).hasSize(1);
    assertThat(staff(last, "2026-11-22", PUSKESMAS).back()).isEmpty();
  }

  @Test
  void who_was_sent_back_goes_on_here_unless_something_leads_away_again() {
    HealthRecord returned =
        HomeCallTest.withReferral(
            man().inVillage(Area.VILLAGE).record(), "2026-11-01", ReferralOutcome.RETURNED);
    BackReferral back = staff(returned, DAY, PUSKESMAS).back().get(0);
    assertThat(back.to()).isEqualTo(PUSKESMAS);
    assertThat(back.returnedOn().orElseThrow().earliest()).isEqualTo("2026-11-01");
    HealthRecord again =
        HomeCallTest.withReferral(crisis("no"), "2026-11-01", ReferralOutcome.RETURNED);
    assertThat(staff(again, DAY, PUSKESMAS).back()).isEmpty();
    HealthRecord treated =
        HomeCallTest.withReferral(man().record(), "2026-11-01", ReferralOutcome.TREATED);
    assertThat(staff(treated, DAY, PUSKESMAS).back()).isEmpty();
  }
}
