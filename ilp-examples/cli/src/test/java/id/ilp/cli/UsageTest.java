package id.ilp.cli;

import static id.ilp.cli.Command.ilp;
import static id.ilp.cli.Command.plan;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''|a command is missing; try 'ilp plan --help'
          plan -|Missing required option: '--as-of=DATE'
          plan --as-of 2026-11-21|Missing required parameter: 'FILE'
          plan --as-of 2026-13-01 -|Invalid value for option '--as-of': '2026-13-01' is not a date such as 2026-11-21
          plan --as-of 2023-08-28 -|--as-of 2023-08-28 is before 2023-08-29, the first day edition id-national covers
          plan --as-of 2026-11-21 --edition id-nationl -|--edition 'id-nationl' is unknown; known: id-national, idai-2024, who; did you mean 'id-national'?
          plan --as-of 2026-11-21 --edition idai -|--edition 'idai' is unknown; known: id-national, idai-2024, who
          plan --as-of 2023-12-31 --edition idai-2024 -|--as-of 2023-12-31 is before 2024-01-01, the first day edition idai-2024 covers
          plan --as-of 2026-11-21 --threads 0 -|--threads 0 is outside 1-256
          plan --as-of 2026-11-21 --rules no-such-pack -|--rules no-such-pack: no such directory
          plan --as-of 2026-11-21 - -|- stands twice; the input can be read once
          plan --as-of 2026-11-21 no-such-file|no-such-file: no such file
          plan --as-of 2026-11-21 src|src: is a directory, expected a file of health records
          plan --as-of 2026-11-21 --bogus -|Unknown option: '--bogus'
          test|Missing required parameter: 'DIR'
          test no-such-pack|no-such-pack: no such directory
          test --edition idai src|--edition 'idai' is unknown; known: id-national, idai-2024, who
          check|Missing required parameter: 'DIR'
          check no-such-pack|no-such-pack: no such directory
          check --edition idai src|--edition 'idai' is unknown; known: id-national, idai-2024, who
          catalogue --as-of 2023-08-28|--as-of 2023-08-28 is before 2023-08-29, the first day edition id-national covers
          catalogue --by colour|Invalid value for option '--by': expected one of [STAGE, TIER, CLUSTER, SOURCE] (case-insensitive) but was 'colour'
          catalogue --rules no-such-pack|no-such-pack: no such directory
          diff shipped shipped -|Missing required option: '--as-of=DATE'
          diff --as-of 2026-11-21 shipped -|Missing required parameter: 'FILE'
          diff --as-of 2026-11-21 shipped:idai shipped -|--edition 'idai' is unknown; known: id-national, idai-2024, who
          diff --as-of 2026-11-21 shipped no-such-pack -|no-such-pack: no such directory
          diff --as-of 2026-11-21 shipped shipped no-such-file|no-such-file: no such file
          diff --as-of 2026-11-21 --as-of-b 2023-08-28 shipped shipped -|--as-of-b 2023-08-28 is before 2023-08-29, the first day edition id-national covers
          diff --as-of 2026-11-21 --examples -1 shipped shipped -|--examples -1 is below 0
          watch --as-of 2026-11-21 no-such-pack -|no-such-pack: no such directory
          watch --as-of 2026-11-21 src no-such-file|no-such-file: no such file
          plan --as-of 2026-11-21 --at ward -|Invalid value for option '--at': expected one of [HOME_VISIT, POSYANDU, PUSTU, PUSKESMAS, CLINIC, SCHOOL, LABORATORY, HOSPITAL, SELF] (case-insensitive) but was 'ward'
          """)
  void a_slip_on_the_command_line_is_one_error_and_status_2(String args, String message) {
    var run = args.isEmpty() ? ilp() : ilp(args.split(" "));
    assertThat(run.err()).isEqualTo("ilp: " + message + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void every_missing_file_is_named_before_anything_is_planned() {
    var run = ilp("plan", "--as-of", "2026-11-21", "none-1", Command.VILLAGE.toString(), "none-2");
    assertThat(run.err()).isEqualTo("ilp: none-1: no such file\nilp: none-2: no such file\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void help_and_version_go_to_the_output() {
    assertThat(ilp("plan", "--help").out()).contains("id-national, idai-2024,", " who, or");
    assertThat(ilp("plan", "--help").out()).contains("--as-of=DATE", "--view=staff|kader", "3   ");
    assertThat(ilp("--help").out()).contains("Usage: ilp");
    assertThat(ilp("--version").out()).contains("edition id-national 2026.1");
    assertThat(ilp("--help").status()).isZero();
    assertThat(ilp("plan", "--help").out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void options_may_be_written_in_small_letters() {
    var run = plan(Command.person("P-1"), "--at", "posyandu", "--view", "kader", "--lang", "en");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("P-1: male, 10 months 6 days; infant, under five");
  }
}
