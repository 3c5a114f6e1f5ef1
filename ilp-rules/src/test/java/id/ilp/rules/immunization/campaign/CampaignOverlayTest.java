package id.ilp.rules.immunization.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ilp.core.immunization.DoseProgramme;
import id.ilp.core.immunization.Evidence;
import id.ilp.core.immunization.Verdict;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.DoseEvaluation;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.text.Language;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.fixture.People;
import id.ilp.rules.pack.PackException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A district adds campaigns of its own by a pack, and is told what is wrong with it. */
class CampaignOverlayTest {
  private static final String VILLAGE = "3299010001";
  private static final String DIPHTHERIA = "campaign/ori-diphtheria";
  private static final String MEASLES = "campaign/mr-2026";
  private static IlpEngine engine = IlpEngine.national();

  @BeforeAll
  static void lay_the_pack_over_the_shipped_one(@TempDir Path directory) throws IOException {
    DistrictPack.write(
        directory,
        DistrictPack.DIPHTHERIA
            + DistrictPack.MEASLES
            + "je-2026,JE campaign,kampanye JE,2026-06-01,2026-06-30,1,,,POSYANDU,MOTHER_AND_CHILD,,"
            + "DISTRICT\n"
            + "opv-2026,oral polio,polio tetes,2026-08,2026-08-31,1,,,POSYANDU,MOTHER_AND_CHILD,opv,"
            + "DISTRICT\n"
            + "sub-pin-polio-2024,polio week,PIN,2024-01-15,2024-01-20,1,,,POSYANDU,"
            + "MOTHER_AND_CHILD,,DISTRICT\n",
        DistrictPack.DIPHTHERIA_TARGETS
            + DistrictPack.MEASLES_TARGETS
            + "je-2026,je,3299,P9M,P15Y,je,DISTRICT\n"
            + "opv-2026,opv,3299,P0D,P5Y,opv,DISTRICT\n"
            + "sub-pin-polio-2024,nopv2,32,P0D,P8Y,opv,DISTRICT\n");
    engine = IlpEngine.builder().overlay(directory).build();
  }

  private static CarePlan plan(People people, String asOf) {
    return engine.plan(people.inVillage(VILLAGE).record(), LocalDate.parse(asOf));
  }

  private static Need need(People people, String code, String asOf) {
    return plan(people, asOf).need(code).orElseThrow();
  }

  private static People given(People people, String vaccine, String date) {
    return people.dose(vaccine, date, DoseProgramme.OUTBREAK, Evidence.RECORD);
  }

  @ParameterizedTest(name = "born {0} on {1}: {2} {3}")
  @CsvSource({
    "2025-02-02, 2026-02-02, DUE, dpt-hb-hib", // the first birthday
    "2025-02-03, 2026-02-02, UPCOMING, dpt-hb-hib", // the day before it
    "2021-02-03, 2026-02-02, DUE, dpt-hb-hib", // the day before the fifth birthday
    "2021-02-02, 2026-02-02, DUE, dt", // the fifth birthday
    "2019-02-03, 2026-02-02, DUE, dt",
    "2019-02-02, 2026-02-02, DUE, td", // the seventh birthday
    "2007-02-03, 2026-02-02, DUE, td", // the day before the 19th birthday
    "2007-02-02, 2026-02-02, NOT_OFFERED, ''", // the 19th birthday
    "2022-05-10, 2026-02-01, UPCOMING, dpt-hb-hib", // the day before its first day
    "2022-05-10, 2026-12-31, DUE, dpt-hb-hib", // its last day
    "2022-05-10, 2027-01-01, TOO_LATE, ''", // the day after
    "2022-05-10, 2025-02-01, NOT_OFFERED, ''", // more than a year ahead
    "2022-05-10, 2025-02-02, UPCOMING, dpt-hb-hib", // a year ahead
  })
  void each_age_has_its_product(String birth, String asOf, NeedStatus status, String product) {
    for (People people : new People[] {People.girl(), People.boy(), People.somebody()}) {
      Need need = need(people.born(birth), DIPHTHERIA, asOf);
      assertThat(need.status()).isEqualTo(status);
      assertThat(need.product()).isEqualTo(Optional.of(product).filter(p -> !p.isEmpty()));
      assertThat(need.overdueFrom()).isEmpty();
    }
  }

