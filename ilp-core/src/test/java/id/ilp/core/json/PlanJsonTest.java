package id.ilp.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.ExchangeCode;
import id.ilp.core.immunization.ExchangeCodes;
import id.ilp.core.immunization.Verdict;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.DoseEvaluation;
import id.ilp.core.plan.DoseTiming;
import id.ilp.core.plan.Edition;
import id.ilp.core.plan.Finding;
import id.ilp.core.plan.HomeVisit;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.plan.Visitor;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.IssueCode;
import id.ilp.core.referral.Referral;
import id.ilp.core.referral.Urgency;
import id.ilp.core.source.Citation;
import id.ilp.core.source.Standing;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlanJsonTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-11-21");
  private static final Text SAYS = Text.of("kata", "word");
  private static final Text KADER = Text.of("untuk kader", "for a kader");

  @Test
  void writes_a_plan_the_schema_accepts() {
    assertThat(SchemaTest.planFaults(IlpJson.write(plan()))).isEmpty();
    assertThat(SchemaTest.planFaults(IlpJson.write(plan(), PlanView.STAFF))).isEmpty();
    assertThat(SchemaTest.planFaults(IlpJson.write(plan(), kader()))).isEmpty();
  }

  @Test
  void writes_a_plan_with_nothing_in_it_that_the_schema_accepts() {
    CarePlan plan =
        CarePlan.builder()
            .person("P")
            .asOf(AS_OF)
            .edition(new Edition("id-national", "2026.1", ImmutableList.of()))
            .build();
    String json = IlpJson.write(plan);
    assertThat(SchemaTest.planFaults(json)).isEmpty();
    assertThat(json)
        .isEqualTo(
            "{\"person\":\"P\",\"asOf\":\"2026-11-21\",\"edition\":{\"id\":\"id-national\","
                + "\"version\":\"2026.1\",\"programmes\":[]},\"stages\":[],\"clusters\":[],"
                + "\"needs\":[],\"doses\":[],\"assessments\":[],\"findings\":[],\"referrals\":[],"
                + "\"homeVisits\":[],\"issues\":[]}");
  }

  @Test
  void writes_no_null_and_one_line_and_the_same_bytes_again() {
    String json = IlpJson.write(plan());
    assertThat(json).doesNotContain("null", "\n").isEqualTo(IlpJson.write(plan()));
  }

  @Test
  void writes_a_need_in_the_order_of_the_contract() {
    assertThat(IlpJson.write(plan()))
        .contains(
            "{\"kind\":\"IMMUNIZATION\",\"code\":\"dpt-hb-hib\",\"dose\":2,\"status\":\"OVERDUE\","
                + "\"earliest\":\"2026-04-17\",\"recommended\":\"2026-04-17\","
                + "\"overdueFrom\":\"2026-05-15\",\"latest\":\"2031-01-13\",\"timing\":\"IDEAL\","
                + "\"codes\":[{\"system\":\"http://hl7.org/fhir/sid/cvx\",\"code\":\"04\"}],"
                + "\"where\":[\"POSYANDU\"],\"cluster\":\"MOTHER_AND_CHILD\","
                + "\"reason\":{\"id\":\"kata\",\"en\":\"word\"},\"programmes\":[\"IMM25\"],"
                + "\"rule\":\"immunization: x\",\"sources\":[{\"key\":\"KMK1098\","
                + "\"standing\":\"SECONDARY\"}],\"uses\":[\"i1\"]}")
        .contains("\"value\":4,")
        .contains("\"flagged\":true")
        .contains("\"unused\":[\"v9\"]");
  }

  @Test
  void shows_the_first_six_statuses_by_default_and_all_when_asked() {
    assertThat(PlanView.STAFF.needs(everyStatus()))
        .extracting(Need::status)
        .containsExactly(
            NeedStatus.OVERDUE,
            NeedStatus.DUE,
            NeedStatus.UPCOMING,
            NeedStatus.CLINICIAN_DECIDES,
            NeedStatus.DEFERRED,
            NeedStatus.NEEDS_DATA);
    assertThat(PlanView.ALL.needs(everyStatus())).hasSize(NeedStatus.values().length);
  }

  @Test
  void shows_what_a_tier_can_do_at_this_visit() {
    PlanView posyandu = new PlanView(false, Optional.of(FacilityTier.POSYANDU), false);
    assertThat(posyandu.needs(everyStatus()))
        .extracting(Need::status)
        .containsExactly(
            NeedStatus.OVERDUE,
            NeedStatus.DUE,
            NeedStatus.CLINICIAN_DECIDES,
            NeedStatus.NEEDS_DATA);
    PlanView hospital = new PlanView(true, Optional.of(FacilityTier.HOSPITAL), false);
    assertThat(hospital.needs(everyStatus())).isEmpty();
  }

  @Test
  void loses_no_record_from_sight_when_it_hides_a_need() {
    CarePlan plan =
        CarePlan.builder()
            .from(everyStatus())
            .needs(
                ImmutableList.of(
                    need("x", NeedStatus.DUE).addUses("s1").build(),
                    need("y", NeedStatus.DONE).addUses("s1", "s10", "s2").build()))
            .build();
    assertThat(IlpJson.write(plan, PlanView.STAFF)).contains("\"alsoUsed\":[\"s2\",\"s10\"]");
    assertThat(IlpJson.write(plan, PlanView.ALL)).doesNotContain("alsoUsed");
  }

  @Test
  void names_no_diagnosis_to_a_kader() {
    assertThat(IlpJson.write(plan(), kader())).contains("for a kader").doesNotContain("\"word\"");
  }

  @Test
  void orders_needs_by_status_recommended_day_kind_and_code() {
    Need a = need("a", NeedStatus.DUE).recommended(AS_OF).build();
    Need b = need("b", NeedStatus.DUE).recommended(AS_OF).build();
    Need later = need("a", NeedStatus.DUE).recommended(AS_OF.plusDays(1)).build();
    Need undated = need("a", NeedStatus.DUE).build();
    Need overdue = need("z", NeedStatus.OVERDUE).build();
    assertThat(ImmutableList.sortedCopyOf(ImmutableList.of(undated, later, b, a, overdue)))
        .containsExactly(overdue, a, b, later, undated);
  }

  private static PlanView kader() {
    return new PlanView(true, Optional.empty(), true);
  }

  private static CarePlan everyStatus() {
    return CarePlan.builder()
        .person("P")
        .asOf(AS_OF)
        .edition(new Edition("id-national", "2026.1", ImmutableList.of()))
        .needs(
            Arrays.stream(NeedStatus.values())
                .map(status -> need("x", status).build())
                .collect(ImmutableList.toImmutableList()))
        .build();
  }

  private static Need.Builder need(String code, NeedStatus status) {
    return Need.builder()
        .kind(NeedKind.SCREENING)
        .code(code)
        .status(status)
        .addWhere(FacilityTier.POSYANDU)
        .cluster(Cluster.MOTHER_AND_CHILD)
        .reason(SAYS)
        .kaderReason(KADER)
        .name(SAYS);
  }

  private static CarePlan plan() {
    ImmutableList<Citation> sources =
        ImmutableList.of(new Citation("KMK1098", "", Standing.SECONDARY));
    return CarePlan.builder()
        .person("P-0001")
        .asOf(AS_OF)
        .edition(new Edition("id-national", "2026.1", ImmutableList.of("ILP23", "IMM25")))
        .addStages(LifeStage.values())
        .addClusters(Cluster.values())
        .addNeed(
            need("dpt-hb-hib", NeedStatus.OVERDUE)
                .kind(NeedKind.IMMUNIZATION)
                .dose(2)
                .earliest(LocalDate.parse("2026-04-17"))
                .recommended(LocalDate.parse("2026-04-17"))
                .overdueFrom(LocalDate.parse("2026-05-15"))
                .latest(LocalDate.parse("2031-01-13"))
                .timing(DoseTiming.IDEAL)
                .codes(
                    new ExchangeCodes(
                        ImmutableList.of(exchangeCode("04")),
                        ImmutableList.of(exchangeCode("93005779"))))
                .addProgramme("IMM25")
                .rule("immunization: x")
                .sources(sources)
                .addUses("i1")
                .build())
        .addNeed(
            need("campaign/polio-2026", NeedStatus.NEEDS_DATA)
                .kind(NeedKind.IMMUNIZATION)
                .product("nopv2")
                .urgency(Urgency.URGENT)
                .addMissing("person.village")
                .build())
        .addNeed(need("hearing-whisper", NeedStatus.DONE).next(AS_OF).build())
        .addDoses(
            new DoseEvaluation(
                "i1",
                "dpt-hb-hib",
                RecordDate.parse("2026-03"),
                ImmutableList.of(
                    new DoseEvaluation.Credit(
                        "dpt-hb-hib", OptionalInt.of(1), Verdict.VALID, Optional.empty()))))
        .addDoses(
            new DoseEvaluation(
                "i2",
                "mr",
                Optional.empty(),
                ImmutableList.of(
                    new DoseEvaluation.Credit(
                        "mr", OptionalInt.empty(), Verdict.NOT_COUNTED, Optional.of(KADER)))))
        .addAssessment(
            Assessment.builder()
                .of("s1")
                .date(AS_OF)
                .code("blood-pressure-class")
                .value(4.0)
                .unit("1")
                .band("grade-1-hypertension")
                .label(SAYS)
                .kaderLabel(KADER)
                .scheme("ILP23-T22")
                .rule("x")
                .addMissing("y")
                .isFlagged(true)
                .protectedUntil(AS_OF)
                .build())
        .addFinding(
            new Finding("hypertension-suspected", AS_OF, ImmutableList.of("s1"), "x", sources))
        .addReferral(
            Referral.builder()
                .code("hypertension-suspected")
                .origin(FacilityTier.POSYANDU)
                .to(FacilityTier.PUSKESMAS)
                .urgency(Urgency.SOON)
                .by(AS_OF.plusDays(7))
                .reason(SAYS)
                .kaderReason(KADER)
                .rule("x")
                .addUses("s1")
                .build())
        .addHomeVisit(
            new HomeVisit("missed-immunization", Visitor.KADER, KADER, "x", ImmutableList.of()))
        .addIssue(DataIssue.warning("immunizations[3].date", IssueCode.BEFORE_BIRTH, "m", "i4"))
        .addIssue(DataIssue.info("person", IssueCode.MEASURE_AGAIN, "m"))
        .addUnused("v9")
        .build();
  }

  private static ExchangeCode exchangeCode(String code) {
    return new ExchangeCode(
        "http://hl7.org/fhir/sid/cvx", code, Optional.of("MR"), ImmutableList.of());
  }
}
