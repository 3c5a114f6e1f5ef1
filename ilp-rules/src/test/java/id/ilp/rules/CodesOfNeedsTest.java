package id.ilp.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.rows.RowFile;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rule book against the project's own list of the codes it must know. */
class CodesOfNeedsTest {
  private static final Path LIST = Path.of("src/test/resources/codes-of-needs.csv");

  @Test
  void every_person_gets_exactly_the_needs_of_the_list() throws IOException {
    Set<String> listed = new TreeSet<>();
    RowFile.parse(LIST.toString(), Files.readString(LIST), "kind", "code")
        .rows()
        .forEach(row -> listed.add(row.text("kind") + " " + row.text("code")));
    assertThat(listed).hasSize(124);
    for (int years : List.of(0, 1, 4, 9, 16, 25, 45, 83)) {
      List<String> asked =
          Plans.plan(aged(years), Plans.POSYANDU_DAY).needs().stream()
              .filter(need -> need.kind() != NeedKind.IMMUNIZATION)
              .map(CodesOfNeedsTest::name)
              .toList();
      assertThat(asked)
          .as("a person of %d years", years)
          .containsExactlyInAnyOrderElementsOf(listed);
    }
  }

  private static HealthRecord aged(int years) {
    return People.girl().born(Plans.POSYANDU_DAY.minusYears(years)).record();
  }

  private static String name(Need need) {
    return need.kind().name().toLowerCase(Locale.ROOT) + " " + need.code();
  }
}
