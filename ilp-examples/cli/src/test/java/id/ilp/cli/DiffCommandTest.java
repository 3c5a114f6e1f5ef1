package id.ilp.cli;

import static id.ilp.cli.Command.ilp;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
  private static final String VILLAGE = Command.VILLAGE.toString();

  @TempDir private Path folder;

  @Test
  void a_pack_that_adds_a_topic_shows_who_gains_it() throws IOException {
    Path pack = Packs.waist(folder);
    var run = ilp("diff", "--lang", "en", "--as-of", "2026-11-21", "shipped", "" + pack, VILLAGE);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            A: shipped (id-national 2026.1), 2026-11-21
            B: %s (id-national 2026.1), 2026-11-21
            People: 40, changed: 17.
            NEED waist: - -> DONE  2: P-0030, P-0032
            NEED waist: - -> DUE  14: P-0024, P-0026, P-0027 …
            NEED waist: - -> UPCOMING  1: P-0025
            """
                .formatted(pack));
  }

  @Test
  void a_changed_age_shows_who_loses_it(@TempDir Path other) throws IOException {
    Path before = Packs.waist(folder);
    Path after = Packs.waist(other);
    Packs.replace(after.resolve("screening/waist/waist.drl"), "P15Y", "P40Y");
    var run =
        ilp("diff", "--as-of", "2026-11-21", "--examples", "1", "" + before, "" + after, VILLAGE);
    assertThat(run.out()).contains("Orang: 40, berubah: ", "NEED waist: DUE -> NOT_OFFERED  ");
    assertThat(run.out()).doesNotContain("NOT_OFFERED -> DUE", "blood-pressure");
  }

  @Test
  void two_days_of_one_book_and_equal_books() {
    var days =
        ilp(
            "diff",
            "--as-of",
            "2026-11-21",
            "--as-of-b",
            "2026-12-21",
            "shipped",
            "shipped:id-national",
            VILLAGE);
    assertThat(days.out()).contains("NEED growth-monitoring: DONE -> DUE  ").contains("2026-12-21");
    var none = ilp("diff", "--lang", "en", "--as-of", "2026-11-21", "shipped", "shipped", VILLAGE);
    assertThat(none.out()).endsWith("People: 40, changed: 0.\n");
  }

  @Test
  void json_is_one_document() throws IOException {
    Path pack = Packs.waist(folder);
    var run =
        ilp("diff", "--format", "json", "--as-of", "2026-11-21", "" + pack, "shipped", VILLAGE);
    assertThat(run.out())
        .startsWith("{\"bookA\":\"" + pack + "\",\"asOfA\":\"2026-11-21\",\"bookB\":\"shipped\",")
        .contains(
            "{\"part\":\"NEED\",\"code\":\"waist\",\"before\":\"DUE\",\"count\":14,"
                + "\"examples\":[\"P-0024\",\"P-0026\",\"P-0027\"]}")
        .hasLineCount(1);
  }

  @Test
  void a_record_that_cannot_be_compared_is_named_and_status_3() throws IOException {
    Path people =
        Files.writeString(
            folder.resolve("people.ndjson"),
            Command.person("P-1")
                + "\n{broken\n"
                + Command.person("P-1")
                + "\n"
                + Command.person("P-2").replace("2026-01-15", "2026-12-01")
                + "\n");
    var run =
        ilp(
            "diff",
            "--lang",
            "en",
            "--as-of",
            "2026-11-21",
            "--as-of-b",
            "2026-12-21",
            "shipped",
            "shipped",
            people.toString());
    assertThat(run.err().lines()).hasSize(3);
    assertThat(run.err())
        .contains(people + ":2:")
        .contains(people + ":3: person P-1: stands twice, first at " + people + ":1\n")
        .contains(people + ":4: person P-2: person.birthDate 2026-12-01 is after the as-of date");
    assertThat(run.out()).contains("People: 1, ");
    assertThat(run.status()).isEqualTo(3);
  }
}
