package id.ilp.cli;

import static id.ilp.cli.Command.ilp;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.json.IlpJson;
import id.ilp.core.text.Language;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.explain.ExplanationJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {
  private static final Path SAMPLES = Path.of("src/test/resources/explain");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private static Command explain(String records, String... options) {
    var args = new java.util.ArrayList<>(List.of("explain", "--as-of", "2026-11-21"));
    args.addAll(List.of(options));
    args.add("-");
    return ilp(new ByteArrayInputStream(records.getBytes(UTF_8)), args.toArray(String[]::new));
  }

  private static String people() throws IOException {
    return Files.readString(SAMPLES.resolve("people.ndjson"));
  }

  /** Written anew with {@code -Dgolden.write=true}; then read what changed. */
  @ParameterizedTest
  @CsvSource({
    "due, dpt-hb-hib",
    "upcoming-age, mr",
    "upcoming-interval, dpt-hb-hib",
    "upcoming-live-vaccine, mr",
    "upcoming-spoilt-dose, dpt-hb-hib",
    "too-late, rv",
    "contraindicated, mr",
    "not-offered, je"
  })
  void reads_as_the_sample_in_both_languages(String id, String need) throws IOException {
    for (String language : List.of("id", "en")) {
      var run = explain(people(), "--need", need, "--id", id, "--lang", language);
      Path sample = SAMPLES.resolve(id + "-" + language + ".txt");
      if (Boolean.getBoolean("golden.write")) {
        Files.writeString(sample, run.out());
      }
      assertThat(run.out()).isEqualTo(Files.readString(sample));
      assertThat(run.err()).isEmpty();
      assertThat(run.status()).isZero();
    }
  }

  @Test
  void every_need_of_ten_people_fills_a_page_in_both_languages() throws Exception {
    int pages = 0;
    List<String> village = Files.readAllLines(Command.VILLAGE);
    for (int i = 1; i < village.size(); i += 4) {
      var record = IlpJson.readRecord(village.get(i));
      for (var explanation : IlpEngine.national().explain(record, DAY)) {
        for (Language language : Language.values()) {
          String page = new TextExplanation(language, false).write(explanation);
          assertThat(page)
              .contains(Phrase.BECAUSE.in(language), Phrase.WOULD_CHANGE.in(language))
              .contains(Phrase.valueOf(explanation.need().status().name()).in(language))
              .doesNotContain("{", "}", "Optional", "null", "%s");
          assertThat(page.lines())
              .allMatch(line -> line.length() <= TextPage.WIDTH)
              .noneMatch(line -> line.endsWith(" ") || line.equals("-") || line.equals("- ."));
          pages++;
        }
      }
    }
    assertThat(pages).isGreaterThan(10 * 15 * 2);
  }

  @Test
  void several_people_are_each_headed_by_their_id() throws IOException {
    var run = explain(people(), "--need", "mr", "--lang", "en");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines().filter(line -> line.contains(": measles-rubella (MR), dose")))
        .hasSize(8)
        .first()
        .isEqualTo("due: measles-rubella (MR), dose 1");
  }

  @Test
  void json_is_one_explanation_a_line_just_as_the_engine_gives_it() throws Exception {
    var run = explain(people(), "--need", "rv", "--format", "json", "--id", "too-late");
    var record = IlpJson.readRecord(people().lines().toList().get(5));
    assertThat(run.out())
        .isEqualTo(ExplanationJson.write(IlpEngine.national().explain(record, DAY, "rv")) + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          explain --as-of 2026-11-21 -|Missing required option: '--need=CODE'
          explain --need mr -|Missing required option: '--as-of=DATE'
          explain --as-of 2026-11-21 --need mrr -|--need 'mrr' is unknown; did you mean 'mr'?
          explain --as-of 2026-11-21 --need campaign/nowhere -|--need 'campaign/nowhere' is unknown
          explain --as-of 2023-08-28 --need mr -|--as-of 2023-08-28 is before 2023-08-29, the first day edition id-national covers
          explain --as-of 2026-11-21 --need mr - -|- stands twice; the input can be read once
          explain --as-of 2026-11-21 --need mr no-such-file|no-such-file: no such file
          """)
  void a_slip_on_the_command_line_is_one_error_and_status_2(String args, String message) {
    var run = ilp(args.split(" "));
    assertThat(run.err()).isEqualTo("ilp: " + message + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void an_unknown_person_is_said_to_be_so() throws IOException {
    var run = explain(people(), "--need", "mr", "--id", "P-9");
    assertThat(run.err()).isEqualTo("ilp: --id 'P-9': no person with this id could be explained\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void a_record_that_cannot_be_read_is_one_error_and_the_others_go_on() {
    var run =
        explain(Command.person("P-1") + "\n{broken\n" + Command.person("P-2"), "--need", "bcg");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).startsWith("ilp: <stdin>:2:").hasLineCount(1);
    assertThat(run.out()).contains("P-1: BCG", "P-2: BCG");
  }

  @Test
  void help_fits_the_screen() {
    assertThat(ilp("explain", "--help").out()).contains("--need=CODE", "3   ");
    assertThat(ilp("explain", "--help").out().lines()).allMatch(line -> line.length() <= 80);
  }
}
