package id.ilp.cli;

import static id.ilp.cli.Command.plan;
import static id.ilp.cli.Command.planVillage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPlanTest {
  @ParameterizedTest
  @CsvSource({
    "12, '--lang,id', infant-id.txt",
    "12, '--lang,en', infant-en.txt",
    "34, '--lang,id', adult-id.txt",
    "34, '--lang,en,--view,kader', adult-kader-en.txt"
  })
  void reads_as_the_sample(int line, String options, String sample) throws IOException {
    String record = Files.readAllLines(Command.VILLAGE).get(line - 1);
    assertThat(plan(record, options.split(",")).out()).isEqualTo(resource(sample));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--lang,id,--all",
        "--lang,en,--all",
        "--lang,id,--view,kader",
        "--lang,en,--at,POSYANDU"
      })
  void no_line_is_wider_than_the_screen(String options) {
    var run = planVillage(options.split(","));
    assertThat(run.out().lines()).hasSizeGreaterThan(300).allMatch(line -> line.length() <= 80);
    assertThat(run.out().lines()).noneMatch(line -> line.endsWith(" "));
    assertThat(run.out()).doesNotContain("\u001b", "\u00a0");
  }

  @Test
  void what_cannot_wait_stands_first() {
    var run =
        plan(
            """
            {"person":{"id":"P-1","sex":"FEMALE","birthDate":"1960-01-15"},\
            "screenings":[{"id":"s1","type":"blood-pressure","date":"2026-11-21",\
            "place":"POSYANDU","measurements":{"systolic":{"value":190,"unit":"mm[Hg]"},\
            "diastolic":{"value":112,"unit":"mm[Hg]"}},"answers":{"symptoms":true}}]}
            """,
            "--lang",
            "en");
    assertThat(run.out().lines().skip(3).toList())
        .startsWith("", "!! EMERGENCY, to the hospital now")
        .element(2)
        .asString()
        .startsWith("   Blood pressure 190/112 mmHg with a danger symptom: to the ");
  }

  /** The needs whose code names a disease: what software calls the test, not what it found. */
  private static final String TESTS = "(hiv|syphilis|hepatitis-b|hepatitis-c)";

  @Test
  void a_kader_reads_no_diagnosis() throws IOException {
    String ill =
        """
        {"person":{"id":"P-9","sex":"MALE","birthDate":"2026-01-15"},"conditions":[\
        {"id":"c1","code":"hiv-symptomatic","from":"2026-02-01"},\
        {"id":"c2","code":"hivv","from":"2026-02-01"},\
        {"id":"c3","code":"sifilis"},{"id":"c4","code":"hepatitis-d"}],"hivStatus":"x"}
        {"person":{"id":"P-8","sex":"MALE","birthDate":"1970-01-15"},\
        "conditions":[{"id":"c1","code":"hypertension","from":"2020-02-01"}],\
        "screenings":[{"id":"s1","type":"blood-pressure","date":"2026-09-21",\
        "place":"POSYANDU","measurements":{"systolic":{"value":190,"unit":"mm[Hg]"},\
        "diastolic":{"value":112,"unit":"mm[Hg]"}}}]}
        """;
    String reactive =
        """
        {"person":{"id":"P-7","sex":"FEMALE","birthDate":"1996-01-15"},"pregnancies":[{"id":"g1",\
        "lastMenstrualPeriod":"2026-06-01"}],"screenings":[\
        {"id":"s1","type":"hiv-test","date":"2026-11-01","answers":{"result":"reactive"}},\
        {"id":"s2","type":"syphilis-test","date":"2026-11-01","answers":{"result":"reactive"}},\
        {"id":"s3","type":"hepatitis-b-test","date":"2026-11-01","answers":{"result":"reactive"}},\
        {"id":"s4","type":"hepatitis-c-test","date":"2026-11-01","answers":{"result":"reactive"}}]}
        """;
    String people = ill + reactive + Files.readString(Command.VILLAGE);
    for (String format : new String[] {"text", "json"}) {
      for (String language : new String[] {"id", "en"}) {
        String seen =
            plan(people, "--view", "kader", "--all", "--format", format, "--lang", language).out();
        // The vaccine of that name is no diagnosis; what a need is called by software is the same
        // for everybody, while the code of a finding or result would tell.
        String text =
            seen.replaceAll("(?i)hepatitis\\s+B\\s+(saat\\s+lahir|at\\s+birth)", "hb0")
                .replaceAll("\"kind\":\"SCREENING\",\"code\":\"" + TESTS + "\"", "")
                .replaceAll("\"programmes\":\\[[^]]*],\"rule\":\"" + TESTS + "\"", "")
                .replaceAll("\"(code|rule|band)\":\"[a-z0-9-]*hypertension[a-z0-9-]*\"", "");
        assertThat(text)
            .contains("P-9", "P-8", "P-7")
            .doesNotContainIgnoringCase("hiv")
            .doesNotContainIgnoringCase("syphilis")
            .doesNotContainIgnoringCase("sifilis")
            .doesNotContainIgnoringCase("hepatitis")
            .doesNotContainIgnoringCase("hbsag")
            .doesNotContainIgnoringCase("hypertens")
            .doesNotContainIgnoringCase("hipertens")
            .doesNotContain("COMMUNICABLE_DISEASE");
      }
    }
    assertThat(plan(ill, "--all").out()).contains("HIV", "hivv", "hypertension-uncontrolled");
    assertThat(plan(ill, "--view", "kader").out())
        .contains("tanyakan kepada petugas puskesmas", "tidak dipakai: c2");
  }

  @Test
  void a_kader_loses_sight_of_no_record() {
    var run =
        plan(
            Command.person("P-1").replace("2026-01-15", "1970-01-15").replace("}}", "},")
                + "\"screenings\":[{\"id\":\"s7\",\"type\":\"blood-pressure\",\"date\":\"2026-11-01\","
                + "\"measurements\":{\"systolic\":{\"value\":150,\"unit\":\"mm[Hg]\"},"
                + "\"diastolic\":{\"value\":95,\"unit\":\"mm[Hg]\"}}}]}",
            "--view",
            "kader",
            "--format",
            "json");
    assertThat(run.out()).contains("\"findings\":[]", "\"of\":\"s7\"");
  }

  @Test
  void at_a_tier_only_what_it_can_do_is_shown() {
    String newborn = Command.person("P-1").replace("2026-01-15", "2026-11-20");
    assertThat(plan(newborn, "--lang", "en").out()).contains("Hepatitis B at birth", "UPCOMING");
    assertThat(plan(newborn, "--lang", "en", "--at", "POSYANDU").out())
        .contains("BCG")
        .doesNotContain("Hepatitis B at birth", "UPCOMING");
  }

  @Test
  void all_shows_also_what_asks_for_nothing() {
    assertThat(plan(Command.person("P-1")).out()).doesNotContain("LEWAT WAKTU");
    assertThat(plan(Command.person("P-1"), "--all").out())
        .contains("LEWAT WAKTU", "TIDAK DITAWARKAN");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = TextPlanTest.class.getResourceAsStream("/" + name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
