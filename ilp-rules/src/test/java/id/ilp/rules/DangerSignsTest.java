package id.ilp.rules;

import static id.ilp.core.facility.FacilityTier.HOME_VISIT;
import static id.ilp.core.facility.FacilityTier.HOSPITAL;
import static id.ilp.core.facility.FacilityTier.POSYANDU;
import static id.ilp.core.facility.FacilityTier.PUSKESMAS;
import static id.ilp.core.facility.FacilityTier.PUSTU;
import static id.ilp.core.facility.FacilityTier.SCHOOL;
import static id.ilp.core.facility.FacilityTier.SELF;
import static id.ilp.core.referral.Urgency.EMERGENCY;
import static id.ilp.core.referral.Urgency.URGENT;
import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.facility.FacilityTier;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.referral.Referral;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.fixture.Visits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every danger sign of every stage, seen at every place, of people who are well and of people whose
 * every score is as bad as it can be: the sign leads where it leads, whatever the scores say.
 */
class DangerSignsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String DAY = "2026-11-21";
  private static final Set<FacilityTier> SEEN_BY_LAYMEN =
      EnumSet.of(HOME_VISIT, POSYANDU, SCHOOL, SELF);

  /** The signs asked in a stage, by how fast a health worker sends; and somebody in it. */
  private record Stage(
      String name,
      List<String> emergencies,
      List<String> others,
      Supplier<People> somebody,
      Supplier<Stream<Visits>> scores) {

    static Stage of(
        String name,
        String emergencies,
        String others,
        Supplier<People> somebody,
        Supplier<Stream<Visits>> scores) {
      return new Stage(
          name, List.of(emergencies.split(" ")), List.of(others.split(" ")), somebody, scores);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Stage> stages() {
    return Stream.of(
        Stage.of(
            "newborn",
            "not-breathing-well grunting blue-or-pale not-suckling weak-or-moaning convulsion"
                + " cold-or-hot no-stool-48h no-urine-6h green-vomit jaundice-early",
            "navel-pus eyes-pus skin-pustules",
            () -> People.boy().born("2026-11-08"),
            () ->
                Stream.of(
                    today("pulse-oximetry")
                        .measuring("right-hand", 80, "%")
                        .measuring("foot", 80, "%"),
                    today("anthropometry").measuring("weight", 1.9, "kg"))),
        Stage.of(
            "child",
            "breathing-difficulty convulsion unable-to-drink vomits-everything lethargic blue-or-pale",
            "diarrhoea no-urine-6h poor-eating cough",
            () -> People.girl().born("2025-03-01"),
            () ->
                Stream.of(
                    all("kpsp", 10, "no").answering("form", "18"),
                    today("tdd").answering("band", "12").answering("q1", "no"),
                    today("anthropometry")
                        .measuring("weight", 6, "kg")
                        .measuring("height", 78, "cm"),
                    today("haemoglobin").measuring("haemoglobin", 6, "g/dL"))),
        Stage.of(
            "adult",
            "stroke-signs chest-pain breathless unconscious-or-confused convulsion haemoptysis"
                + " black-stool heavy-bleeding suicidal fever-with-drowsiness dehydrated severe-injury",
            "bite stopped-eating",
            () -> People.man().born("1960-03-01"),
            () ->
                Stream.of(
                    Visits.bloodPressure(210, 130).answering("symptoms", "yes").on(DAY),
                    all("phq-4", 4, "3"),
                    today("blood-glucose").measuring("random-glucose", 400, "mg/dL"))),
        Stage.of(
            "pregnant",
            "bleeding convulsion severe-headache blurred-vision no-fetal-movement"
                + " severe-abdominal-pain",
            "swollen-face-hands fluid-leaking fever-over-2-days palpitations painful-urination"
                + " repeated-diarrhoea vomits-everything very-anxious tb-risk",
            () -> People.woman().pregnantSince("2026-05-01"),
            DangerSignsTest::ofMothers),
        Stage.of(
            "after birth",
            "heavy-bleeding breathless severe-headache blurred-vision epigastric-pain",
            "fever foul-lochia palpitations swollen-red-breast genital-wound urination-problem"
                + " persistent-sadness",
            () -> People.woman().gaveBirth("2026-02-01", "2026-11-10"),
            DangerSignsTest::ofMothers));
  }

  private static Stream<Visits> ofMothers() {
    return Stream.of(
        Visits.bloodPressure(170, 115).on(DAY),
        all("epds", 10, "3"),
        today("haemoglobin").measuring("haemoglobin", 6, "g/dL"),
        today("anthropometry").measuring("muac", 20, "cm"));
  }

  private static Visits today(String type) {
    return Visits.of(type).on(DAY);
  }

  private static Visits all(String type, int items, String answer) {
    Visits visit = today(type);
    IntStream.rangeClosed(1, items).forEach(item -> visit.answering("q" + item, answer));
    return visit;
  }

  private static List<String> expected(FacilityTier place, boolean isEmergency) {
    if (SEEN_BY_LAYMEN.contains(place)) {
      return List.of(PUSKESMAS + " " + EMERGENCY); // a kader does not sort
    } else if (place == HOSPITAL) {
      return List.of();
    } else if (isEmergency) {
      return List.of(HOSPITAL + " " + EMERGENCY);
    }
    return place == PUSTU ? List.of(PUSKESMAS + " " + URGENT) : List.of();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void a_danger_sign_leads_to_the_same_place_as_fast_whatever_the_scores(Stage stage) {
    for (FacilityTier place : FacilityTier.values()) {
      for (String sign :
          Stream.concat(stage.emergencies.stream(), stage.others.stream()).toList()) {
        boolean isEmergency = stage.emergencies.contains(sign);
        Visits seen = Visits.of("danger-signs").answering(sign, "yes").on(DAY).at(place);
        People well = stage.somebody.get().had(seen);
        People ill = stage.somebody.get().had(seen);
        stage.scores.get().forEach(ill::had);
        String where = sign + " of " + stage + " at " + place;
        CarePlan scored = plan(ill);
        assertThat(scored.referrals())
            .as(where + ": the scores refer too")
            .anyMatch(one -> !one.code().equals("danger-sign"));
        for (CarePlan plan : List.of(plan(well), scored)) {
          List<Referral> danger =
              plan.referrals().stream().filter(one -> one.code().equals("danger-sign")).toList();
          assertThat(danger.stream().map(one -> one.to() + " " + one.urgency()))
              .as(where)
              .isEqualTo(expected(place, isEmergency));
          assertThat(plan.findings().stream().map(one -> one.code()))
              .as(where)
              .contains("danger-sign");
          if (danger.stream().anyMatch(one -> one.urgency() == EMERGENCY)) {
            assertThat(danger.get(0).by()).as(where).isEqualTo(TODAY);
          }
        }
      }
    }
  }

  private static CarePlan plan(People person) {
    HealthRecord record = person.record();
    return Plans.plan(record, TODAY);
  }

  @Test
  void every_sign_that_can_be_answered_belongs_to_some_stage() {
    Set<String> signs = new TreeSet<>();
    for (Stage stage : stages().toList()) {
      signs.addAll(stage.emergencies);
      signs.addAll(stage.others);
    }
    var type = IlpEngine.national().pack().screeningTypes().byCode().get("danger-signs");
    assertThat(new ArrayList<>(signs))
        .containsExactlyInAnyOrderElementsOf(
            java.util.Objects.requireNonNull(type).answers().keySet());
  }
}