  @Test
  void the_rounds_keep_their_intervals_and_the_product_follows_the_age() {
    var child = given(People.boy().born("2021-02-10"), "dpt-hb-hib", "2026-02-05");
    Need second = need(child, DIPHTHERIA, "2026-03-04");
    assertThat(second.status()).isEqualTo(NeedStatus.UPCOMING);
    assertThat(second.earliest()).hasValue(LocalDate.parse("2026-03-05"));
    assertThat(second.product()).as("five years old by then").hasValue("dt");
    assertThat(second.reason().in(Language.EN)).contains("round 2", "5 March 2026");
    assertThat(need(child, DIPHTHERIA, "2026-03-05").status()).isEqualTo(NeedStatus.DUE);

    given(child, "dt", "2026-03-05");
    Need third = need(child, DIPHTHERIA, "2026-08-04");
    assertThat(third.status()).isEqualTo(NeedStatus.UPCOMING);
    assertThat(third.earliest()).hasValue(LocalDate.parse("2026-08-05"));

    given(child, "dt", "2026-08-04");
    assertThat(need(child, DIPHTHERIA, "2026-08-05").status())
        .as("a day too early does not count, and five months after it are too late")
        .isEqualTo(NeedStatus.TOO_LATE);
  }

  @Test
  void a_dose_in_place_of_one_with_pertussis_is_a_round() {
    var child = People.girl().born("2023-02-10").knownWith("encephalopathy-after-pertussis");
    Need first = need(child, DIPHTHERIA, "2026-02-05");
    assertThat(first.status()).isEqualTo(NeedStatus.DUE);
    assertThat(first.product()).hasValue("dt");
    given(child, "dt", "2026-02-05");
    assertThat(need(child, DIPHTHERIA, "2026-03-05").dose()).hasValue(2);
  }

  @Test
  void measles_vaccine_keeps_its_distance_from_other_live_injections() {
    var child = People.girl().born("2025-05-10").given("je", "2026-02-10");
    Need soon = need(child, MEASLES, "2026-03-09");
    assertThat(soon.status()).isEqualTo(NeedStatus.UPCOMING);
    assertThat(soon.earliest()).hasValue(LocalDate.parse("2026-03-10"));
    assertThat(need(child, MEASLES, "2026-03-10").status()).isEqualTo(NeedStatus.DUE);

    var late = People.girl().born("2025-05-10").given("je", "2026-03-04");
    assertThat(need(late, MEASLES, "2026-03-05").status())
        .as("28 days later it is over")
        .isEqualTo(NeedStatus.TOO_LATE);
    assertThat(need(late, MEASLES, "2026-03-04").status())
        .as("on one day both may be given")
        .isEqualTo(NeedStatus.DUE);
  }

  @Test
  void measles_vaccine_is_hindered_by_what_hinders_it_in_the_routine() {
    String day = "2026-03-10";
    var born = "2020-05-10";
    assertThat(need(People.girl().born(born).knownWith("scid"), MEASLES, day).status())
        .isEqualTo(NeedStatus.CONTRAINDICATED);
    assertThat(need(People.girl().born(born).knownWith("hiv-symptomatic"), MEASLES, day).status())
        .isEqualTo(NeedStatus.CLINICIAN_DECIDES);
    assertThat(need(People.girl().born(born).knownWith("immunoglobulin"), MEASLES, day).status())
        .isEqualTo(NeedStatus.DEFERRED);
    assertThat(need(People.girl().born(born).knownWith("anaphylaxis-mmr"), MEASLES, day).status())
        .isEqualTo(NeedStatus.CLINICIAN_DECIDES);
    assertThat(need(People.girl().born(born).knownWith("anaphylaxis-mr"), MEASLES, day).status())
        .isEqualTo(NeedStatus.CONTRAINDICATED);
    var girl = People.girl().born("2011-04-10").pregnantSince("2026-01-10");
    assertThat(need(girl, MEASLES, day).status()).isEqualTo(NeedStatus.CONTRAINDICATED);
  }

