package id.ilp.core.json;

import static id.ilp.core.record.IssueCode.BAD_DATE;
import static id.ilp.core.record.IssueCode.DUPLICATE_ID;
import static id.ilp.core.record.IssueCode.MISSING_FIELD;
import static id.ilp.core.record.IssueCode.OUT_OF_RANGE;
import static id.ilp.core.record.IssueCode.UNKNOWN_CODE;
import static id.ilp.core.record.IssueCode.UNKNOWN_FIELD;
import static id.ilp.core.record.IssueCode.WRONG_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.Dose;
import id.ilp.core.immunization.DoseProgramme;
import id.ilp.core.immunization.Evidence;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.MaritalStatus;
import id.ilp.core.person.PregnancyEndType;
import id.ilp.core.person.Sex;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.record.IssueCode;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.Quantity;
import id.ilp.core.screening.ScreeningRecord;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

  @Test
  void reads_the_hamlet_without_the_blanks_around_it() throws RecordException {
    String person = "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\", \"dusun\": ";
    HealthRecord record = IlpJson.readRecord(person + "\" Krajan Lor \"}}");
    assertThat(record.issues()).isEmpty();
    assertThat(record.person().dusun()).contains("Krajan Lor");
    assertThat(IlpJson.readRecord(person + "\" \"}}").person().dusun()).isEmpty();
  }

  @Test
  void reads_every_field_of_the_contract() throws RecordException {
    HealthRecord record = IlpJson.readRecord(Documents.RECORD);
    assertThat(record.issues()).isEmpty();
    assertThat(record.person().id()).isEqualTo("P-0001");
    assertThat(record.person().sex()).contains(Sex.FEMALE);
    assertThat(record.person().birthDate()).isEqualTo("2026-01-15");
    assertThat(record.person().village()).contains("5171010001");
    assertThat(record.person().schoolGrade()).hasValue(5);
    assertThat(record.person().maritalStatus()).contains(MaritalStatus.MARRIED);
    assertThat(record.person().plansMarriageOn()).contains(LocalDate.parse("2027-02-01"));
    assertThat(record.person().gestationAtBirth()).contains(Period.ofWeeks(39));
    assertThat(record.person().birthWeight()).contains(new Quantity(3100, "g"));
    assertThat(record.immunizations())
        .containsExactly(
            Dose.builder()
                .id("i1")
                .vaccine("dpt-hb-hib")
                .date(RecordDate.parse("2026-03-20"))
                .programme(DoseProgramme.ROUTINE)
                .evidence(Evidence.RECORD)
                .build());
    assertThat(record.screenings())
        .containsExactly(
            ScreeningRecord.builder()
                .id("s1")
                .type("blood-pressure")
                .date(RecordDate.parse("2026-11-01"))
                .place(FacilityTier.POSYANDU)
                .measurements(
                    Map.of(
                        "systolic", new Quantity(150, "mm[Hg]"),
                        "diastolic", new Quantity(95, "mm[Hg]")))
                .answers(Map.of("symptoms", new Answer.YesNo(false)))
                .build());
    assertThat(record.services().get(0).type()).isEqualTo("vitamin-a");
    assertThat(record.pregnancies().get(0).end().orElseThrow().type())
        .contains(PregnancyEndType.LIVE_BIRTH);
    assertThat(record.conditions().get(0).until()).isEmpty();
    assertThat(record.conditions().get(0).detail()).isEmpty();
    assertThat(record.exposures())
        .containsExactly(new Exposure("tb-close-contact", RecordDate.parse("2026-10-01")));
    assertThat(record.referrals().get(0).to()).contains(FacilityTier.PUSKESMAS);
    assertThat(record.referrals().get(0).outcome()).isEmpty();
  }

  @Test
  void needs_no_more_than_a_person_with_id_and_birth_date() throws RecordException {
    HealthRecord record = IlpJson.readRecord(person(""));
    assertThat(record.issues()).isEmpty();
    assertThat(record.person().sex()).isEmpty();
    assertThat(record.person().schoolGrade()).isEmpty();
    assertThat(record.immunizations()).isEmpty();
  }

  @Test
  void reads_null_as_absent_everywhere() throws RecordException {
    HealthRecord record =
        IlpJson.readRecord(
            """
            {"person": {"id": "P", "birthDate": "2000-01-15", "sex": null, "village": null,
              "schoolGrade": null, "maritalStatus": null, "plansMarriageOn": null,
              "gestationAtBirth": null, "birthWeight": null},
             "immunizations": null, "screenings": [{"id": "s1", "type": "hearing-whisper",
               "date": null, "place": null, "measurements": null, "answers": {"x": null}}],
             "services": null, "pregnancies": [{"id": "g1", "lastMenstrualPeriod": null,
               "end": null}], "conditions": null, "exposures": null, "referrals": null}
            """);
    assertThat(record.issues()).isEmpty();
    assertThat(record.screenings().get(0).answers()).isEmpty();
    assertThat(record.pregnancies().get(0).end()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"\"sex\": \"FEMALE\"", "\"schoolGrade\": 0", "\"schoolGrade\": 12.0"})
  void accepts_good_values_of_a_person(String field) {
    assertThat(issuesOfPerson(field)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"name\": \"Siti\" | person.name | UNKNOWN_FIELD | field 'name' is not read",
        "\"sex\": \"F\" | person.sex | UNKNOWN_CODE | sex 'F' is none of [FEMALE, MALE]",
        "\"sex\": \"female\" | person.sex | UNKNOWN_CODE | sex 'female' is none of [FEMALE, MALE]",
        "\"sex\": 1 | person.sex | WRONG_TYPE | found 1, expected text",
        "\"village\": \"51710\" | person.village | UNKNOWN_CODE | village '51710' is not a"
            + " ten-digit Kemendagri code",
        "\"village\": \"51.71.01.0001\" | person.village | UNKNOWN_CODE | village '51.71.01.0001'"
            + " is not a ten-digit Kemendagri code",
        "\"dusun\": 3 | person.dusun | WRONG_TYPE | found 3, expected text",
        "\"village\": 5171010001 | person.village | WRONG_TYPE | found 5171010001, expected text",
        "\"schoolGrade\": 13 | person.schoolGrade | OUT_OF_RANGE | schoolGrade 13 is not a whole"
            + " number in 0–12",
        "\"schoolGrade\": -1 | person.schoolGrade | OUT_OF_RANGE | schoolGrade -1 is not a whole"
            + " number in 0–12",
        "\"schoolGrade\": 4.5 | person.schoolGrade | OUT_OF_RANGE | schoolGrade 4.5 is not a whole"
            + " number in 0–12",
        "\"schoolGrade\": \"5\" | person.schoolGrade | WRONG_TYPE | found '5', expected a number",
        "\"schoolGrade\": 1e999 | person.schoolGrade | OUT_OF_RANGE | number 1e999 is too large to"
            + " be read",
        "\"plansMarriageOn\": \"2027-02\" | person.plansMarriageOn | BAD_DATE | plansMarriageOn"
            + " '2027-02' is not a date such as 2026-01-15",
        "\"plansMarriageOn\": \"2027-02-30\" | person.plansMarriageOn | BAD_DATE | plansMarriageOn"
            + " '2027-02-30' is not a date such as 2026-01-15",
        "\"gestationAtBirth\": \"39\" | person.gestationAtBirth | BAD_DATE | gestationAtBirth '39'"
            + " is not a period such as P39W or P39W3D",
        "\"gestationAtBirth\": \"P9M\" | person.gestationAtBirth | BAD_DATE | gestationAtBirth"
            + " 'P9M' is not a period such as P39W or P39W3D",
        "\"gestationAtBirth\": \"P-39W\" | person.gestationAtBirth | BAD_DATE | gestationAtBirth"
            + " 'P-39W' is not a period such as P39W or P39W3D",
        "\"gestationAtBirth\": 39 | person.gestationAtBirth | WRONG_TYPE | found 39, expected text",
        "\"birthWeight\": 3100 | person.birthWeight | WRONG_TYPE | found 3100, expected an object",
        "\"birthWeight\": {\"value\": 3100} | person.birthWeight | MISSING_FIELD | a measurement"
            + " needs value and unit; units are not guessed",
      })
  void reports_an_odd_value_of_a_person_and_reads_on(
      String field, String at, IssueCode code, String message) {
    assertThat(issuesOfPerson(field)).containsExactly(DataIssue.warning(at, code, message));
  }

  @Test
  void reads_a_gestation_of_weeks_and_days() throws RecordException {
    assertThat(
            IlpJson.readRecord(person(", \"gestationAtBirth\": \"P36W6D\""))
                .person()
                .gestationAtBirth())
        .contains(Period.ofDays(36 * 7 + 6));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "nonsense | [] | nonsense | UNKNOWN_FIELD | field 'nonsense' is not read",
        "immunizations | {} | immunizations | WRONG_TYPE | found an object, expected a list",
        "immunizations | [1] | immunizations[0] | WRONG_TYPE | found 1, expected an object",
        "immunizations | [[]] | immunizations[0] | WRONG_TYPE | found a list, expected an object",
        "immunizations | [null] | immunizations[0] | WRONG_TYPE | found null, expected an object",
        "immunizations | [{\"id\":\"i1\"}] | immunizations[0].vaccine | MISSING_FIELD | vaccine is"
            + " missing; it says what the record is about",
        "immunizations | [{\"vaccine\":\"mr\"}] | immunizations[0].id | MISSING_FIELD | id is"
            + " missing; called 'immunization-without-id-1' in the plan",
        "immunizations | [{\"id\":\"\",\"vaccine\":\"mr\"}] | immunizations[0].id | MISSING_FIELD |"
            + " id is missing; called 'immunization-without-id-1' in the plan",
        "immunizations | [{\"id\":\"i1\",\"vaccine\":\"mr\",\"date\":\"2026-02-30\"}] |"
            + " immunizations[0].date | BAD_DATE | date '2026-02-30' is not a date such as"
            + " 2026-01-15 or 2026-01",
        "immunizations | [{\"id\":\"i1\",\"vaccine\":\"mr\",\"date\":20260101}] |"
            + " immunizations[0].date | WRONG_TYPE | found 20260101, expected text",
        "immunizations | [{\"id\":\"i1\",\"vaccine\":\"mr\",\"programme\":\"BIAS\"}] |"
            + " immunizations[0].programme | UNKNOWN_CODE | programme 'BIAS' is none of [ROUTINE,"
            + " SCHOOL, CAMPAIGN, OUTBREAK, PRIVATE]",
        "immunizations | [{\"id\":\"i1\",\"vaccine\":\"mr\",\"evidence\":\"CARD\"}] |"
            + " immunizations[0].evidence | UNKNOWN_CODE | evidence 'CARD' is none of [RECORD,"
            + " RECALL]",
        "immunizations | [{\"id\":\"i1\",\"vaccine\":\"mr\",\"batch\":\"7\"}] |"
            + " immunizations[0].batch | UNKNOWN_FIELD | field 'batch' is not read",
        "screenings | [{\"id\":\"s1\",\"type\":\"x\",\"place\":\"HOME\"}] | screenings[0].place |"
            + " UNKNOWN_CODE | place 'HOME' is none of [HOME_VISIT, POSYANDU, PUSTU, PUSKESMAS,"
            + " CLINIC, SCHOOL, LABORATORY, HOSPITAL, SELF]",
        "screenings | [{\"id\":\"s1\",\"type\":\"x\",\"measurements\":[]}] |"
            + " screenings[0].measurements | WRONG_TYPE | found a list, expected an object",
        "screenings | [{\"id\":\"s1\",\"type\":\"x\",\"measurements\":{\"w\":70}}] |"
            + " screenings[0].measurements.w | WRONG_TYPE | found 70, expected an object",
        "screenings | [{\"id\":\"s1\",\"type\":\"x\",\"measurements\":{\"w\":{\"value\":70}}}] |"
            + " screenings[0].measurements.w | MISSING_FIELD | a measurement needs value and unit;"
            + " units are not guessed",
        "screenings | [{\"id\":\"s1\",\"type\":\"x\",\"measurements\":{\"w\":{\"value\":7,"
            + "\"unit\":\"kg\",\"by\":\"x\"}}}] | screenings[0].measurements.w.by | UNKNOWN_FIELD |"
            + " field 'by' is not read",
        "screenings | [{\"id\":\"s1\",\"type\":\"x\",\"answers\":true}] | screenings[0].answers |"
            + " WRONG_TYPE | found true, expected an object",
        "screenings | [{\"id\":\"s1\",\"type\":\"x\",\"answers\":{\"q\":[1]}}] |"
            + " screenings[0].answers.q | WRONG_TYPE | found a list, expected true, false, a number"
            + " or a code",
        "screenings | [{\"id\":\"s1\",\"type\":\"x\",\"answers\":{\"q\":1e999}}] |"
            + " screenings[0].answers.q | OUT_OF_RANGE | number 1e999 is too large to be read",
        "services | [{\"id\":\"v1\",\"date\":\"2026-01-01\"}] | services[0].type | MISSING_FIELD |"
            + " type is missing; it says what the record is about",
        "services | [{\"id\":\"v1\",\"type\":\"k1\",\"by\":\"BIDAN\"}] | services[0].by |"
            + " UNKNOWN_CODE | by 'BIDAN' is none of [DOCTOR, MIDWIFE, NURSE, KADER]",
        "services | [{\"id\":\"v1\",\"type\":\"k1\",\"quantity\":\"90\"}] | services[0].quantity |"
            + " WRONG_TYPE | found '90', expected a number",
        "services | [{\"id\":\"v1\",\"type\":\"k1\",\"quantity\":-1e999}] | services[0].quantity |"
            + " OUT_OF_RANGE | number -1e999 is too large to be read",
        "pregnancies | [{\"id\":\"g1\",\"lastMenstrualPeriod\":\"2026-05\"}] |"
            + " pregnancies[0].lastMenstrualPeriod | BAD_DATE | lastMenstrualPeriod '2026-05' is"
            + " not a date such as 2026-01-15",
        "pregnancies | [{\"id\":\"g1\",\"end\":\"2026-05-01\"}] | pregnancies[0].end | WRONG_TYPE |"
            + " found '2026-05-01', expected an object",
        "pregnancies | [{\"id\":\"g1\",\"end\":{\"date\":\"2026-05-01\"}}] | pregnancies[0].end |"
            + " MISSING_FIELD | the end of a pregnancy needs date and type",
        "conditions | [{\"id\":\"c1\",\"from\":\"2024-03-01\"}] | conditions[0].code |"
            + " MISSING_FIELD | code is missing; it says what the record is about",
        "conditions | [{\"id\":\"c1\",\"code\":\"hiv\",\"until\":\"soon\"}] | conditions[0].until |"
            + " BAD_DATE | until 'soon' is not a date such as 2026-01-15 or 2026-01",
        "conditions | [{\"id\":\"c1\",\"code\":\"hiv\",\"detail\":{}}] | conditions[0].detail |"
            + " WRONG_TYPE | found an object, expected text",
        "exposures | [{\"code\":\"x\",\"id\":\"e1\"}] | exposures[0].id | UNKNOWN_FIELD | field"
            + " 'id' is not read",
        "exposures | [{\"date\":\"2026-01-01\"}] | exposures[0].code | MISSING_FIELD | code is"
            + " missing; it says what the record is about",
        "referrals | [{\"id\":\"r1\",\"reason\":\"x\",\"outcome\":\"DIED\"}] |"
            + " referrals[0].outcome | UNKNOWN_CODE | outcome 'DIED' is none of [TREATED, ADMITTED,"
            + " RETURNED, NOT_ATTENDED, REFUSED]",
        "referrals | [{\"id\":\"r1\",\"to\":\"PUSKESMAS\"}] | referrals[0].reason | MISSING_FIELD |"
            + " reason is missing; it says what the record is about",
      })
  void reports_an_odd_item_and_reads_on(
      String list, String json, String at, IssueCode code, String message) {
    assertThat(issuesOf(list, json)).containsExactly(DataIssue.warning(at, code, message));
  }

  @Test
  void reports_each_fault_of_an_item_in_one_order() {
    assertThat(
            issuesOf(
                "pregnancies",
                "[{\"id\":\"g1\",\"end\":{\"date\":\"2026-13-01\",\"type\":\"BIRTH\",\"x\":1}}]"))
        .containsExactly(
            DataIssue.warning(
                "pregnancies[0].end.date",
                BAD_DATE,
                "date '2026-13-01' is not a date such as 2026-01-15"),
            DataIssue.warning(
                "pregnancies[0].end", MISSING_FIELD, "the end of a pregnancy needs date and type"),
            DataIssue.warning(
                "pregnancies[0].end.type",
                UNKNOWN_CODE,
                "type 'BIRTH' is none of [LIVE_BIRTH, STILLBIRTH, MISCARRIAGE, ABORTION,"
                    + " ECTOPIC]"),
            DataIssue.warning("pregnancies[0].end.x", UNKNOWN_FIELD, "field 'x' is not read"));
  }

  @Test
  void says_of_an_id_that_is_a_number_what_it_is_and_what_it_is_called() {
    assertThat(issuesOf("services", "[{\"id\":7,\"type\":\"k1\"}]"))
        .containsExactly(
            DataIssue.warning(
                "services[0].id",
                MISSING_FIELD,
                "id is missing; called 'service-without-id-1' in the plan"),
            DataIssue.warning("services[0].id", WRONG_TYPE, "found 7, expected text"));
  }

  @Test
  void keeps_every_kind_of_answer_apart() throws RecordException {
    HealthRecord record =
        IlpJson.readRecord(
            with(
                "screenings",
                """
                [{"id": "s1", "type": "x", "date": "2026-01", "answers": {"yes": true, "no": false,
                  "zero": 0, "half": 0.5, "code": "standing", "refused": "declined",
                  "absent": null}}]
                """));
    assertThat(record.issues()).isEmpty();
    assertThat(record.screenings().get(0).answers())
        .containsOnly(
            Map.entry("yes", new Answer.YesNo(true)),
            Map.entry("no", new Answer.YesNo(false)),
            Map.entry("zero", new Answer.Numeric(0)),
            Map.entry("half", new Answer.Numeric(0.5)),
            Map.entry("code", new Answer.Coded("standing")),
            Map.entry("refused", Answer.DECLINED));
  }

  @Test
  void keeps_an_item_with_a_bad_date_without_its_date() throws RecordException {
    HealthRecord record =
        IlpJson.readRecord(
            with("immunizations", "[{\"id\":\"i1\",\"vaccine\":\"mr\",\"date\":\"x\"}]"));
    assertThat(record.immunizations()).hasSize(1);
    assertThat(record.immunizations().get(0).date()).isEmpty();
  }

  @Test
  void sets_aside_a_dose_that_stands_twice() throws RecordException {
    HealthRecord record =
        IlpJson.readRecord(
            with(
                "immunizations",
                "[{\"vaccine\":\"mr\",\"id\":\"i1\"},{\"id\":\"i1\",\"vaccine\":\"mr\"}]"));
    assertThat(record.immunizations()).hasSize(1);
    assertThat(record.issues())
        .containsExactly(
            DataIssue.warning(
                "immunizations[1].id",
                DUPLICATE_ID,
                "id 'i1' stands twice, with equal content; the second is set aside",
                "i1"));
  }

  @Test
  void sets_aside_a_second_dose_of_the_same_id_whatever_the_order() throws RecordException {
    String mr = "{\"id\":\"i1\",\"vaccine\":\"mr\"}";
    String bcg = "{\"id\":\"i1\",\"vaccine\":\"bcg\"}";
    HealthRecord one = IlpJson.readRecord(with("immunizations", "[" + mr + "," + bcg + "]"));
    HealthRecord other = IlpJson.readRecord(with("immunizations", "[" + bcg + "," + mr + "]"));
    assertThat(one).isEqualTo(other);
    assertThat(one.immunizations()).hasSize(1);
    assertThat(one.issues())
        .containsExactly(
            DataIssue.warning(
                "immunizations[1].id",
                DUPLICATE_ID,
                "id 'i1' stands twice, with other content; the second is set aside",
                "i1"));
  }

  @Test
  void keeps_two_screenings_of_one_id_unless_they_are_equal() throws RecordException {
    HealthRecord record =
        IlpJson.readRecord(
            with(
                "screenings",
                "[{\"id\":\"s1\",\"type\":\"a\"},{\"id\":\"s1\",\"type\":\"b\"},"
                    + "{\"id\":\"s2\",\"type\":\"a\"},{\"id\":\"s2\",\"type\":\"a\"}]"));
    assertThat(record.screenings())
        .extracting(ScreeningRecord::id)
        .containsExactly("s1", "s1", "s2");
    assertThat(record.issues())
        .containsExactly(
            DataIssue.warning(
                "screenings[1].id",
                DUPLICATE_ID,
                "id 's1' stands twice, with other content; both are read"),
            DataIssue.warning(
                "screenings[3].id",
                DUPLICATE_ID,
                "id 's2' stands twice, with equal content; the second is set aside",
                "s2"));
  }

  @Test
  void never_takes_other_content_for_a_copy() throws RecordException {
    // Without escaping, both would look like {a='x', b='y'}.
    HealthRecord record =
        IlpJson.readRecord(
            with(
                "screenings",
                "[{\"id\":\"s1\",\"type\":\"t\",\"answers\":{\"a\":\"x', 'b'='y\"}},"
                    + "{\"id\":\"s1\",\"type\":\"t\",\"answers\":{\"a\":\"x\",\"b\":\"y\"}}]"));
    assertThat(record.screenings()).hasSize(2);
  }

  @Test
  void reads_the_same_record_whatever_the_order_of_its_lists_and_fields() throws RecordException {
    HealthRecord one =
        IlpJson.readRecord(
            with(
                "immunizations",
                """
                [{"id": "i10", "vaccine": "mr", "date": "x"}, {"id": "i2", "vaccine": "bcg"},
                 {"vaccine": "opv"}, {"vaccine": "je"}, 7]
                """));
    HealthRecord other =
        IlpJson.readRecord(
            with(
                "immunizations",
                """
                [7, {"vaccine": "je"}, {"vaccine": "opv"}, {"vaccine": "bcg", "id": "i2"},
                 {"date": "x", "id": "i10", "vaccine": "mr"}]
                """));
    assertThat(one).isEqualTo(other);
    assertThat(one.issues()).hasSize(4);
    assertThat(one.immunizations())
        .extracting(Dose::id)
        .contains("i2", "i10")
        .hasSize(4)
        .doesNotHaveDuplicates();
  }

  @Test
  void shortens_what_it_shows() {
    assertThat(issuesOf("immunizations", "[\"" + "x".repeat(100) + "\"]"))
        .containsExactly(
            DataIssue.warning(
                "immunizations[0]",
                WRONG_TYPE,
                "found '" + "x".repeat(60) + "…', expected an object"));
  }

  @Test
  void reports_a_number_beyond_every_number() {
    assertThat(
            issuesOf(
                "screenings",
                "[{\"id\":\"s1\",\"type\":\"x\",\"measurements\":{\"w\":{\"value\":1e999,"
                    + "\"unit\":\"kg\"}}}]"))
        .containsExactly(
            DataIssue.warning(
                "screenings[0].measurements.w",
                MISSING_FIELD,
                "a measurement needs value and unit; units are not guessed"),
            DataIssue.warning(
                "screenings[0].measurements.w.value",
                OUT_OF_RANGE,
                "number 1e999 is too large to be read"));
  }

  @Test
  void an_id_that_is_half_a_character_is_no_id() throws RecordException {
    HealthRecord record =
        IlpJson.readRecord(
            with(
                "immunizations",
                "[{\"id\": \"\\ud800\", \"vaccine\": \"mr\"},"
                    + " {\"id\": \"\\ud801\", \"vaccine\": \"mr\"},"
                    + " {\"id\": \"\\ud83d\\ude00\", \"vaccine\": \"mr\"}]"));
    assertThat(record.immunizations())
        .extracting(dose -> dose.id())
        .containsExactlyInAnyOrder(
            "immunization-without-id-1", "immunization-without-id-2", "\ud83d\ude00");
    assertThat(record.issues()).extracting(DataIssue::code).containsOnly(MISSING_FIELD);
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(IlpJson.write(record))).isTrue();
  }

  private static java.util.List<DataIssue> issuesOfPerson(String field) {
    try {
      return IlpJson.readRecord(person(", " + field)).issues();
    } catch (RecordException e) {
      throw new AssertionError(e);
    }
  }

  private static java.util.List<DataIssue> issuesOf(String list, String json) {
    try {
      return IlpJson.readRecord(with(list, json)).issues();
    } catch (RecordException e) {
      throw new AssertionError(e);
    }
  }

  private static String person(String more) {
    return "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\"" + more + "}}";
  }

  private static String with(String list, String json) {
    return "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\"}, \""
        + list
        + "\": "
        + json
        + "}";
  }
}
