package id.ilp.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema RECORD = REGISTRY.getSchema(IlpJson.healthRecordSchema());
  private static final Schema PLAN = REGISTRY.getSchema(IlpJson.carePlanSchema());

  @Test
  void accepts_the_record_of_the_contract() {
    assertThat(faults(RECORD, Documents.RECORD)).isEmpty();
  }

  @Test
  void accepts_the_plan_of_the_contract() {
    assertThat(faults(PLAN, Documents.PLAN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\"}}",
        "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\", \"unknown\": 1}, \"x\": []}",
        "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\", \"schoolGrade\": 0,"
            + " \"gestationAtBirth\": \"P36W6D\"}}",
        "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\"},"
            + " \"immunizations\": [{\"id\": \"i1\", \"vaccine\": \"new-one\", \"date\":"
            + " \"2001-02\", \"evidence\": \"RECALL\"}]}",
        "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\"},"
            + " \"screenings\": [{\"id\": \"s1\", \"type\": \"phq-4\", \"date\": \"2026-01\","
            + " \"answers\": {\"q1\": 3, \"q2\": \"declined\", \"q3\": true}}]}",
        "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\"},"
            + " \"referrals\": [{\"id\": \"r1\", \"reason\": \"x\", \"to\": \"HOSPITAL\","
            + " \"date\": \"2026-01-15\", \"outcome\": \"REFUSED\"}]}",
      })
  void accepts_a_good_record_which_is_read_without_issues(String json) throws RecordException {
    assertThat(faults(RECORD, json)).isEmpty();
    assertThat(IlpJson.readRecord(json).issues())
        .allMatch(issue -> issue.code().code().equals("unknown-field"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | required",
        "{\"person\": {\"birthDate\": \"2000-01-15\"}} | required",
        "{\"person\": {\"id\": \"P\"}} | required",
        "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01\"}} | pattern",
        "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\", \"sex\": \"F\"}} | enum",
        "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\", \"schoolGrade\": 13}} |"
            + " maximum",
        "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\", \"village\": \"51\"}} |"
            + " pattern",
        "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\", \"gestationAtBirth\":"
            + " \"P9M\"}} | pattern",
        "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\"}, \"immunizations\": [{\"id\":"
            + " \"i1\"}]} | required",
        "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\"}, \"immunizations\": {}} |"
            + " type",
        "[] | type",
      })
  void refuses_a_bad_record(String json, String keyword) {
    assertThat(faults(RECORD, json)).anyMatch(fault -> fault.startsWith(keyword));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"status\": \"OVERDUE\"', '\"status\": \"LATE\"', enum",
    "'\"overdueFrom\": \"2026-05-15\",', '', required",
    "'\"asOf\": \"2026-11-21\",', '', required",
    "'\"asOf\": \"2026-11-21\",', '\"asOf\": null,', type",
    "'\"verdict\": \"VALID\"', '\"verdict\": \"EXTRA\"', required",
    "'\"kind\": \"IMMUNIZATION\"', '\"kind\": \"SCREENING\"', const",
    "'\"standing\": \"SECONDARY\"', '\"standing\": \"RUMOUR\"', enum",
    "'\"timing\": \"IDEAL\",', '\"codes\": [],', minItems",
    "'\"timing\": \"IDEAL\",', '\"codes\": [{\"system\": \"x:y\", \"code\": \"4\"}],', pattern",
    "'\"timing\": \"IDEAL\",', '\"codes\": [{\"code\": \"4\"}],', required",
    "'\"uses\": [\"i1\"]', '\"uses\": [\"i1\", \"i1\"]', uniqueItems",
    "'\"person\": \"P-0001\"', '\"name\": \"Siti\", \"person\": \"P-0001\"', additionalProperties",
  })
  void refuses_a_bad_plan(String good, String bad, String keyword) {
    assertThat(Documents.PLAN).contains(good);
    assertThat(faults(PLAN, Documents.PLAN.replace(good, bad)))
        .anyMatch(fault -> fault.startsWith(keyword));
  }

  static List<String> planFaults(String json) {
    return faults(PLAN, json);
  }

  static List<String> recordFaults(String json) {
    return faults(RECORD, json);
  }

  private static List<String> faults(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON).stream()
        .map(error -> error.getKeyword() + " " + error)
        .toList();
  }
}
