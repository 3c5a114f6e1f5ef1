package id.ilp.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused as a whole, and where the message points. */
class RecordRefusalTest {

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~ | 1 | 1 | found nothing, expected a health record",
        "~  ~ | 1 | 1 | found nothing, expected a health record",
        "[] | 1 | 1 | found a list, expected a health record",
        "7 | 1 | 1 | found a number, expected a health record",
        "null | 1 | 1 | found null, expected a health record",
        "\"x\" | 1 | 1 | found text, expected a health record",
        "{} | 1 | 1 | person is missing; it needs at least id and birthDate",
        "{\"person\": null} | 1 | 1 | person is missing; it needs at least id and birthDate",
        "{\"person\": \"P\"} | 1 | 1 | person is missing; it needs at least id and birthDate",
        "{/\"person\": {\"birthDate\": \"2000-01-15\"}} | 2 | 11 | person.id is missing; it names"
            + " the plan",
        "{\"person\":/{\"id\": \" \", \"birthDate\": \"2000-01-15\"}} | 2 | 1 | person.id is"
            + " missing; it names the plan",
        "{\"person\": {\"id\": 7, \"birthDate\": \"2000-01-15\"}} | 1 | 12 | person.id is missing;"
            + " it names the plan",
        "{\"person\": {\"id\": \"P\"}} | 1 | 12 | person.birthDate is missing; every age is"
            + " counted from it",
        "{\"person\": {\"id\": \"P\", \"birthDate\": null}} | 1 | 12 | person.birthDate is missing;"
            + " every age is counted from it",
        "{\"person\":/{\"id\": \"P\",/ \"birthDate\": \"2000-02-30\"}} | 3 | 15 | person.birthDate"
            + " '2000-02-30' is not a date such as 2026-01-15",
        "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-02\"}} | 1 | 37 | person.birthDate"
            + " '2000-02' is not a date such as 2026-01-15",
        "{\"person\": {\"id\": \"P\", \"birthDate\": \"Siti\"}} | 1 | 37 | person.birthDate is not a"
            + " date such as 2026-01-15",
        "{\"person\": {\"id\": \"P\", \"birthDate\": 2000}} | 1 | 37 | person.birthDate 2000 is not"
            + " a date such as 2026-01-15",
        "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\"}} {} | 1 | 52 | found more"
            + " after the health record",
        "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\"}}/{} | 2 | 1 | found more after"
            + " the health record",
      })
  void says_where_and_why(String json, int line, int column, String problem) {
    RecordException refusal = refusal(json.replace('/', '\n'));
    assertThat(refusal.problem()).isEqualTo(problem);
    assertThat(refusal).hasMessage(problem);
    assertThat(refusal.line()).as("line").isEqualTo(line);
    assertThat(refusal.column()).as("column").isEqualTo(column);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "P-\\udc00", "\\udc00\\ud800"})
  void refuses_a_person_whose_id_is_half_a_character(String id) {
    String json = "{\"person\": {\"id\": \"" + id + "\", \"birthDate\": \"2000-01-15\"}}";
    assertThat(refusal(json).problem()).isEqualTo("person.id is missing; it names the plan");
  }

  @Test
  void names_the_person_once_the_id_is_read() {
    assertThat(refusal("{\"person\": {\"id\": \"P-7\"}}").personId()).isEqualTo("P-7");
    assertThat(refusal("{\"person\": {\"birthDate\": \"2000-01-15\"}}").personId()).isEmpty();
    assertThat(refusal("nonsense").personId()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"person\":/ nonsense} | 2 | Unrecognized token 'nonsense'",
        "{\"person\": {\"id\": \"P\",/} | 2 | Unexpected character ('}'",
        "{\"person\":/{\"id\": \"P\" | 2 | Unexpected end-of-input",
        "{\"person\": {\"id\": NaN}} | 1 | Non-standard token 'NaN'",
        "{'person': {}} | 1 | Unexpected character ('''",
        "{\"person\": {}, /* note */} | 1 | Unexpected character ('/'",
        "{\"person\":/{\"id\": \"P\",/\"id\": \"Q\"}} | 3 | Duplicate field 'id'",
        "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\"}} x | 1 | Unrecognized token",
      })
  void refuses_what_is_not_json(String json, int line, String problem) {
    RecordException refusal = refusal(json.contains("/*") ? json : json.replace('/', '\n'));
    assertThat(refusal.problem()).startsWith("not JSON: " + problem);
    assertThat(refusal.line()).isEqualTo(line);
    assertThat(refusal.column()).isPositive();
    assertThat(refusal.problem()).doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void survives_a_document_nested_without_end(String open) {
    RecordException refusal =
        refusal("{\n\"person\": {\"id\": \"P\", \"x\":\n" + open.repeat(100_000));
    assertThat(refusal.problem()).contains("nesting depth (65)");
    assertThat(refusal.line()).isEqualTo(3);
  }

  @Test
  void reads_a_document_nested_as_deep_as_is_allowed() throws RecordException {
    String deep = "[".repeat(60) + "]".repeat(60);
    var record =
        IlpJson.readRecord(
            "{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\"}, \"x\": " + deep + "}");
    assertThat(record.issues()).hasSize(1);
  }

  @Test
  void refuses_a_number_and_a_text_without_end() {
    RecordException number = refusal("{\n\"x\": " + "1".repeat(500) + "}");
    assertThat(number.problem()).contains("Number value length (500)");
    RecordException text = refusal("{\n\"x\": \"" + "x".repeat(1_100_000) + "\"}");
    assertThat(text.problem()).contains("exceeds the maximum allowed");
    assertThat(text.line()).isEqualTo(2);
  }

  @Test
  void refuses_a_record_that_is_too_long() {
    byte[] blank = new byte[IlpJson.MAX_RECORD_BYTES + 1];
    java.util.Arrays.fill(blank, (byte) ' ');
    RecordException refusal =
        catchThrowableOfType(RecordException.class, () -> IlpJson.readRecord(blank));
    assertThat(refusal.problem()).startsWith("a record of more than 4194304 bytes");
  }

  @Test
  void takes_a_byte_order_mark() throws RecordException {
    String json = "\ufeff{\"person\": {\"id\": \"P\", \"birthDate\": \"2000-01-15\"}}";
    assertThat(IlpJson.readRecord(json).person().id()).isEqualTo("P");
  }

  @Test
  void refuses_another_encoding() {
    byte[] json = "{\"person\": {}}".getBytes(StandardCharsets.UTF_16LE);
    RecordException refusal =
        catchThrowableOfType(RecordException.class, () -> IlpJson.readRecord(json));
    assertThat(refusal.problem()).startsWith("not JSON: ");
  }

  @Test
  void refuses_invalid_utf_8() {
    byte[] json = "{\"person\": {\"id\": \"P?\"}}".getBytes(StandardCharsets.UTF_8);
    json[20] = (byte) 0xFF;
    RecordException refusal =
        catchThrowableOfType(RecordException.class, () -> IlpJson.readRecord(json));
    assertThat(refusal.problem()).startsWith("not JSON: Invalid UTF-8");
  }

  @Test
  void refuses_garbage_whatever_its_bytes() {
    Random random = new Random(20261121);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(64)];
      random.nextBytes(bytes);
      if (i % 2 == 0) {
        for (int j = 0; j < Math.min(3, bytes.length); j++) {
          bytes[j] = (byte) (random.nextBoolean() ? 0 : '{'); // looks like UTF-16 or UTF-32
        }
      }
      RecordException refusal =
          catchThrowableOfType(RecordException.class, () -> IlpJson.readRecord(bytes));
      assertThat(refusal.problem()).isNotBlank();
      assertThat(refusal.line()).isPositive();
      refused++;
    }
    assertThat(refused).isEqualTo(20_000);
  }

  private static RecordException refusal(String json) {
    return catchThrowableOfType(RecordException.class, () -> IlpJson.readRecord(json));
  }
}
