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

class GrowthChartCommandTest {
  private static final Path SAMPLES = Path.of("src/test/resources/growth");
  private static final String CHILDREN = SAMPLES.resolve("children.ndjson").toString();

  private static Command chart(String records, String... options) {
    var args = new ArrayList<>(List.of("growth-chart", "--as-of", "2026-11-21"));
    args.addAll(List.of(options));
    args.add("-");
    return ilp(new ByteArrayInputStream(records.getBytes(UTF_8)), args.toArray(String[]::new));
  }

  /** Written anew with {@code -Dgolden.write=true}; then look at what changed. */
  @ParameterizedTest
  @CsvSource({"stunted-girl, id", "boy-past-two, en"})
  void the_samples_are_what_the_command_makes(String id, String language) throws IOException {
    var run =
        ilp("growth-chart", CHILDREN, "--id", id, "--as-of", "2026-11-21", "--lang", language);
    Path sample = SAMPLES.resolve(id + "-" + language + ".svg");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(sample, run.out());
    }
    assertThat(run).isEqualTo(new Command(0, Files.readString(sample), ""));
  }

  @Test
  void a_file_is_written_in_place_of_the_output(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("chart.svg"), "an older one");
    String[] args = {
      "growth-chart", CHILDREN, "--id", "stunted-girl", "--as-of", "2026-11-21", "--out", file + ""
    };
    assertThat(ilp(args)).isEqualTo(new Command(0, "", ""));
    assertThat(file).hasSameTextualContentAs(SAMPLES.resolve("stunted-girl-id.svg"));
    args[7] = folder.resolve("none/chart.svg").toString();
    assertThat(ilp(args))
        .isEqualTo(
            new Command(
                1, "", "ilp: --out " + args[7] + ": cannot be written, no such directory\n"));
  }

  @Test
  void who_has_no_chart_is_named_with_file_line_and_reason() {
    String noSex = "{\"person\":{\"id\":\"x<&\",\"birthDate\":\"2026-01-15\"}}";
    assertThat(chart(noSex, "--id", "x<&"))
        .isEqualTo(
            new Command(
                3,
                "",
                "ilp: <stdin>:1: person x<&: sex is not known; WHO's curves differ by sex\n"));
    assertThat(chart(Command.person("a") + "\n" + Command.person("b"), "--id", "b"))
        .isEqualTo(
            new Command(
                3,
                "",
                "ilp: <stdin>:2: person b: no weight, length or head circumference up to"
                    + " 2026-11-21\n"));
    assertThat(chart(weighed("2007-01-01", "2026-11-22"), "--id", "w").err())
        .isEqualTo(
            "ilp: <stdin>:1: person w: no weight, length or head circumference up to 2026-11-21;"
                + " not read: s\n");
    assertThat(chart(weighed("2007-01-01", "2026-11-20"), "--id", "w"))
        .isEqualTo(
            new Command(
                3,
                "",
                "ilp: <stdin>:1: person w: measured from 18 years only; WHO's curves end there\n"));
  }

  private static String weighed(String born, String day) {
    return "{\"person\":{\"id\":\"w\",\"sex\":\"MALE\",\"birthDate\":\""
        + born
        + "\"},\"screenings\":[{\"id\":\"s\",\"type\":\"anthropometry\",\"date\":\""
        + day
        + "\",\"measurements\":{\"weight\":{\"value\":50,\"unit\":\"kg\"}}}]}";
  }

  @Test
  void an_unknown_person_is_status_2() {
    assertThat(chart(Command.person("a"), "--id", "P-9"))
        .isEqualTo(
            new Command(2, "", "ilp: <stdin>: --id 'P-9': no person with this id could be read\n"));
  }

  @Test
  void a_chart_is_written_though_another_record_cannot_be_read() {
    var run = chart("{broken\n" + weighed("2020-01-01", "2026-11-20"), "--id", "w");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).startsWith("ilp: <stdin>:1:").hasLineCount(1);
    assertThat(run.out()).startsWith("<?xml").contains("IMT/U");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --as-of 2026-11-21 -|Missing required option: '--id=PERSON'
          --id a -|Missing required option: '--as-of=DATE'
          --id a --as-of 2026-11-21|Missing required parameter: 'FILE'
          --id a --as-of 2026-11-31 -|Invalid value for option '--as-of': '2026-11-31' is not a date such as 2026-11-21
          --id a --as-of 2026-11-21 no-such-file|no-such-file: no such file
          --id a --as-of 2026-11-21 --out src -|--out src: is a directory, expected a file
          """)
  void a_slip_on_the_command_line_is_one_error_and_status_2(String args, String message) {
    var run = ilp(("growth-chart " + args).split(" "));
    assertThat(run).isEqualTo(new Command(2, "", "ilp: " + message + "\n"));
  }

  @Test
  void help_fits_the_screen() {
    assertThat(ilp("growth-chart", "--help").out())
        .contains("--id=PERSON", "--out=FILE", "3   ")
        .satisfies(help -> assertThat(help.lines()).allMatch(line -> line.length() <= 80));
  }
}