  @Test
  void a_dose_of_it_fills_no_slot_of_the_routine() {
    var child = given(People.girl().born("2025-05-10"), "mr", "2026-03-10");
    CarePlan plan = plan(child, "2026-04-30");
    assertThat(plan.need(MEASLES).orElseThrow().status()).isEqualTo(NeedStatus.DONE);
    assertThat(plan.need("mr").orElseThrow().dose()).hasValue(1);
    assertThat(verdicts(plan)).containsExactly("mr SUPPLEMENTARY");
  }

  @Test
  void a_dose_counts_for_the_routine_where_the_row_says_so() {
    var child = given(People.girl().born("2026-01-10"), "opv", "2026-08-10");
    CarePlan plan = plan(child, "2026-08-12");
    assertThat(plan.need("campaign/opv-2026").orElseThrow().status()).isEqualTo(NeedStatus.DONE);
    assertThat(verdicts(plan)).containsExactly("opv VALID");
    assertThat(plan.need("opv").orElseThrow().dose()).hasValue(2);

    var elsewhere = given(People.girl().born("2026-01-10"), "opv", "2026-08-10");
    CarePlan far =
        engine.plan(elsewhere.inVillage("3171010001").record(), LocalDate.parse("2026-08-12"));
    assertThat(verdicts(far)).as("another place").containsExactly("opv SUPPLEMENTARY");
    var before = given(People.girl().born("2026-01-10"), "opv", "2026-07-31");
    assertThat(verdicts(plan(before, "2026-08-12"))).containsExactly("opv SUPPLEMENTARY");
    var after = given(People.girl().born("2026-01-10"), "opv", "2026-09-01");
    assertThat(verdicts(plan(after, "2026-09-12"))).containsExactly("opv SUPPLEMENTARY");
  }

  @Test
  void a_campaign_dose_of_japanese_encephalitis_counts_as_the_routine_one() {
    var child = People.girl().born("2024-05-10");
    child.dose("je", "2026-06-10", DoseProgramme.CAMPAIGN, Evidence.RECORD);
    CarePlan plan = plan(child, "2026-06-12");
    assertThat(plan.need("campaign/je-2026").orElseThrow().status()).isEqualTo(NeedStatus.DONE);
    assertThat(plan.need("je").orElseThrow().status()).isEqualTo(NeedStatus.DONE);
    assertThat(verdicts(plan)).containsExactly("je VALID");
  }

  @Test
  void what_only_says_to_whom_the_routine_is_offered_does_not_hinder_it() {
    var nobodyKnowsTheSex = People.somebody().born("2008-05-10");
    assertThat(need(nobodyKnowsTheSex, "td", "2026-03-10").status())
        .isEqualTo(NeedStatus.NEEDS_DATA);
    assertThat(need(nobodyKnowsTheSex, DIPHTHERIA, "2026-03-10").status())
        .isEqualTo(NeedStatus.DUE);
  }

  private static Iterable<String> verdicts(CarePlan plan) {
    return plan.doses().stream()
        .map(DoseEvaluation::credits)
        .flatMap(credits -> credits.stream())
        .filter(credit -> credit.verdict() != Verdict.EXTRA)
        .map(credit -> credit.series() + " " + credit.verdict())
        .toList();
  }

