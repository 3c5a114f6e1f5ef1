package id.ilp.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.Dose;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.Person;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.referral.ReferralRecord;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.service.ServiceRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HealthRecordTest {
  private static final Person SITI =
      Person.builder().id("P-1").birthDate(LocalDate.parse("2000-01-15")).build();
  private static final List<String> IDS = List.of("a1", "a2", "a10", "b", "a2");

  @Test
  void stands_in_the_order_of_its_ids() {
    HealthRecord record =
        HealthRecord.builder()
            .person(SITI)
            .immunizations(List.of(dose("i10", "mr"), dose("i2", "opv"), dose("i1", "bcg")))
            .build();
    assertThat(record.immunizations()).extracting(Dose::id).containsExactly("i1", "i2", "i10");
  }

  @Test
  void orders_two_of_one_id_by_their_content() {
    HealthRecord one =
        HealthRecord.builder()
            .person(SITI)
            .immunizations(List.of(dose("i1", "mr"), dose("i1", "bcg")))
            .build();
    HealthRecord other =
        HealthRecord.builder()
            .person(SITI)
            .immunizations(List.of(dose("i1", "bcg"), dose("i1", "mr")))
            .build();
    assertThat(one).isEqualTo(other).hasToString(other.toString());
  }

  @Property(tries = 100)
  void is_the_same_whatever_the_order_it_was_built_in(@ForAll Random random) {
    assertThat(shuffled(random)).isEqualTo(shuffled(new Random(1)));
  }

  @Test
  void keeps_the_issues_it_is_given_when_it_has_to_be_sorted() {
    DataIssue issue = DataIssue.info("person", IssueCode.WRONG_TYPE, "odd");
    HealthRecord record =
        HealthRecord.builder()
            .person(SITI)
            .conditions(List.of(condition("c2"), condition("c1")))
            .issues(List.of(issue))
            .build();
    assertThat(record.issues()).containsExactly(issue);
    assertThat(record.conditions()).extracting(Condition::id).containsExactly("c1", "c2");
  }

  @Test
  void refuses_a_person_that_cannot_be() {
    var siti = Person.builder().id("P-1").birthDate(LocalDate.parse("2000-01-15"));
    assertThatThrownBy(() -> siti.village("517101").build())
        .hasMessage("village '517101' is not ten digits");
    var budi = Person.builder().id("P-2").birthDate(LocalDate.parse("2000-01-15"));
    assertThatThrownBy(() -> budi.schoolGrade(13).build())
        .hasMessage("schoolGrade 13 is outside 0–12");
  }

  @Test
  void knows_the_province_of_a_village() {
    assertThat(SITI.province()).isEmpty();
    var siti = Person.builder().id("P-1").birthDate(LocalDate.parse("2000-01-15"));
    assertThat(siti.village("5171010001").build().province()).contains("51");
  }

  @Test
  void orders_issues_by_code_place_and_message() {
    DataIssue a = DataIssue.warning("x", IssueCode.BAD_DATE, "m");
    DataIssue b = DataIssue.warning("y", IssueCode.BAD_DATE, "a");
    DataIssue c = DataIssue.warning("y", IssueCode.BAD_DATE, "b");
    DataIssue d = DataIssue.warning("a", IssueCode.WRONG_TYPE, "a");
    assertThat(List.of(d, c, b, a).stream().sorted()).containsExactly(a, b, c, d);
  }

  private static HealthRecord shuffled(Random random) {
    List<String> ids = new ArrayList<>(IDS);
    var record = HealthRecord.builder().person(SITI);
    Collections.shuffle(ids, random);
    ids.forEach(id -> record.addImmunization(dose(id, "mr")));
    Collections.shuffle(ids, random);
    ids.forEach(id -> record.addScreening(screening(id)));
    Collections.shuffle(ids, random);
    ids.forEach(id -> record.addService(ServiceRecord.builder().id(id).type("k1").build()));
    Collections.shuffle(ids, random);
    ids.forEach(id -> record.addPregnancy(new Pregnancy(id, Optional.empty(), Optional.empty())));
    Collections.shuffle(ids, random);
    ids.forEach(id -> record.addCondition(condition(id)));
    Collections.shuffle(ids, random);
    ids.forEach(id -> record.addExposure(new Exposure(id, RecordDate.parse("2026-01"))));
    Collections.shuffle(ids, random);
    ids.forEach(
        id ->
            record.addReferral(
                new ReferralRecord(
                    id,
                    "hypertension",
                    Optional.of(FacilityTier.PUSKESMAS),
                    Optional.empty(),
                    Optional.empty())));
    return record.build();
  }

  private static Dose dose(String id, String vaccine) {
    return Dose.builder().id(id).vaccine(vaccine).build();
  }

  private static ScreeningRecord screening(String id) {
    return ScreeningRecord.builder().id(id).type("blood-pressure").build();
  }

  private static Condition condition(String id) {
    return new Condition(
        id, "hypertension", Optional.empty(), Optional.empty(), Optional.of("of " + id));
  }
}
