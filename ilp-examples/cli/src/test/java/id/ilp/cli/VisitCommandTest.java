package id.ilp.cli;

import static id.ilp.cli.Command.ilp;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitCommandTest {
  static final String NETWORK =
      """
      {"villages": [{"code": "3403050001", "name": "Sukamaju", "dusun": ["Krajan", "Lor"]},
                    {"code": "3403050002", "name": "Mekar"}],
       "facilities": [
         {"id": "PY-1", "tier": "POSYANDU", "name": "Melati", "village": "3403050001",
          "dusun": ["Krajan"], "refersTo": ["PK"]},
         {"id": "PK", "tier": "PUSKESMAS", "name": "Puskesmas Sukamaju", "village": "3403050001",
          "serves": ["3403050001", "3403050002"]}]}
      """;

  private static String person(String id, String place, String more) {
    return "{\"person\":{\"id\":\"%s\",\"sex\":\"FEMALE\",\"birthDate\":\"1970-03-01\"%s}%s}\n"
        .formatted(id, place, more);
  }

  private static final String CRISIS =
      ",\"conditions\":[{\"id\":\"c1\",\"code\":\"hiv\",\"from\":\"2024-03-01\"},"
          + "{\"id\":\"c2\",\"code\":\"hypertension\",\"from\":\"2024-03-01\"}],"
          + "\"screenings\":[{\"id\":\"s1\",\"type\":\"blood-pressure\",\"date\":\"2026-11-21\","
          + "\"place\":\"POSYANDU\",\"measurements\":{\"systolic\":{\"value\":184,\"unit\":\"mm[Hg]\"},"
          + "\"diastolic\":{\"value\":104,\"unit\":\"mm[Hg]\"}},\"answers\":{\"symptoms\":false}}]";

  private static Command visit(String people, String... options) {
    List<String> args = new ArrayList<>(List.of("visit", "--as-of", "2026-11-21"));
    args.addAll(List.of(options));
    args.add("-");
    return ilp(new ByteArrayInputStream(people.getBytes(UTF_8)), args.toArray(String[]::new));
  }

  private static String network(Path directory) throws IOException {
    return Files.writeString(directory.resolve("network.json"), NETWORK).toString();
  }

  @Test
  void a_sheet_goes_through_the_steps_and_names_the_way(@TempDir Path directory)
      throws IOException {
    String people = person("P-1", ",\"village\":\"3403050001\",\"dusun\":\"Krajan\"", CRISIS);
    var run = visit(people, "--at", "posyandu", "--lang", "en", "--network", network(directory));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .containsSubsequence(
            "P-1: female, 56 years; adult",
            "!! URGENT: to Puskesmas Sukamaju, by 22 Nov 2026",
            "1. REGISTER",
            "2. WEIGH AND MEASURE",
            "- Measure: weight, height, upper arm, waist, systolic, diastolic",
            "3. WRITE DOWN",
            "- systolic: ________ mmHg (last 184 mmHg, 21 Nov 2026)",
            "4. SERVE",
            "1 __ 2 __ 3 __",
            "5. TEACH",
            "REFER",
            "S: P-1, female, 56 years.",
            "R: Please examine and treat at Puskesmas Sukamaju.");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= TextPage.WIDTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void a_posyandu_reads_the_sheet_of_a_kader_unless_told_otherwise(String format) {
    String people = person("P-1", "", CRISIS);
    for (String place : List.of("POSYANDU", "HOME_VISIT")) {
      var run = visit(people, "--at", place, "--format", format);
      assertThat(run.out()).contains("P-1").doesNotContainIgnoringCase("hiv");
      if (format.equals("text")) {
        assertThat(run.out()).doesNotContainIgnoringCase("hipertensi");
      }
    }
    assertThat(visit(people, "--at", "PUSTU", "--format", format).out())
        .containsIgnoringCase("hipertensi");
    assertThat(visit(people, "--at", "POSYANDU", "--view", "staff", "--format", format).out())
        .containsIgnoringCase("hipertensi");
    assertThat(visit(people, "--at", "PUSTU", "--view", "kader", "--format", format).out())
        .doesNotContainIgnoringCase("hiv");
  }

  @Test
  void json_is_one_document_a_person() {
    var run =
        visit(
            person("P-1", "", CRISIS) + person("P-2", "", ""), "--at", "PUSTU", "--format", "json");
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.out())
        .contains("\"at\":\"PUSTU\"", "\"step\":\"REGISTER\"", "\"handover\":{\"situation\":[")
        .doesNotContain("null");
  }

  @Test
  void only_the_people_of_one_posyandu_and_those_whose_hamlet_nobody_wrote_down(
      @TempDir Path directory) throws IOException {
    String people =
        person("P-1", ",\"village\":\"3403050001\",\"dusun\":\"krajan\"", "")
            + person("P-2", ",\"village\":\"3403050001\",\"dusun\":\"Lor\"", "")
            + person("P-3", ",\"village\":\"3403050001\"", "")
            + person("P-4", ",\"village\":\"3403050002\"", "")
            + person("P-5", "", "");
    String network = network(directory);
    var run =
        visit(
            people, "--at", "POSYANDU", "--lang", "en", "--network", network, "--facility", "PY-1");
    assertThat(run.out()).contains("P-1:", "P-3:").doesNotContain("P-2:", "P-4:", "P-5:");
    assertThat(run.out()).contains("People of other facilities, not printed: 3.");
  }

  @Test
  void the_whole_village_gets_its_sheets_the_same_every_time() throws IOException {
    String people = Files.readString(Command.VILLAGE);
    var run = visit(people, "--at", "POSYANDU");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("40 orang: 40 direncanakan, 0 ditolak.");
    assertThat(visit(people, "--at", "POSYANDU")).isEqualTo(run);
    for (String word : List.of("hiv", "sifilis", "hipertensi", "diabetes", "TBC", "PPOK")) {
      assertThat(run.out()).doesNotContainIgnoringCase(word);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--at LABORATORY|--at LABORATORY: no visit is made there",
        "--at POSYANDU --facility PY-1|--facility needs --network",
        "--at POSYANDU --network no-such-file|--network no-such-file: no such file",
        "--lang en|Missing required option: '--at=TIER'",
      })
  void a_slip_on_the_command_line_is_one_error(String options, String message) {
    var run = visit("", options.split(" "));
    assertThat(run.err()).isEqualTo("ilp: " + message + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void a_facility_must_be_of_the_network_and_of_the_tier(@TempDir Path directory)
      throws IOException {
    String network = network(directory);
    var unknown = visit("", "--at", "POSYANDU", "--network", network, "--facility", "PY-9");
    assertThat(unknown.err()).isEqualTo("ilp: --facility 'PY-9' is none of the network\n");
    var other = visit("", "--at", "PUSTU", "--network", network, "--facility", "PY-1");
    assertThat(other.err()).isEqualTo("ilp: --facility PY-1 is a POSYANDU, not PUSTU\n");
  }

  @Test
  void every_fault_of_a_network_is_named_with_its_place(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("network.json");
    Files.writeString(
        file, NETWORK.replace("\"POSYANDU\"", "\"POSYAND\"").replace("\"Mekar\"", "3"));
    var run = visit("", "--at", "POSYANDU", "--network", file.toString());
    assertThat(run.err().lines()).hasSize(2);
    assertThat(run.err())
        .contains("ilp: " + file + ":2:46: villages[1].name is 3, expected text")
        .contains("facilities[0].tier 'POSYAND' is no tier; did you mean 'POSYANDU'?");
    assertThat(run.status()).isEqualTo(1);
  }
}
