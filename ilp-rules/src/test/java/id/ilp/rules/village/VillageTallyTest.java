package id.ilp.rules.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import id.ilp.core.json.IlpJson;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.plan.Visitor;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.record.IssueCode;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowFile;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.PlanRefusedException;
import id.ilp.rules.fixture.Cases;
import id.ilp.rules.fixture.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class VillageTallyTest {
  private static final Path EXPECTED =
      Path.of("src/test/resources/id/ilp/rules/village/expected.csv");
  private static final VillageReport REPORT = ThirtyPeople.report(ThirtyPeople.all());

  private static List<Row> expected() throws IOException {
    return RowFile.parse(
            "expected.csv", Files.readString(EXPECTED), "village", "figure", "counted", "of", "who")
        .rows();
  }

  /** Each of the thirty is planned as the worked case says. */
  @TestFactory
  Stream<DynamicTest> people() {
    return Cases.tests("village");
  }

  @TestFactory
  Stream<DynamicTest> figures_worked_out_by_hand() throws IOException {
    return expected().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.text("village") + " " + row.text("figure"),
                    () ->
                        assertThat(figure(row.text("village"), row.text("figure")))
                            .as(row.text("who"))
                            .isEqualTo(
                                new Share(
                                    row.integer("counted"),
                                    row.optionalText("of").map(Long::parseLong).orElse(0L)))));
  }

  private static Share figure(String village, String name) {
    VillageFigures figures = REPORT.villages().get(village);
    String code = name.substring(name.indexOf(':') + 1);
    if (name.equals("people")) {
      return new Share(figures.people(), 0);
    } else if (name.equals("visitors")) {
      return new Share(figures.visitors(), 0);
    } else if (name.startsWith("stage:")) {
      return new Share(figures.stages().getOrDefault(LifeStage.valueOf(code), 0L), 0);
    } else if (name.startsWith("finding:")) {
      return new Share(figures.findings().getOrDefault(code, 0L), 0);
    } else if (name.startsWith("condition:")) {
      return new Share(figures.conditions().getOrDefault(code, 0L), 0);
    }
    Share gap = figures.gaps().get(name);
    return gap != null ? gap : figures.coverage().get(name);
  }

  @Test
  void every_indicator_and_every_gap_is_worked_out_by_hand() throws IOException {
    Set<String> worked = new TreeSet<>();
    for (Row row : expected()) {
      worked.add(row.text("figure"));
    }
    var rows = IlpEngine.national().pack().village();
    assertThat(rows.indicators()).hasSizeGreaterThan(30);
    assertThat(worked).containsAll(rows.indicators().keySet()).containsAll(rows.gaps().keySet());
  }

  @Test
  void an_indicator_nobody_is_meant_by_stands_at_none_of_none() {
    assertThat(REPORT.villages().get("3310042002").coverage().get("kn1"))
        .isEqualTo(new Share(0, 0));
    assertThat(new Share(0, 0).percent()).isEmpty();
  }

  @Test
  void more_than_all_is_shown_as_it_is() {
    assertThat(new Share(12, 10).percent()).hasValue(120.0);
  }

  @Test
  void people_to_look_for_are_listed_by_reason_and_by_who_goes() {
    Map<FollowUp.Reason, FollowUp> lists = REPORT.villages().get("3310042002").followUp();
    assertThat(lists.get(new FollowUp.Reason("severe-mental-missed", Visitor.HEALTH_WORKER)))
        .isEqualTo(new FollowUp(2, ImmutableList.of("B05", "B06")));
    assertThat(lists.values()).noneMatch(list -> list.ids().contains("B07"));
  }

  @Test
  void a_list_keeps_the_first_ids_and_counts_all() {
    List<HealthRecord> many = new ArrayList<>();
    for (int i = 12; i > 0; i--) {
      many.add(People.man().named("P-" + i).born("1980-01-01").record());
    }
    FollowUp list =
        ThirtyPeople.report(many, ThirtyPeople.DAY, 3)
            .villages()
            .get(VillageReport.UNKNOWN)
            .followUp()
            .get(new FollowUp.Reason("missed-screening", Visitor.KADER));
    assertThat(list.people()).isEqualTo(12);
    assertThat(list.ids()).containsExactly("P-1", "P-2", "P-3");
  }

  @Test
  void somebody_without_a_village_is_counted_as_of_an_unknown_one() {
    var report = ThirtyPeople.report(List.of(People.man().born("1980-01-01").record()));
    assertThat(report.villages().keySet()).containsExactly(VillageReport.UNKNOWN);
    assertThat(report.codes()).isEmpty();
  }

  @Test
  void what_is_odd_in_a_record_is_counted_by_its_code() throws Exception {
    HealthRecord odd =
        IlpJson.readRecord(
            """
            {"person": {"id": "O", "birthDate": "2026-01-15", "colour": "blue"},
             "immunizations": [{"id": "i1", "vaccine": "mr", "date": "2025-01-01"},
                               {"id": "i2", "vaccine": "mr", "date": "2025-02-01"}]}""");
    VillageFigures figures = ThirtyPeople.report(List.of(odd)).total();
    assertThat(figures.peopleWithIssues()).isEqualTo(1);
    assertThat(figures.issues())
        .containsEntry(IssueCode.BEFORE_BIRTH, 2L)
        .containsEntry(IssueCode.UNKNOWN_FIELD, 1L);
  }

  @Test
  void a_refused_measurement_is_no_screening() throws Exception {
    HealthRecord swapped =
        IlpJson.readRecord(
            """
            {"person": {"id": "S", "sex": "MALE", "birthDate": "1986-01-01"},
             "screenings": [
               {"id": "s1", "type": "anthropometry", "date": "2026-03-01", "measurements":
                 {"weight": {"value": 70, "unit": "kg"}, "height": {"value": 170, "unit": "cm"}}},
               {"id": "s2", "type": "blood-pressure", "date": "2026-03-01", "measurements":
                 {"systolic": {"value": 18.1, "unit": "cmHg"}, "diastolic": {"value": 80, "unit": "mm[Hg]"}}},
               {"id": "s3", "type": "blood-glucose", "date": "2026-03-01", "measurements":
                 {"random-glucose": {"value": 100, "unit": "mg/dL"}}}]}""");
    assertThat(ThirtyPeople.report(List.of(swapped)).total().coverage().get("spm-6"))
        .isEqualTo(new Share(0, 1));
  }

  @Test
  void somebody_who_cannot_be_planned_is_not_counted() {
    var tally = new VillageTally(IlpEngine.national(), ThirtyPeople.DAY);
    HealthRecord unborn = People.girl().born("2026-11-22").record();
    assertThatThrownBy(() -> tally.add(unborn)).isInstanceOf(PlanRefusedException.class);
    assertThat(tally.report().villages()).isEmpty();
  }

  @Test
  void the_plan_must_be_of_this_person_and_day() {
    var tally = new VillageTally(IlpEngine.national(), ThirtyPeople.DAY);
    HealthRecord man = People.man().named("M").record();
    var plan = IlpEngine.national().plan(man, LocalDate.of(2026, 11, 20));
    assertThatThrownBy(() -> tally.add(man, plan))
        .hasMessage("plan of M on 2026-11-20, expected M on 2026-11-21");
  }
}
