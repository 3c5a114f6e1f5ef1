package id.ilp.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.core.instrument.growth.GrowthAgeKey;
import id.ilp.rules.IlpEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Growth is read by days or by completed months, never by both. */
class GrowthKeyTest {
  private static final Path BY_MONTH =
      Path.of("../ilp-examples/packs/growth-by-month/settings.csv");

  private static RulePack read(String settings) {
    var pack = new PackFiles("pack", ImmutableSortedMap.of("settings.csv", settings));
    return IlpEngine.builder().overlay(pack).build().pack();
  }

  @Test
  void the_shipped_book_reads_growth_by_days() {
    assertThat(IlpEngine.national().pack().growthKey()).isEqualTo(GrowthAgeKey.DAY);
  }

  @Test
  void a_choice_that_leaves_one_out_is_refused_and_names_the_two() throws Exception {
    String others =
        Files.readAllLines(BY_MONTH).stream()
            .filter(line -> !line.startsWith("scheme.weight-for-height"))
            .collect(Collectors.joining("\n"));
    PackException refused = catchThrowableOfType(PackException.class, () -> read(others));
    assertThat(refused.problems())
        .hasSize(6)
        .allMatch(one -> one.startsWith("visit/growth-monitoring/assessments.csv:"))
        .allMatch(
            one -> one.endsWith(" weight-for-height by days; one key holds for all of growth"));
  }

  @Test
  void half_of_the_ages_by_months_is_refused() {
    PackException refused =
        catchThrowableOfType(
            PackException.class,
            () -> read("key,value,source\nscheme.height-for-age,WHO2006-PMK2-MONTH,PMK2\n"));
    assertThat(refused.problems())
        .anyMatch(one -> one.startsWith("pack/settings.csv:2:23: value leaves nobody to read"));
  }
}
