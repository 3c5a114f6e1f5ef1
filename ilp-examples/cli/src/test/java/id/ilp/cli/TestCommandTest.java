package id.ilp.cli;

import static id.ilp.cli.Command.ilp;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
  @TempDir private Path folder;

  @Test
  void cases_that_hold_are_status_0() throws IOException {
    Path pack = Packs.waist(folder);
    var run = ilp("test", "--lang", "en", pack.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(pack + ": cases 2, passed 2, failed 0.\n");
    assertThat(run.status()).isZero();
  }

  @Test
  void a_case_that_fails_is_shown_as_expected_against_found_with_the_reason() throws IOException {
    Path pack = Packs.waist(folder);
    Path cases = Packs.replace(pack.resolve("screening/waist/cases.csv"), "=DUE", "=OVERDUE");
    var run = ilp("test", "--lang", "en", pack.toString());
    assertThat(run.out())
        .isEqualTo(
            """
            %s:2: never measured
              expected: waist=OVERDUE
              found:    waist=DUE
              why:      waist: asked for once a year; none is recorded.
            %s: cases 2, passed 1, failed 1.
            """
                .formatted(cases, pack));
    assertThat(run.status()).isEqualTo(1);
    assertThat(ilp("test", pack.toString()).out()).contains("  diharapkan: waist=OVERDUE\n");
  }

  @Test
  void a_rule_no_case_reaches_is_a_warning_and_with_strict_a_failure() throws IOException {
    Path pack = Packs.waist(folder);
    Packs.replace(
        pack.resolve("screening/waist/waist.drl"), "Client()", "Client( ageInYears >= 50 )");
    Packs.replace(
        pack.resolve("screening/waist/cases.csv"), "=DONE next 2027-03-01", "=NOT_OFFERED");
    Packs.replace(pack.resolve("screening/waist/cases.csv"), "=DUE", "=NOT_OFFERED");
    var run = ilp("test", "--lang", "en", pack.toString());
    assertThat(run.out())
        .isEqualTo(
            """
            %s: cases 2, passed 2, failed 0.
            %s/screening/waist/waist.drl:5: warning: no case reaches 'waist: everybody from 15 \
            years is measured once a year'
            """
                .formatted(pack, pack));
    assertThat(run.status()).isZero();
    assertThat(ilp("test", "--strict", pack.toString()).status()).isEqualTo(1);
  }

  @Test
  void what_the_check_finds_stands_before_the_cases_and_counts() throws IOException {
    Path pack = Packs.waist(folder);
    Files.delete(pack.resolve("screening/waist/cases.csv"));
    var run = ilp("test", "--lang", "en", pack.toString());
    assertThat(run.out())
        .startsWith(pack + "/screening/waist/topic.csv:1:1: folder screening/waist has no worked")
        .contains(pack + ": cases 0, passed 0, failed 0.\n");
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void packs_are_laid_over_each_other_and_each_has_its_own_line() throws IOException {
    Path first = Packs.waist(folder);
    Path second = Files.createDirectories(folder.resolve("second"));
    Files.createDirectories(second.resolve("screening/more"));
    Files.writeString(
        second.resolve("screening/more/cases.csv"),
        Packs.CASES + "the waist of the other pack,F 1990-05-20,,2026-11-21,waist=DUE,ILP23\n");
    var run = ilp("test", "--lang", "en", first.toString(), second.toString());
    assertThat(run.out())
        .isEqualTo(
            first
                + ": cases 2, passed 2, failed 0.\n"
                + second
                + ": cases 1, passed 1, failed 0.\n");
  }

  @Test
  void cases_and_packs_that_cannot_be_read_are_status_1_with_every_place() throws IOException {
    Path pack = Packs.waist(folder);
    Path cases = Packs.replace(pack.resolve("screening/waist/cases.csv"), "F 1990", "G 1990");
    var run = ilp("test", pack.toString());
    assertThat(run.err())
        .isEqualTo(
            "ilp: %s:2:16: person 'G' is not a sex: F, M or ?\n".formatted(cases)
                + "ilp: %s:3:10: person 'G' is not a sex: F, M or ?\n".formatted(cases));
    assertThat(run.status()).isEqualTo(1);
    Packs.replace(pack.resolve("screening/waist/waist.drl"), "Client()", "Cleint()");
    assertThat(ilp("test", pack.toString()).err()).contains("waist.drl:8:");
  }
}
