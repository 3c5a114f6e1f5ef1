package id.ilp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody but health workers may read, and what nobody may find in a log. */
class PrivacyTest {
  private static final String DAY = "2026-11-21";

  /** In both languages and in codes, tests and drugs too. */
  private static final Pattern SECRET =
      Pattern.compile("(?i)hiv|aids|\\barv\\b|antiretro|s[iy]f?ph?ilis|hepatitis|hbsag|hcv|trepon");

  /** The vaccine of every newborn, whoever the mother is. */
  private static final Pattern VACCINE =
      Pattern.compile(
          "(?i)hepatitis B (saat lahir|dosis lahir|at birth|birth dose|vaccine at birth)");

  private static String reactive(String test) {
    return """
    {"id":"%s","type":"%s","date":"2026-11-01","place":"PUSKESMAS","answers":{"result":"reactive"}}"""
        .formatted(test, test);
  }

  private static String condition(String code) {
    return "{\"id\":\"c-%s\",\"code\":\"%s\",\"from\":\"2026-01-01\"}".formatted(code, code);
  }

  private static String referral(String reason) {
    return """
    {"id":"r-1","reason":"%s","to":"PUSKESMAS","date":"2026-11-01","outcome":null}"""
        .formatted(reason);
  }

  /** Reactive in all four tests; known with it or not, referred for it or not. */
  private static String somebody(String id, String sex, String born, boolean isKnown, String more) {
    String conditions =
        isKnown
            ? Stream.of(
                    "hiv",
                    "hiv-symptomatic",
                    "hiv-on-art",
                    "syphilis",
                    "hepatitis-b",
                    "hepatitis-c")
                .map(PrivacyTest::condition)
                .reduce((a, b) -> a + "," + b)
                .orElseThrow()
            : "";
    return """
    {"person":{"id":"%s","sex":"%s","birthDate":"%s","village":"3310042001","dusun":"Lor"},\
    "conditions":[%s],"exposures":[{"code":"hiv-risk-group"},{"code":"hepatitis-b-contact"}],\
    "screenings":[%s,%s,%s,%s,{"id":"q","type":"hepatitis-risk","date":"2026-11-01",\
    "answers":{"q1":true,"q2":true}}],"referrals":[%s]%s}"""
        .formatted(
            id,
            sex,
            born,
            conditions,
            reactive("hiv-test"),
            reactive("syphilis-test"),
            reactive("hepatitis-b-test"),
            reactive("hepatitis-c-test"),
            referral("hiv-reactive"),
            more);
  }

  private static final String PREGNANT =
      ",\"pregnancies\":[{\"id\":\"g1\",\"lastMenstrualPeriod\":\"2026-05-01\"}]";

  private static final String PEOPLE =
      String.join(
          "\n",
          somebody("R-1", "FEMALE", "1995-03-01", false, PREGNANT),
          somebody("R-2", "FEMALE", "1995-03-01", true, PREGNANT),
          somebody("R-3", "MALE", "1990-03-01", true, ""),
          somebody("R-4", "MALE", "1990-03-01", false, ""),
          somebody("R-5", "FEMALE", "2012-03-01", false, ""),
          somebody("R-6", "MALE", "1950-03-01", true, ""),
          // Vaccines a child with HIV must not have are told, and not why.
          somebody("R-8", "FEMALE", "2026-01-15", true, ""),
          // Not tested yet: the tests are offered, and no kader makes them.
          "{\"person\":{\"id\":\"R-9\",\"sex\":\"FEMALE\",\"birthDate\":\"1995-03-01\"}"
              + PREGNANT
              + "}",
          "{\"person\":{\"id\":\"R-7\",\"sex\":\"MALE\",\"birthDate\":\"2026-11-20\","
              + "\"village\":\"3310042001\"},\"conditions\":["
              + condition("mother-hbsag-positive").replace("2026-01-01", "2026-11-20")
              + "]}");

  private static Command run(String people, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--as-of", DAY, "-"));
    return Command.ilp(
        new ByteArrayInputStream(people.getBytes(UTF_8)), all.toArray(String[]::new));
  }

