package id.ilp.cli;

import static id.ilp.cli.Command.ilp;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeVisitsCommandTest {
  private static String adult(String id, String place, String more) {
    return "{\"person\":{\"id\":\"%s\",\"sex\":\"FEMALE\",\"birthDate\":\"1970-03-01\"%s}%s}"
        .formatted(id, place, more);
  }

  private static final String KRAJAN = ",\"village\":\"3403050001\",\"dusun\":\"Krajan\"";
  private static final String LOR = ",\"village\":\"3403050001\",\"dusun\":\"Lor\"";
  private static final String REFERRED =
      ",\"conditions\":[{\"id\":\"c1\",\"code\":\"hiv\",\"from\":\"2024-03-01\"}],"
          + "\"referrals\":[{\"id\":\"r1\",\"reason\":\"hiv-reactive\",\"to\":\"PUSKESMAS\","
          + "\"date\":\"2026-11-01\",\"outcome\":null}]";

  private static final List<String> PEOPLE =
      List.of(
          adult("P-3", LOR, ""),
          adult("P-2", KRAJAN, REFERRED),
          adult("P-1", KRAJAN, ""),
          adult("P-4", "", ""));

  private static Command homeVisits(List<String> people, String... options) {
    List<String> args = new ArrayList<>(List.of("home-visits", "--as-of", "2026-11-21"));
    args.addAll(List.of(options));
    args.add("-");
    byte[] input = String.join("\n", people).getBytes(UTF_8);
    return ilp(new ByteArrayInputStream(input), args.toArray(String[]::new));
  }

  @Test
  void homes_stand_by_hamlet_the_most_urgent_first(@TempDir Path directory) throws IOException {
    Path network = Files.writeString(directory.resolve("network.json"), VisitCommandTest.NETWORK);
    var run = homeVisits(PEOPLE, "--lang", "en", "--network", network.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .containsSubsequence(
            "Home visits, 21 Nov 2026 to 27 Nov 2026",
            "Village Sukamaju, Hamlet Krajan",
            "- [ ] 28 Nov P-2 F 56 years: no news of a referral, health check",
            "- [ ] 21 Dec P-1 F 56 years: health check",
            "Village Sukamaju, Hamlet Lor",
            "- [ ] 21 Dec P-3 F 56 years: health check",
            "Village not recorded, Hamlet not recorded",
            "- [ ] 21 Dec P-4",
            "Homes: 4; by a health worker: 0; urgent: 0. People: 4, refused: 0.");
  }

  @Test
  void the_order_of_the_file_does_not_matter() {
    List<String> turned = new ArrayList<>(PEOPLE);
    Collections.reverse(turned);
    assertThat(homeVisits(turned)).isEqualTo(homeVisits(PEOPLE));
  }

  @Test
  void nothing_tells_why_somebody_was_referred() {
    for (String format : List.of("text", "json")) {
      assertThat(homeVisits(PEOPLE, "--format", format).out())
          .contains("P-2")
          .doesNotContainIgnoringCase("hiv");
    }
  }

  @Test
  void json_is_one_home_a_line() {
    var run = homeVisits(PEOPLE, "--format", "json");
    assertThat(run.out().lines()).hasSize(4);
    assertThat(run.out().lines().findFirst().orElseThrow())
        .startsWith(
            "{\"person\":\"P-2\",\"village\":\"3403050001\",\"dusun\":\"Krajan\","
                + "\"visitor\":\"KADER\",\"urgency\":\"SOON\",\"by\":\"2026-11-28\",\"reasons\":["
                + "{\"code\":\"no-referral-outcome\",\"reason\":\"MISSED_RETURN\"");
  }

  @Test
  void every_home_of_the_village_is_one_line_that_names_no_diagnosis() throws IOException {
    var run = homeVisits(Files.readAllLines(Command.VILLAGE));
    List<String> homes = run.out().lines().filter(line -> line.contains("[ ]")).toList();
    assertThat(homes).hasSizeGreaterThan(20).allMatch(line -> line.length() <= TextPage.WIDTH);
    assertThat(run.out()).contains("Rumah: " + homes.size() + ";");
    for (String word : List.of("hiv", "hipertensi", "diabetes", "TBC", "jiwa")) {
      assertThat(run.out()).doesNotContainIgnoringCase(word);
    }
    long indented = run.out().lines().filter(line -> line.startsWith("  ")).count();
    assertThat(indented).isZero();
  }

  @Test
  void a_quiet_village_has_no_home_to_visit() {
    var run =
        homeVisits(
            List.of("{\"person\":{\"id\":\"P-1\",\"sex\":\"MALE\",\"birthDate\":\"2026-11-21\"}}"),
            "--lang",
            "en");
    assertThat(run.out()).contains("No home is to be visited.").contains("Homes: 0;");
  }

  @Test
  void a_broken_record_is_named_without_its_words_and_the_others_are_listed() {
    var run = homeVisits(List.of("{\"person\": Siti}", adult("P-1", KRAJAN, "")));
    assertThat(run.err()).startsWith("ilp: <stdin>:1:").doesNotContain("Siti").hasLineCount(1);
    assertThat(run.out()).contains("P-1");
    assertThat(run.status()).isEqualTo(3);
  }
}
