package id.ilp.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.source.Standing;
import id.ilp.rules.cases.CaseReport;
import id.ilp.rules.cases.CaseResult;
import id.ilp.rules.cases.WorkedCases;
import id.ilp.rules.pack.PackFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example packs: they are refused nowhere, their cases hold, every rule is reached. */
class ExamplePacksTest {
  private static final Path PACKS = Path.of("../ilp-examples/packs");

  /** Each pack last, after those it is laid over. */
  private static final List<List<String>> STACKS =
      List.of(
          List.of("hpv-boys"),
          List.of("dose-rows"),
          List.of("haemoglobin-who"),
          List.of("faltering-2t"),
          List.of("growth-by-month"),
          List.of("puma-5"),
          List.of("bmi-kemenkes-2014"),
          List.of("bmi-who"));

  static List<List<String>> stacks() {
    return STACKS;
  }

  private static IlpEngine engine(List<String> stack) throws IOException {
    var engine = IlpEngine.builder();
    for (String pack : stack) {
      engine.overlay(PACKS.resolve(pack));
    }
    return engine.build();
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void the_cases_of_a_pack_hold_and_reach_every_rule(List<String> stack) throws IOException {
    Path directory = PACKS.resolve(stack.get(stack.size() - 1));
    CaseReport report = WorkedCases.of(PackFiles.directory(directory), engine(stack)).run();
    assertThat(report.results()).isNotEmpty();
    assertThat(report.failures())
        .allSatisfy(failure -> assertThat(failure.mismatches()).as(title(failure)).isEmpty());
    assertThat(report.unreached()).isEmpty();
  }

  private static String title(CaseResult failure) {
    return failure.workedCase().place() + " " + failure.workedCase().title();
  }

  @Test
  void every_directory_is_the_last_of_some_stack() throws IOException {
    try (Stream<Path> directories = Files.list(PACKS)) {
      assertThat(directories.filter(Files::isDirectory).map(d -> d.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              STACKS.stream().map(stack -> stack.get(stack.size() - 1)).toList());
    }
  }

  @Test
  void what_is_invented_says_so() throws IOException {
    assertThat(engine(List.of("hpv-boys")).pack().sources().get("EXAMPLE-HPV"))
        .satisfies(
            source -> {
              assertThat(source.standing()).isEqualTo(Standing.UNCONFIRMED);
              assertThat(source.title()).startsWith("EXAMPLE");
            });
  }
}
