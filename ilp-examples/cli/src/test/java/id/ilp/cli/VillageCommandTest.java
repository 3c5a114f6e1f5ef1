package id.ilp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VillageCommandTest {
  private static final String DAY = "2026-11-21";
  private static final String MANY = Command.ilp("sample", "--as-of", DAY, "--people", "300").out();

  @TempDir private Path folder;

  private static Command village(String records, String... options) {
    List<String> args = new ArrayList<>(List.of("village", "--as-of", DAY));
    args.addAll(List.of(options));
    args.add("-");
    return Command.ilp(
        new ByteArrayInputStream(records.getBytes(UTF_8)), args.toArray(String[]::new));
  }

  private static JsonNode json(Command command) throws IOException {
    return new ObjectMapper().readTree(command.out());
  }

  private static JsonNode line(JsonNode lines, String code) {
    for (JsonNode line : lines) {
      if (line.get("code").asText().equals(code)) {
        return line;
      }
    }
    throw new AssertionError("no line " + code);
  }

  private static String man(String id, String village, String condition) {
    return """
    {"person": {"id": "%s", "sex": "MALE", "birthDate": "1980-01-01", "village": "%s"},\
     "conditions": [{"id": "c1", "code": "%s", "from": "2020-01-01"}]}
    """
        .formatted(id, village, condition);
  }

  @Test
  void the_sample_village_is_counted_in_one_pass() throws IOException {
    Command counted = Command.ilp("village", "--as-of", DAY, Command.VILLAGE.toString());
    assertThat(counted.err()).isEmpty();
    assertThat(counted.status()).isZero();
    JsonNode report = json(counted);
    assertThat(report.get("total").get("people").asInt()).isEqualTo(37);
    assertThat(report.get("total").get("visitors").asInt()).as("live elsewhere").isEqualTo(3);
    assertThat(report.get("villages")).as("and those the visitors live in").hasSize(3);
    JsonNode village = report.get("villages").get(0);
    assertThat(village.get("village").asText()).isEqualTo("3310042007");
    JsonNode idl = line(village.get("coverage"), "idl");
    assertThat(idl.get("of").asInt()).isPositive();
    assertThat(idl.get("sources").get(0).get("key").asText()).isEqualTo("NTB26");
    assertThat(idl.get("name").get("en").asText()).contains("first birthday");
    assertThat(line(village.get("followUp"), "missed-immunization").get("people"))
        .hasSize(line(village.get("followUp"), "missed-immunization").get("counted").asInt());
  }

  @Test
  void threads_and_order_change_no_byte() {
    String shuffled = MANY.lines().sorted().collect(Collectors.joining("\n"));
    String one = village(MANY).out();
    assertThat(one).hasSizeGreaterThan(1000);
    assertThat(village(shuffled, "--threads", "2").out()).isEqualTo(one);
  }

  @Test
  void an_earlier_day_is_compared_with() throws IOException {
    JsonNode report = json(village(MANY, "--compare-to", "2026-05-21"));
    assertThat(report.get("comparedTo").asText()).isEqualTo("2026-05-21");
    assertThat(line(report.get("total").get("coverage"), "spm-6").get("earlier").asDouble())
        .as("fewer had been screened by May")
        .isLessThan(line(report.get("total").get("coverage"), "spm-6").get("rate").asDouble());
  }

  @Test
  void coverage_above_all_of_a_target_is_not_cut() throws IOException {
    Path targets = folder.resolve("targets.csv");
    Files.writeString(
        targets, "village,indicator,target,source\n3310042001,spm-8,1,district office\n");
    String people =
        man("H1", "3310042001", "hypertension")
                .replace("]}\n", "], \"screenings\": [" + BP + "]}\n")
            + man("H2", "3310042001", "hypertension")
                .replace("]}\n", "], \"screenings\": [" + BP + "]}\n");
    Command counted = village(people, "--targets", targets.toString());
    JsonNode spm8 = line(json(counted).get("villages").get(0).get("coverage"), "spm-8");
    assertThat(spm8.get("rate").asDouble()).isEqualTo(200.0);
    assertThat(spm8.get("target").asInt()).isEqualTo(1);
    Command page = village(people, "--targets", targets.toString(), "--format", "html");
    assertThat(page.out()).contains("200,0 %");
  }

  private static final String BP =
      """
      {"id": "s1", "type": "blood-pressure", "date": "2026-11-10", "measurements":\
       {"systolic": {"value": 130, "unit": "mm[Hg]"}, "diastolic": {"value": 80, "unit": "mm[Hg]"}}}\
      """;

  @Test
  void a_target_of_a_village_without_people_is_said() throws IOException {
    Path targets = folder.resolve("targets.csv");
    Files.writeString(targets, "village,indicator,target,source\n9999999999,idl,9,x\n");
    assertThat(village(Command.person("A"), "--targets", targets.toString()).err())
        .isEqualTo("ilp: --targets " + targets + ": nobody lives in village 9999999999\n");
  }

  @Test
  void rows_stand_one_for_each_figure() {
    List<String> rows = village(MANY, "--format", "csv", "--lang", "en").out().lines().toList();
    assertThat(rows.get(0)).startsWith("as_of,village,part,code,name,counted,of,target,rate");
    assertThat(rows).anyMatch(row -> row.matches("2026-11-21,all,count,people,,\\d+,+"));
    assertThat(rows)
        .anyMatch(row -> row.startsWith("2026-11-21,3310042001,coverage,idl,"))
        .anyMatch(row -> row.startsWith("2026-11-21,all,burden,hypertension,hypertension,"));
  }

  @Test
  void nobody_outside_reads_an_id_or_a_small_number() {
    String people =
        man("P-SECRET-1", "3310042001", "hiv") + man("P-SECRET-2", "3310042001", "copd");
    for (String format : List.of("json", "csv", "html")) {
      Command counted = village(people, "--for", "outside", "--format", format);
      assertThat(counted.out()).doesNotContain("SECRET");
      assertThat(village(people, "--format", format).out()).contains("P-SECRET-1");
    }
    assertThat(village(people, "--for", "outside", "--format", "csv").out())
        .contains("2026-11-21,all,count,people,,masked");
    assertThat(village(people, "--for", "outside", "--format", "html").out())
        .contains("disamarkan");
  }

  @Test
  void no_format_tells_a_kader_of_hiv_syphilis_or_hepatitis() {
    String people =
        man("A", "3310042001", "hiv")
            + man("B", "3310042001", "syphilis")
            + man("C", "3310042001", "hepatitis-c");
    for (String format : List.of("json", "csv", "html")) {
      Command counted = village(people, "--for", "kader", "--format", format, "--lang", "en");
      String told = counted.out().replaceAll("hepatitis B vaccine at birth|\\bHB0\\b", "");
      assertThat(told).doesNotContainPattern("(?i)\\bhiv|sifilis|syphilis|hepatitis");
      assertThat(village(people, "--format", format).out())
          .containsPattern("(?i)hiv")
          .containsPattern("(?i)s[iy]filis|syphilis");
    }
  }

  @Test
  void what_cannot_be_counted_is_said_by_its_place_and_no_name() {
    String people = Command.person("A") + "\n{\"person\": {\"id\": \"B\", \"name\": \"Siti\"}}\n";
    Command counted = village(people + Command.person("A") + "\n");
    assertThat(counted.status()).isEqualTo(ExitStatus.SOME_REFUSED);
    assertThat(counted.err())
        .contains("<stdin>:2:")
        .contains("stands twice")
        .doesNotContain("Siti");
    assertThat(counted.out()).contains("\"people\":1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --compare-to 2026-11-21|--compare-to 2026-11-21 is not before --as-of 2026-11-21
          --compare-to 2023-01-01|--compare-to 2023-01-01 is before 2023-08-29
          --threads 0|--threads 0 is outside 1-256
          --mask-below -1|--mask-below -1 is below 0
          --targets nowhere.csv|--targets nowhere.csv: no such file
          """)
  void a_slip_on_the_command_line_is_named(String options, String message) {
    Command slipped = village(Command.person("A"), options.split(" "));
    assertThat(slipped.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(slipped.err()).startsWith("ilp: ").contains(message);
    assertThat(slipped.out()).isEmpty();
  }

  @Test
  void a_page_says_everything_in_both_languages() {
    String indonesian = village(MANY, "--format", "html").out();
    String english = village(MANY, "--format", "html", "--lang", "en").out();
    assertThat(indonesian)
        .contains("<html lang=\"id\">", "Gambaran desa per 21 Nov 2026", "Cakupan");
    assertThat(english).contains("<html lang=\"en\">", "Villages on 21 Nov 2026", "Coverage");
    assertThat(english).doesNotContainPattern("\\b(dan|yang|belum|Penduduk)\\b");
    assertThat(indonesian).doesNotContain("<script", "http:", "https:", "url(");
  }
}
