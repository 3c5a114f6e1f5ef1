package id.ilp.cli;

import static id.ilp.cli.Command.ilp;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.timeline.LifeCourse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineCommandTest {
  private static final String[] GIRL = {"--sex", "F", "--born", "2026-01-15"};

  private static Command timeline(String... args) {
    var all = new java.util.ArrayList<String>();
    all.add("timeline");
    all.addAll(java.util.List.of(args));
    return ilp(all.toArray(String[]::new));
  }

  private static Command girl(String... more) {
    var all = new java.util.ArrayList<>(java.util.List.of(GIRL));
    all.addAll(java.util.List.of(more));
    return timeline(all.toArray(String[]::new));
  }

  /** Made by the command itself; see the names. */
  @ParameterizedTest
  @CsvSource({
    "timeline-girl-bali-id.txt, F, 2026-01-15, 5171010001, id, text",
    "timeline-girl-bali-id.svg, F, 2026-01-15, 5171010001, id, svg",
    "timeline-boy-jakarta-en.txt, M, 2026-01-31, 3171010001, en, text",
    "timeline-boy-jakarta-en.svg, M, 2026-01-31, 3171010001, en, svg",
  })
  void the_samples_are_what_the_command_makes(
      String sample, String sex, String born, String village, String language, String format)
      throws IOException {
    var run =
        timeline(
            "--sex",
            sex,
            "--born",
            born,
            "--village",
            village,
            "--lang",
            language,
            "--format",
            format);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    try (InputStream in = TimelineCommandTest.class.getResourceAsStream("/" + sample)) {
      assertThat(run.out()).isEqualTo(new String(in.readAllBytes(), UTF_8));
    }
  }

  @Test
  void json_is_what_the_library_gives() {
    var person =
        Person.builder()
            .id("x")
            .sex(Sex.FEMALE)
            .birthDate(LocalDate.of(2026, 1, 15))
            .village("6101010001")
            .build();
    var life = LifeCourse.of(IlpEngine.national(), person, LocalDate.of(2028, 1, 15));
    assertThat(girl("--village", "6101010001", "--to", "2", "--format", "json").out())
        .isEqualTo(life.toJson() + "\n");
  }

  @Test
  void without_the_village_the_table_says_what_depends_on_it() {
    var run = girl("--to", "P2Y", "--lang", "en");
    assertThat(run.out())
        .contains("village not known")
        .contains("Japanese encephalitis (JE) 1; depends on the village");
    assertThat(girl("--to", "P2Y").out()).contains("tergantung desa");
  }

  @Test
  void somebody_born_before_the_edition_begins_on_its_first_day_and_catches_up() {
    var run = timeline("--sex", "m", "--born", "2020-03-01", "--to", "6", "--lang", "en");
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("Begins on 29 Aug 2023, the first day of the edition; what was done before is")
        .contains("DPT-HB-Hib 1; catch-up")
        .doesNotContain("basic immunization");
  }

  @Test
  void every_line_of_the_table_fits_80_columns() {
    for (String language : java.util.List.of("id", "en")) {
      assertThat(girl("--lang", language).out().lines())
          .allMatch(line -> line.length() <= TextPage.WIDTH);
    }
  }

  @Test
  void the_age_at_which_it_ends_belongs_to_it_in_years_or_as_a_period() {
    assertThat(girl("--to", "P2M", "--lang", "en").out()).contains("2 months, 15 Mar 2026");
    assertThat(girl("--to", "P1M27D", "--lang", "en").out()).doesNotContain("15 Mar 2026");
    assertThat(girl("--to", "1").out()).isEqualTo(girl("--to", "P12M").out());
    assertThat(girl("--to", "0", "--lang", "en").out()).contains("Birth, 15 Jan 2026");
  }

  @Test
  void a_file_is_written_in_place_of_the_output(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("life.svg"), "an older one");
    var run = girl("--to", "2", "--format", "svg", "--out", file.toString());
    assertThat(run).isEqualTo(new Command(0, "", ""));
    assertThat(Files.readString(file))
        .isEqualTo(girl("--to", "2", "--format", "svg").out())
        .startsWith("<?xml");
  }

  @Test
  void a_file_that_cannot_be_written_is_status_1(@TempDir Path folder) {
    Path file = folder.resolve("none/life.txt");
    var run = girl("--to", "1", "--out", file.toString());
    assertThat(run)
        .isEqualTo(
            new Command(1, "", "ilp: --out " + file + ": cannot be written, no such directory\n"));
  }

  @Test
  void a_full_disk_is_status_1_and_a_reader_who_left_is_none() {
    assertThat(girlInto("No space left on device"))
        .isEqualTo(
            new Command(1, "", "ilp: the output: cannot be written, No space left on device\n"));
    assertThat(girlInto("Broken pipe")).isEqualTo(new Command(0, "", ""));
  }

  private static Command girlInto(String fault) {
    return Command.ilpInto(
        fault,
        InputStream.nullInputStream(),
        "timeline",
        "--sex",
        "F",
        "--born",
        "2026-01-15",
        "--to",
        "1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      textBlock =
          """
          --born 2026-01-15^Missing required option: '--sex=F|M'
          --sex F^Missing required option: '--born=DATE'
          --sex X --born 2026-01-15^Invalid value for option '--sex': 'X' is not F or M
          --sex F --born 2026-02-30^Invalid value for option '--born': '2026-02-30' is not a date such as 2026-11-21
          --sex F --born yesterday^Invalid value for option '--born': 'yesterday' is not a date such as 2026-11-21
          --sex F --born 1900-01-15^--born 1900-01-15 --to P100Y ends on 2000-01-15, before 2023-08-29, the first day edition id-national covers
          --sex F --born 2020-01-15 --to P18M^--born 2020-01-15 --to P18M ends on 2021-07-15, before 2023-08-29, the first day edition id-national covers
          --sex F --born 2026-01-15 --village 51.71.01.0001^--village '51.71.01.0001' is not a ten-digit village code such as 5171010001
          --sex F --born 2026-01-15 --village Sanur^--village 'Sanur' is not a ten-digit village code such as 5171010001
          --sex F --born 2026-01-15 --to old^Invalid value for option '--to': 'old' is not an age such as 18 (years) or P18M
          --sex F --born 2026-01-15 --to P200Y^Invalid value for option '--to': 'P200Y' is outside 0-150 years
          --sex F --born 2026-01-15 --to P-1Y^Invalid value for option '--to': 'P-1Y' is outside 0-150 years
          --sex F --born 2026-01-15 --edition idai^--edition 'idai' is unknown; known: id-national, idai-2024, who
          --sex F --born 2026-01-15 --rules no-such-pack^--rules no-such-pack: no such directory
          --sex F --born 2026-01-15 --out src^--out src: is a directory, expected a file
          --sex F --born 2026-01-15 more^Unmatched argument at index 5: 'more'
          """)
  void a_slip_on_the_command_line_is_one_error_and_status_2(String args, String message) {
    var run = timeline(args.split(" "));
    assertThat(run.err()).isEqualTo("ilp: " + message + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void the_help_fits_the_screen() {
    assertThat(timeline("--help").out())
        .contains("--sex=F|M", "--format=text|json|svg", "Default: 100")
        .satisfies(help -> assertThat(help.lines()).allMatch(line -> line.length() <= 80));
  }
}