  @Test
  void a_pack_may_state_a_shipped_campaign_anew() {
    Need need = need(People.girl().born("2020-05-10"), "campaign/sub-pin-polio-2024", "2024-01-16");
    assertThat(need.status()).isEqualTo(NeedStatus.DUE);
    assertThat(need.latest()).hasValue(LocalDate.parse("2024-01-20"));
    assertThat(need.sources()).extracting(source -> source.key()).containsOnly("DISTRICT");
    assertThat(engine.pack().schedule().campaigns())
        .hasSize(IlpEngine.national().pack().schedule().campaigns().size() + 4)
        .extracting(campaign -> campaign.first())
        .isSorted();
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-02-02,2026-12-31,3| 2026-02,2026-02-30,3|c|campaigns.csv:2:56: last '2026-02-30' is not a day or month such as 2026-01-15 or 2026-01",
        "2026-02-02,2026-12-31,3| 2026-02-02,2026-01-31,3|c|campaigns.csv:2:59: last '2026-01-31' is before first, 2026-02-02",
        "2026-02-02,2026-12-31,3| 2026-02-02,2026-12-31,0|c|rounds '0' is below 1",
        "P1M P5M| P1M|c|min_intervals has 1 intervals; between 3 rounds there are 2",
        "P1M P5M| P1M 5M|c|min_intervals '5M' is not a period such as P28D",
        "POSYANDU PUSKESMAS SCHOOL||c|where is empty",
        "SCHOOL,MOTHER| SCHUL,MOTHER|c|where 'SCHUL' is none of",
        "ori-diphtheria,diph| ORI,diph|c|campaign 'ORI' is not lower-case letters",
        ",DISTRICT| ,DISTRIKT|c|source 'DISTRIKT' is not in sources.csv; did you mean 'DISTRICT'?",
        ",,DISTRICT|,opw,DISTRICT|c|counts_as 'opw' is not a series; did you mean 'opv'?",
        "ori-diphtheria,diph| ori-diphteria,diph|c|campaign 'ori-diphteria' has no row in targets.csv",
        "ori-diphtheria,dt| ori-diphteria,dt|t|targets.csv:3:1: campaign 'ori-diphteria' is not in campaigns.csv; did you mean 'ori-diphtheria'?",
        "dt,3299| d-t,3299|t|product 'd-t' is not in vaccines.csv; did you mean",
        "dt,3299| dt,32x|t|places '32x' is not the beginning of a village code",
        "P5Y,P7Y| 5,P7Y|t|from_age '5' is not a period such as P28D",
        "P5Y,P7Y| P5Y,|t|before_age is empty",
        "P7Y,school-td,D| P7Y,,D|t|obstacles_of is empty",
        "P7Y,school-td,D| P7Y,school-tdd,D|t|obstacles_of 'school-tdd' is not a series; did you mean 'school-td'?",
      })
  void a_fault_is_named_with_its_place(
      String right, String wrong, String file, String message, @TempDir Path directory) {
    String found = wrong == null ? "" : wrong;
    boolean isCampaign = file.equals("c");
    String campaigns = DistrictPack.DIPHTHERIA;
    String targets = DistrictPack.DIPHTHERIA_TARGETS;
    assertThat(isCampaign ? campaigns : targets).contains(right);
    DistrictPack.write(
        directory,
        isCampaign ? campaigns.replace(right, found) : campaigns,
        isCampaign ? targets : targets.replace(right, found));
    assertThatThrownBy(() -> IlpEngine.builder().overlay(directory).build())
        .isInstanceOf(PackException.class)
        .hasMessageContaining(directory.toString())
        .hasMessageContaining(message);
  }

  @Test
  void a_campaign_that_stands_twice_in_one_pack_is_refused(@TempDir Path directory) {
    DistrictPack.write(
        directory,
        DistrictPack.DIPHTHERIA + DistrictPack.DIPHTHERIA,
        DistrictPack.DIPHTHERIA_TARGETS);
    assertThatThrownBy(() -> IlpEngine.builder().overlay(directory).build())
        .hasMessageContaining("campaigns.csv:3:1: campaign 'ori-diphtheria' stands twice");
  }
}
