package id.ilp.rules.care;

import static id.ilp.core.facility.FacilityTier.POSYANDU;
import static id.ilp.core.facility.FacilityTier.PUSKESMAS;
import static id.ilp.rules.care.Desk.homeCall;
import static id.ilp.rules.care.Desk.kader;
import static id.ilp.rules.fixture.People.boy;
import static id.ilp.rules.fixture.People.man;
import static id.ilp.rules.fixture.People.woman;
import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.date.RecordDate;
import id.ilp.core.person.Person;
import id.ilp.core.plan.Visitor;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.referral.ReferralOutcome;
import id.ilp.core.referral.ReferralRecord;
import id.ilp.core.referral.Urgency;
import id.ilp.core.text.Language;
import id.ilp.rules.fixture.Visits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HomeCallTest {
  private static final String NO_NEWS = "no-referral-outcome";

  /** The record with one more referral; an empty date is not known. */
  static HealthRecord withReferral(
      HealthRecord record, String date, @Nullable ReferralOutcome outcome) {
    List<ReferralRecord> referrals = new ArrayList<>(record.referrals());
    referrals.add(
        new ReferralRecord(
            "r1",
            "hypertension",
            Optional.of(PUSKESMAS),
            RecordDate.parse(date),
            Optional.ofNullable(outcome)));
    return HealthRecord.builder().from(record).referrals(referrals).build();
  }

  private static List<String> codes(HealthRecord record, String asOf) {
    return homeCall(record, asOf)
        .map(call -> call.reasons().stream().map(HomeCall.Why::code).toList())
        .orElse(List.of());
  }

  @Test
  void a_referral_without_news_becomes_a_visit_once_its_week_is_over() {
    HealthRecord referred = withReferral(man().record(), "2026-11-01", null);
    assertThat(codes(referred, "2026-11-08")).doesNotContain(NO_NEWS);
    assertThat(codes(referred, "2026-11-09")).contains(NO_NEWS);
    HomeCall.Why why = homeCall(referred, "2026-11-09").orElseThrow().reasons().get(0);
    assertThat(why.words().in(Language.EN))
        .isEqualTo(
            "Referral of 2026-11-01 to the puskesmas: no news of it, ask whether the person went.");
    assertThat(why.words().in(Language.ID)).doesNotContain("hipertensi");
  }

  @Test
  void an_urgent_referral_is_followed_up_sooner() {
    HealthRecord referred =
        withReferral(
            man()
                .knownWith("hypertension")
                .had(Visits.bloodPressure(184, 104).answering("symptoms", "no").on("2026-11-01"))
                .record(),
            "2026-11-01",
            null);
    HealthRecord sameReason =
        HealthRecord.builder()
            .from(referred)
            .referrals(
                List.of(
                    new ReferralRecord(
                        "r1",
                        "blood-pressure-crisis",
                        Optional.of(PUSKESMAS),
                        RecordDate.parse("2026-11-01"),
                        Optional.empty())))
            .build();
    assertThat(codes(referred, "2026-11-04")).doesNotContain(NO_NEWS);
    assertThat(codes(sameReason, "2026-11-02")).doesNotContain(NO_NEWS);
    assertThat(codes(sameReason, "2026-11-03")).contains(NO_NEWS);
  }

  @Test
  void who_did_not_go_or_refused_is_visited_at_once_who_was_seen_is_not() {
    for (ReferralOutcome outcome : ReferralOutcome.values()) {
      boolean isSeen =
          switch (outcome) {
            case TREATED, ADMITTED, RETURNED -> true;
            case NOT_ATTENDED, REFUSED -> false;
          };
      HealthRecord record = withReferral(man().record(), "2026-11-01", outcome);
      assertThat(codes(record, "2026-11-02").contains(NO_NEWS))
          .as(outcome.name())
          .isEqualTo(!isSeen);
    }
  }

  @Test
  void a_referral_without_a_date_is_asked_after_one_of_the_future_is_not() {
    assertThat(codes(withReferral(man().record(), "", null), "2026-11-02")).contains(NO_NEWS);
    assertThat(codes(withReferral(man().record(), "2026-11-03", null), "2026-11-02"))
        .doesNotContain(NO_NEWS);
  }

  @Test
  void a_referral_dated_by_its_month_has_until_a_week_after_it() {
    HealthRecord month = withReferral(man().record(), "2026-10", null);
    assertThat(codes(month, "2026-11-07")).doesNotContain(NO_NEWS);
    assertThat(codes(month, "2026-11-08")).contains(NO_NEWS);
  }

  @Test
  void the_sheet_asks_after_an_open_referral_before_its_time_is_over() {
    var open = kader(withReferral(man().record(), "2026-11-20", null), "2026-11-21").open();
    assertThat(open).hasSize(1);
    assertThat(open.get(0).isLate()).isFalse();
    assertThat(open.get(0).expectedBy().orElseThrow()).isEqualTo("2026-11-27");
  }

  @Test
  void the_gravest_reason_decides_how_soon() {
    HealthRecord record =
        man()
            .born("1950-06-15")
            .had(
                Visits.of("danger-signs")
                    .answering("chest-pain", "yes")
                    .on("2026-11-20")
                    .at(POSYANDU))
            .record();
    HomeCall call = homeCall(record, "2026-11-21").orElseThrow();
    assertThat(call.reasons()).extracting(HomeCall.Why::code).startsWith("danger-sign-follow-up");
    assertThat(call.reasons()).extracting(HomeCall.Why::code).contains("missed-screening");
    assertThat(call.urgency()).isEqualTo(Urgency.URGENT);
    assertThat(call.by()).isEqualTo("2026-11-22");
    assertThat(call.visitor()).isEqualTo(Visitor.HEALTH_WORKER);
  }

  @Test
  void a_dose_whose_last_day_is_near_does_not_wait_a_week() {
    HealthRecord child = boy().born("2026-11-15").record();
    HomeCall call = homeCall(child, "2026-11-21").orElseThrow();
    var latest = Desk.plan(child, "2026-11-21").need("hb0").orElseThrow().latest().orElseThrow();
    assertThat(latest).isBefore("2026-11-28");
    assertThat(call.by()).isEqualTo(latest);
    assertThat(call.urgency()).isEqualTo(Urgency.URGENT);
  }

  @Test
  void nobody_is_visited_for_nothing() {
    assertThat(homeCall(boy().born("2026-11-21").record(), "2026-11-21")).isEmpty();
  }

  @Test
  void homes_stand_by_village_hamlet_and_urgency() {
    HomeCall soon = call("P-2", "3403050001", "Krajan", Urgency.SOON);
    HomeCall urgent = call("P-10", "3403050001", "Krajan", Urgency.URGENT);
    HomeCall tenth = call("P-10", "3403050001", "Krajan", Urgency.SOON);
    HomeCall lor = call("P-1", "3403050001", "Lor", Urgency.URGENT);
    HomeCall nowhere = call("P-1", "3403050001", null, Urgency.EMERGENCY);
    List<HomeCall> homes = new ArrayList<>(List.of(nowhere, lor, tenth, soon, urgent));
    homes.sort(null);
    assertThat(homes).containsExactly(urgent, soon, tenth, lor, nowhere);
  }

  private static HomeCall call(String id, String village, @Nullable String dusun, Urgency urgency) {
    HomeCall one = homeCall(somebody(), "2026-11-21").orElseThrow();
    Person person =
        Person.builder()
            .from(one.person())
            .id(id)
            .village(village)
            .dusun(Optional.ofNullable(dusun))
            .build();
    return new HomeCall(person, one.visitor(), urgency, one.by(), one.reasons());
  }

  private static HealthRecord somebody() {
    return woman().record();
  }
}
