package id.ilp.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.ilp.core.facility.FacilityNetwork;
import id.ilp.core.facility.FacilityTier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkJsonTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(IlpJson.facilityNetworkSchema());

  private static final String NETWORK =
      """
      {
        "villages": [
          {"code": "3299010001", "name": "Sukamaju", "dusun": ["Krajan", "Lor"]}
        ],
        "facilities": [
          {"id": "PY-1", "tier": "POSYANDU", "name": "Melati", "village": "3299010001",
           "dusun": ["Krajan"], "refersTo": ["PT-1"], "ilp": false},
          {"id": "PT-1", "tier": "PUSTU", "name": "Sukamaju", "village": "3299010001",
           "serves": ["3299010001"], "refersTo": [], "ilpSince": "2025-03-01"}
        ]
      }
      """;

  @Test
  void reads_every_field() throws NetworkException {
    FacilityNetwork network = read(NETWORK);
    assertThat(network.villages().get(0).dusun()).containsExactly("Krajan", "Lor");
    var unit = network.facility("PT-1").orElseThrow();
    assertThat(unit.tier()).isEqualTo(FacilityTier.PUSTU);
    assertThat(unit.name()).isEqualTo("Sukamaju");
    assertThat(unit.serves()).containsExactly("3299010001");
    assertThat(unit.ilp()).isEmpty();
    assertThat(unit.ilpSince()).hasValue(LocalDate.of(2025, 3, 1));
    var posyandu = network.facility("PY-1").orElseThrow();
    assertThat(posyandu.village()).isEqualTo("3299010001");
    assertThat(posyandu.dusun()).containsExactly("Krajan");
    assertThat(posyandu.refersTo()).containsExactly("PT-1");
    assertThat(posyandu.ilp()).hasValue(false);
  }

  @Test
  void reads_the_example_of_the_guide_which_its_schema_accepts() throws Exception {
    String guide = Files.readString(Path.of("JSON.md"));
    int start = guide.indexOf("```json", guide.indexOf("## FacilityNetwork")) + 7;
    String example = guide.substring(start, guide.indexOf("```", start));
    assertThat(read(example).facilities()).hasSizeGreaterThan(3);
    assertThat(faults(example)).isEmpty();
    assertThat(faults(NETWORK)).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"PUSTU\" | \"PUSTUU\" | 8:28: facilities[1].tier 'PUSTUU' is no tier; did you mean"
            + " 'PUSTU'?",
        "\"2025-03-01\" | \"2025-03\" | 9:60: facilities[1].ilpSince '2025-03' is not a date such"
            + " as 2026-01-15",
        "\"ilp\": false | \"ilp\": \"no\" | 7:56: facilities[0].ilp is 'no', expected true or"
            + " false",
        "\"ilp\": false | \"ipl\": false | 7:56: facilities[0].ipl is no field of it",
        "\"ilpSince\" | \"ilpsince\" | 9:60: facilities[1].ilpsince is no field of it; did you mean"
            + " 'ilpSince'?",
        "\"id\": \"PY-1\", | | 6:5: facilities[0].id is missing",
        "[\"PT-1\"] | [1] | 7:40: facilities[0].refersTo has 1, expected text",
        "[\"PT-1\"] | \"PT-1\" | 7:39: facilities[0].refersTo is 'PT-1', expected a list",
        "[\"PT-1\"] | [\"PT1\"] | 7:39: facilities[0].refersTo 'PT1' is no facility; did you mean"
            + " 'PT-1'?",
        "\"name\": \"Melati\" | \"name\": null | 6:48: facilities[0].name is null, expected text",
        "\"villages\" | \"village\" | 1:1: villages is missing",
      })
  void names_the_place_the_field_and_the_value(String good, String bad, String problem) {
    assertThat(NETWORK).contains(good);
    String json = NETWORK.replace(good, bad == null ? "" : bad);
    assertThat(problems(json)).contains(problem);
    assertThat(faults(json).isEmpty()).isEqualTo(problem.contains("is no facility"));
  }

  @Test
  void says_every_problem_in_the_order_of_the_document() {
    assertThat(problems("{\"villages\": [1], \"facilities\": [{\"id\": 2}], \"x\": 3}"))
        .containsExactly(
            "1:15: villages[0] is 1, not an object",
            "1:34: facilities[0].tier is missing",
            "1:34: facilities[0].name is missing",
            "1:34: facilities[0].village is missing",
            "1:41: facilities[0].id is 2, expected text",
            "1:51: x is no field of it");
  }

  @Test
  void refuses_what_is_no_network() {
    assertThat(problems("[]")).containsExactly("1:1: found a list, expected a facility network");
    assertThat(problems("")).containsExactly("1:1: found nothing, expected a facility network");
    assertThat(problems("{} {}").get(0)).isEqualTo("1:4: found more after the facility network");
    assertThat(problems("{\"villages\": [").get(0)).contains("not JSON");
    assertThat(problems(" ".repeat(IlpJson.MAX_RECORD_BYTES + 1)))
        .containsExactly("1:1: a network of 4194305 bytes; at most 4194304");
  }

  private static FacilityNetwork read(String json) throws NetworkException {
    return IlpJson.readNetwork(json.getBytes(UTF_8));
  }

  private static List<String> problems(String json) {
    return catchThrowableOfType(NetworkException.class, () -> read(json)).problems();
  }

  private static List<String> faults(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