  static List<String> forKader() {
    var commands = new ArrayList<String>();
    for (String language : List.of("id", "en")) {
      for (String format : List.of("text", "json")) {
        String rest = " --format " + format + " --lang " + language;
        commands.add("visit --at POSYANDU" + rest);
        commands.add("visit --at HOME_VISIT" + rest);
        commands.add("visit --at PUSKESMAS --view kader" + rest);
        commands.add("referrals --at POSYANDU" + rest);
        commands.add("home-visits" + rest);
      }
      for (String format : List.of("json", "csv", "html")) {
        commands.add("village --for kader --format " + format + " --lang " + language);
      }
    }
    return commands;
  }

  @ParameterizedTest
  @MethodSource("forKader")
  void a_kader_reads_of_no_hiv_syphilis_or_hepatitis_whatever_is_written(String command) {
    Command run = run(PEOPLE, command.split(" "));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    String told = VACCINE.matcher(run.out()).replaceAll("");
    assertThat(told).doesNotContainPattern(SECRET).hasSizeGreaterThan(300);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"visit --at PUSKESMAS", "referrals --at POSYANDU --view staff", "village"})
  void a_health_worker_reads_of_them_so_there_was_something_to_hide(String command) {
    assertThat(run(PEOPLE, command.split(" ")).out()).containsPattern(SECRET);
  }

  /** Records with a name and a NIK, each broken in its own way. */
  private static final List<String> BROKEN =
      List.of(
          // No id, so the reader looks for something to call the person by.
          "{\"person\":{\"name\":\"Siti Rahayu\",\"nik\":\"3310046203950001\"}}",
          "{\"person\":{\"id\":\"X-1\",\"name\":\"Siti Rahayu\",\"nik\":\"3310046203950001\"}}",
          "{\"person\":{\"id\":\"X-2\",\"birthDate\":\"Siti Rahayu\"}}",
          "{\"person\":{\"id\":\"X-3\",\"birthDate\":3310046203950001}}",
          "{\"person\":{\"id\":\"3310046203950001\",\"birthDate\":\"2030-01-01\"}}",
          "{\"person\":\"Siti Rahayu 3310046203950001\"}",
          "[\"Siti Rahayu\", 3310046203950001]",
          "Siti Rahayu;3310046203950001",
          "{\"person\":{\"id\":\"X-4\",\"birthDate\":\"2030-01-01\",\"name\":\"Siti Rahayu\"}}",
          "{\"nama\":\"Siti Rahayu\",\"nik\":\"3310046203950001\"",
          "{\"person\":{\"id\":\"X-5\",\"birthDate\":\"1990-01-01\",\"sex\":\"Siti Rahayu\","
              + "\"nik\":\"3310046203950001\",\"village\":\"3310046203950001\"}}",
          "{\"person\":{\"id\":\"X-6\",\"birthDate\":\"1990-01-01\"},\"name\":\"Siti Rahayu\","
              + "\"screenings\":[{\"id\":\"s\",\"type\":\"Siti Rahayu\"}]}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan",
        "visit --at POSYANDU",
        "visit --at PUSTU",
        "referrals --at POSYANDU",
        "home-visits",
        "village"
      })
  void no_name_and_no_nik_reaches_the_log(String command) {
    for (String record : BROKEN) {
      Command run = run(record, command.split(" "));
      assertThat(run.err()).as(record).doesNotContain("Siti", "Rahayu", "3310046203950001");
    }
    Command all = run(String.join("\n", BROKEN), command.split(" "));
    assertThat(all.status()).isEqualTo(ExitStatus.SOME_REFUSED);
    assertThat(all.err()).doesNotContain("Siti", "Rahayu", "3310046203950001").contains(":1:");
  }

  @Test
  void no_name_and_no_nik_reaches_what_is_printed_for_others() {
    for (String command : List.of("home-visits", "village --for outside", "village --for kader")) {
      assertThat(run(String.join("\n", BROKEN), command.split(" ")).out())
          .doesNotContain("Siti", "Rahayu");
    }
  }
}
