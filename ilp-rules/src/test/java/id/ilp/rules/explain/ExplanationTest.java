package id.ilp.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ilp.core.immunization.SchoolYear;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.fixture.Visits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {
  private static final IlpEngine ENGINE = IlpEngine.national();

  private static Explanation explain(People person, String asOf, String code) {
    return ENGINE.explain(person.record(), LocalDate.parse(asOf), code);
  }

  private static String because(Explanation explanation) {
    return words(explanation.because().stream().map(Ground::text).toList());
  }

  private static String weighed(Explanation explanation) {
    return words(explanation.weighed().stream().map(Ground::text).toList());
  }

  private static String changes(Explanation explanation) {
    return words(explanation.changes().stream().map(Change::text).toList());
  }

  private static String words(List<Text> texts) {
    return String.join("\n", texts.stream().map(text -> text.in(Language.EN)).toList());
  }

  @Test
  void an_age_sets_the_day() {
    var one = explain(People.girl().born("2026-03-05"), "2026-11-21", "mr");
    assertThat(one.need().status()).isEqualTo(NeedStatus.UPCOMING);
    assertThat(because(one)).contains("From 5 December 2026: the age of 9 months");
    assertThat(changes(one)).contains("From 5 December 2026: due.", "too late");
  }

  @Test
  void a_live_injection_sets_the_day_by_the_row_of_the_settings() {
    var one =
        explain(People.girl().born("2026-02-01").given("bcg", "2026-11-10"), "2026-11-21", "mr");
    var ground = one.because().get(0);
    assertThat(ground.text().in(Language.EN))
        .isEqualTo(
            "From 8 December 2026: 28 days after the live injection of 10 November 2026: BCG.");
    assertThat(ground.row().orElseThrow()).startsWith("settings.csv:");
    assertThat(ground.uses()).containsExactly("i1");
    assertThat(weighed(one)).contains("the age of 9 months");
  }

  @Test
  void a_spoilt_dose_sets_the_day_and_is_shown_with_its_verdict() {
    var one =
        explain(
            People.girl()
                .born("2026-06-01")
                .given("dpt-hb-hib", "2026-08-01")
                .given("dpt-hb-hib", "2026-08-20")
                .given("dpt-hb-hib", "2026-09-01")
                .given("dpt-hb-hib", "2026-10-30")
                .given("dpt-hb-hib", "2026-11-10"),
            "2026-11-21",
            "dpt-hb-hib");
    assertThat(because(one)).contains("after the dose of 10 November 2026, which does not count");
    assertThat(one.seen()).hasSize(5);
    assertThat(one.seen().get(1).text().in(Language.EN)).startsWith("Not counted: ");
  }

  @Test
  void the_least_interval_is_named_where_that_of_the_schedule_no_longer_fits() {
    var one =
        explain(
            People.girl()
                .born("2022-01-10")
                .given("dpt-hb-hib", "2022-04-10")
                .given("dpt-hb-hib", "2022-05-10")
                .given("dpt-hb-hib", "2026-04-20"),
            "2026-11-21",
            "dpt-hb-hib");
    assertThat(because(one)).contains("the least interval, 6 months", "(12 months)");
  }

  @Test
  void a_window_that_is_over_gives_its_last_day_and_no_change_to_come() {
    var one = explain(People.girl().born("2025-03-05"), "2026-11-21", "rv");
    assertThat(one.need().status()).isEqualTo(NeedStatus.TOO_LATE);
    assertThat(because(one)).contains("Last day 4 August 2025: before the age of 5 months.");
    assertThat(changes(one)).isEqualTo("Time alone does not change it in the next 20 years.");
  }

  @Test
  void somebody_born_too_early_is_told_which_rule_would_have_offered_it() {
    var one = explain(People.girl().born("2023-05-15"), "2024-01-01", "rv");
    assertThat(one.need().status()).isEqualTo(NeedStatus.NOT_OFFERED);
    var first = one.near().get(0);
    assertThat(first.rule()).contains("born from 16 May 2023");
    assertThat(first.failed().text()).isEqualTo("isBornFrom( \"2023-05-16\" )");
    assertThat(first.failed().found().in(Language.EN)).isEqualTo("born on 15 May 2023");
    assertThat(first.holdsFrom()).isEmpty();
  }

  @Test
  void a_province_without_japanese_encephalitis_vaccine_is_named() {
    var child = People.girl().born("2025-12-01").inVillage("3310042007");
    assertThat(explain(child, "2026-11-21", "je").near().get(0).failed().found().in(Language.EN))
        .startsWith("province 33; on this day it is offered in provinces 34, 51, 61");
    var early = People.girl().born("2025-06-01").inVillage("9110042007");
    assertThat(explain(early, "2025-11-21", "je").near().get(0).holdsFrom())
        .hasValue(LocalDate.parse("2026-01-01"));
  }

  @Test
  void a_child_on_hexavalent_vaccine_is_told_why_ipv_is_withheld_and_until_when() {
    var one =
        explain(People.girl().born("2026-06-01").inVillage("5171010001"), "2026-11-21", "ipv");
    assertThat(one.need().status()).isEqualTo(NeedStatus.NOT_OFFERED);
    assertThat(because(one)).contains("hexavalent schedule holds");
    assertThat(one.fired().get(0).concludes()).isNotNull();
    assertThat(changes(one)).contains("From 1 June 2031: too late");
  }

  @Test
  void a_contraindication_names_the_record_and_what_would_be_without_it() {
    var one =
        explain(
            People.girl().born("2026-01-05").knownWith("scid", "2026-03-01", "", Optional.empty()),
            "2026-11-21",
            "mr");
    assertThat(one.need().status()).isEqualTo(NeedStatus.CONTRAINDICATED);
    assertThat(because(one)).contains("since 1 March 2026 (c1)");
    assertThat(changes(one)).contains("(c1): due.");
  }

  @Test
  void an_illness_that_passed_is_weighed_no_more_and_one_that_holds_is() {
    var past =
        explain(
            People.girl()
                .born("2026-01-05")
                .knownWith("acute-illness-moderate", "2026-11-01", "2026-11-20", Optional.empty()),
            "2026-11-21",
            "mr");
    assertThat(past.need().status()).isEqualTo(NeedStatus.DUE);
    assertThat(weighed(past)).contains("ended on 20 November 2026 (c1); since then no longer");
    var present =
        explain(
            People.girl()
                .born("2026-01-05")
                .knownWith("acute-illness-moderate", "2026-11-01", "2026-11-24", Optional.empty()),
            "2026-11-21",
            "mr");
    assertThat(present.need().status()).isEqualTo(NeedStatus.DEFERRED);
    assertThat(changes(present)).contains("From 25 November 2026: due.", "Without ");
    var early =
        explain(
            People.girl()
                .born("2026-06-05")
                .knownWith("acute-illness-moderate", "2026-11-01", "", Optional.empty()),
            "2026-11-21",
            "mr");
    assertThat(early.need().status()).isEqualTo(NeedStatus.UPCOMING);
    assertThat(weighed(early)).contains(": deferred.");
  }

  @Test
  void a_reaction_to_one_product_is_no_rule_of_another_series() {
    var child =
        People.girl()
            .born("2026-06-01")
            .knownWith("severe-kipi", "2026-08-01", "", Optional.of("dpt-hb-hib"));
    String rule = "after a severe adverse event";
    assertThat(explain(child, "2026-11-21", "dpt-hb-hib").fired())
        .anyMatch(one -> one.rule().contains(rule));
    assertThat(explain(child, "2026-11-21", "pcv").fired())
        .isNotEmpty()
        .noneMatch(one -> one.rule().contains(rule));
  }

  @Test
  void a_missing_sex_is_tried_both_ways() {
    var one = explain(People.somebody().born("2015-01-05"), "2026-11-21", "hpv");
    assertThat(one.need().status()).isEqualTo(NeedStatus.NEEDS_DATA);
    assertThat(changes(one)).contains("If the sex is female: due.", "If the sex is male: not");
  }

  @Test
  void a_dose_given_today_is_planned_for() {
    var one =
        explain(
            People.girl().born("2026-06-01").given("dpt-hb-hib", "2026-08-01"),
            "2026-11-21",
            "dpt-hb-hib");
    assertThat(changes(one)).contains("If it is given today: DPT-HB-Hib dose 3: from 19 December");
  }

  @Test
  void a_pupil_moves_up_each_school_year() {
    var one = explain(People.girl().born("2018-09-01").inGrade(2), "2026-11-21", "hpv");
    assertThat(one.need().status()).isEqualTo(NeedStatus.UPCOMING);
    LocalDate opens = new SchoolYear(2029).first().plusMonths(1);
    assertThat(one.need().earliest()).hasValue(opens);
    assertThat(one.changes().get(0).from()).hasValue(opens);
    assertThat(one.changes().get(1).from()).hasValue(new SchoolYear(2030).first());
  }

  @Test
  void a_rule_that_only_waits_for_an_age_gives_its_day() {
    var one = explain(People.girl().born("2014-11-21"), "2026-11-21", "td");
    var near =
        one.near().stream()
            .filter(rule -> rule.rule().contains("15 to 39 years climb"))
            .findFirst()
            .orElseThrow();
    assertThat(near.failed().text()).isEqualTo("ageInYears >= 15");
    assertThat(near.failed().found().in(Language.EN)).isEqualTo("this person is 12 years old");
    assertThat(near.failed().found().in(Language.ID)).isEqualTo("orang ini berumur 12 tahun");
    assertThat(near.holdsFrom()).hasValue(LocalDate.parse("2029-11-21"));
  }

  @Test
  void a_later_record_does_not_count_for_the_days_to_come() {
    var one =
        explain(People.girl().born("2026-03-05").given("mr", "2026-12-06"), "2026-11-21", "mr");
    assertThat(changes(one)).contains("From 5 December 2026: due.", "overdue");
  }

  @Test
  void each_programme_that_asks_for_a_screening_is_named_with_the_records_it_saw() {
    var one =
        explain(
            People.man()
                .had(
                    Visits.of("blood-pressure")
                        .on("2026-11-20")
                        .measuring("systolic", 150, "mm[Hg]")),
            "2026-11-21",
            "blood-pressure");
    assertThat(because(one) + weighed(one)).contains("ILP23 asks", "CKG26 asks");
    assertThat(one.seen()).hasSize(1);
    assertThat(one.seen().get(0).text().in(Language.EN)).contains("missing");
    assertThat(one.fired().stream().map(FiredRule::rule))
        .contains(
            "blood-pressure: 140/90 or more without known hypertension is suspected hypertension");
  }

  @Test
  void rules_of_a_pack_are_explained_with_the_place_of_their_own_file(@TempDir Path pack)
      throws IOException {
    Path topic = Files.createDirectories(pack.resolve("screening/waist"));
    Files.writeString(
        topic.resolve("topic.csv"),
        """
        clusters,satisfied_by,name_en,name_id,source
        ADULT_AND_OLDER,anthropometry:waist,waist,lingkar perut,ILP23 V.C.1.a
        """);
    Files.writeString(
        topic.resolve("waist.drl"),
        """
        package id.ilp.rules.screening.waist
        import id.ilp.rules.client.Client
        import static id.ilp.core.facility.FacilityTier.POSYANDU
        rule "waist: men are measured once a year"
          @source("ILP23 V.C.1.a")
          when
            $c : Client( isMale() )
          then
            $c.offer( "ILP23" ).from( "P15Y" ).every( "P1Y" ).at( POSYANDU );
        end
        rule "waist: some ages are measured once a month"
          @source("ILP23 V.C.1.a")
          when
            $c : Client( ageInYears in ( 3, 4 ) )
          then
            $c.offer( "ILP23" ).from( "P0D" ).every( "P1M" ).at( POSYANDU );
        end
        """);
    var engine = IlpEngine.builder().overlay(pack).build();
    var one = engine.explain(People.woman().record(), Plans.POSYANDU_DAY, "waist");
    assertThat(one.need().status()).isEqualTo(NeedStatus.NOT_OFFERED);
    assertThat(one.near()).hasSize(2);
    assertThat(one.near().get(0).row()).isEqualTo(pack + "/screening/waist/waist.drl:4");
    assertThat(one.near().get(0).failed().found().in(Language.EN)).isEqualTo("recorded as female");
    assertThat(one.near().get(1).isJudged()).isFalse();
    assertThat(one.near().get(1).failed().found().in(Language.EN))
        .isEqualTo("could not be judged here");
  }

  @Test
  void an_unknown_need_is_refused_with_the_nearest_one() {
    assertThatThrownBy(() -> explain(People.girl().born("2026-03-05"), "2026-11-21", "mrr"))
        .isInstanceOf(UnknownNeedException.class)
        .hasMessage("need 'mrr' is unknown; did you mean 'mr'?");
  }
}
