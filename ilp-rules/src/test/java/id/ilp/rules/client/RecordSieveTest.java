package id.ilp.rules.client;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.json.IlpJson;
import id.ilp.core.json.RecordException;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.DataIssue;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.fixture.Visits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a record is believed on a day, and what is said of the rest. */
class RecordSieveTest {
  private static CarePlan plan(People people, String asOf) {
    var record = people.record();
    CarePlan plan = Plans.plan(record, asOf);
    Plans.assertNothingLost(record, plan);
    return plan;
  }

  private static NeedStatus status(CarePlan plan, String code) {
    return Plans.need(plan, code).status();
  }

  private static List<String> issues(CarePlan plan) {
    return plan.issues().stream().map(issue -> issue.at() + " " + issue.code().code()).toList();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "1900, g, DEFERRED, ''",
    "1.9, kg, DEFERRED, ''",
    "1999.9, g, DEFERRED, ''",
    "2000, g, DUE, ''",
    "1900, lb, DUE, unit-not-accepted",
    "19, g, DUE, out-of-range", // nobody weighs that
    "19000, g, DUE, out-of-range",
    "190, kg, DUE, out-of-range",
  })
  void a_birth_weight_counts_if_its_unit_and_size_can_be_believed(
      double value, String unit, NeedStatus hb0, String issue) {
    var newborn =
        People.girl()
            .born("2026-01-15")
            .bornWeighing(value, unit)
            .knownWith("mother-hbsag-negative");
    CarePlan plan = plan(newborn, "2026-01-16");
    assertThat(status(plan, "hb0")).isEqualTo(hb0);
    assertThat(issues(plan))
        .isEqualTo(issue.isEmpty() ? List.of() : List.of("person.birthWeight " + issue));
  }

  @Test
  void one_id_in_two_lists_is_named_and_both_records_are_read() throws RecordException {
    var record =
        IlpJson.readRecord(
            """
            {"person": {"id": "P-1", "sex": "FEMALE", "birthDate": "1990-06-15"},
             "immunizations": [{"id": "x1", "vaccine": "td", "date": "2026-11-01"}],
             "screenings": [{"id": "x1", "type": "blood-pressure", "date": "2026-11-01",
               "measurements": {"systolic": {"value": 120, "unit": "mm[Hg]"},
                                "diastolic": {"value": 70, "unit": "mm[Hg]"}}}]}
            """);
    CarePlan plan = Plans.plan(record, "2026-11-21");
    assertThat(issues(plan)).containsExactly("screenings duplicate-id");
    assertThat(plan.issues()).extracting(DataIssue::setAside).allMatch(List::isEmpty);
    assertThat(status(plan, "blood-pressure")).isEqualTo(NeedStatus.DONE);
    assertThat(Plans.need(plan, "td").dose()).hasValue(2);
  }

  @Test
  void a_condition_that_ends_before_it_began_is_taken_as_lasting() {
    var child =
        People.girl()
            .born("2026-01-15")
            .knownWith("scid", "2026-05-01", "2026-04-01", Optional.empty());
    CarePlan plan = plan(child, "2026-10-20");
    assertThat(status(plan, "mr")).isEqualTo(NeedStatus.CONTRAINDICATED);
    assertThat(issues(plan)).containsExactly("conditions[0].until conflicting-record");

    var oneDay =
        People.girl()
            .born("2026-01-15")
            .knownWith("scid", "2026-05-01", "2026-05-01", Optional.empty());
    assertThat(issues(plan(oneDay, "2026-10-20"))).isEmpty();
    assertThat(status(plan(oneDay, "2026-10-20"), "mr")).isEqualTo(NeedStatus.DUE);
  }

  @Test
  void a_dose_of_the_as_of_date_counts_and_one_of_the_day_after_is_set_aside() {
    var child = People.girl().born("2026-01-15").given("mr", "2026-10-20");
    CarePlan onTheDay = plan(child, "2026-10-20");
    assertThat(Plans.need(onTheDay, "mr").dose()).hasValue(2);
    assertThat(issues(onTheDay)).isEmpty();

    CarePlan theDayBefore = plan(child, "2026-10-19");
    assertThat(Plans.need(theDayBefore, "mr").dose()).hasValue(1);
    assertThat(theDayBefore.issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.code().code()).isEqualTo("after-as-of");
              assertThat(issue.setAside()).containsExactly("i1");
            });
  }

  @Test
  void a_reading_of_the_as_of_date_counts_and_one_of_the_day_after_is_set_aside() {
    var man = People.man().had(Visits.bloodPressure(120, 70).on("2026-11-21"));
    assertThat(status(plan(man, "2026-11-21"), "blood-pressure")).isEqualTo(NeedStatus.DONE);
    CarePlan theDayBefore = plan(man, "2026-11-20");
    assertThat(status(theDayBefore, "blood-pressure")).isEqualTo(NeedStatus.DUE);
    assertThat(issues(theDayBefore)).containsExactly("screenings[0].date after-as-of");
  }

  @Test
  void a_condition_holds_from_its_first_day_to_its_last() {
    var child =
        People.girl()
            .born("2026-01-15")
            .knownWith("acute-illness-moderate", "2026-10-20", "2026-10-22", Optional.empty());
    assertThat(status(plan(child, "2026-10-19"), "mr")).isEqualTo(NeedStatus.DUE);
    assertThat(status(plan(child, "2026-10-20"), "mr")).isEqualTo(NeedStatus.DEFERRED);
    assertThat(status(plan(child, "2026-10-22"), "mr")).isEqualTo(NeedStatus.DEFERRED);
    assertThat(status(plan(child, "2026-10-23"), "mr")).isEqualTo(NeedStatus.DUE);
  }

  @Test
  void a_pregnancy_is_named_where_it_decides_and_unused_where_it_does_not() {
    var pregnant = People.woman().pregnantSince("2026-06-01");
    CarePlan now = plan(pregnant, "2026-11-21");
    Need tetanus = Plans.need(now, "td");
    assertThat(tetanus.uses()).containsExactly("g1");
    assertThat(now.unused()).isEmpty();

    var mother = People.woman().gaveBirth("2020-06-01", "2021-03-01");
    CarePlan later = plan(mother, "2026-11-21");
    assertThat(later.unused()).containsExactly("g1");
    assertThat(later.needs()).noneMatch(need -> need.uses().contains("g1"));
  }

  @Test
  void a_pregnancy_that_ends_after_the_as_of_date_still_lasts() {
    var woman = People.woman().gaveBirth("2026-02-01", "2026-11-22");
    CarePlan plan = plan(woman, "2026-11-21");
    assertThat(Plans.need(plan, "td").uses()).containsExactly("g1");
    assertThat(plan.stages()).extracting(Enum::name).contains("PREGNANT");
  }
}
