package id.ilp.cli;

import static id.ilp.cli.Command.ilp;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.ilp.rules.care.CareJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferralsCommandTest {
  private static final String KRAJAN = ",\"village\":\"3403050001\",\"dusun\":\"Krajan\"";

  private static String person(String id, String place, int systolic, String symptoms) {
    return """
    {"person":{"id":"%s","sex":"FEMALE","birthDate":"1970-03-01"%s},"screenings":[\
    {"id":"s1","type":"blood-pressure","date":"2026-11-21","place":"POSYANDU","measurements":{\
    "systolic":{"value":%d,"unit":"mm[Hg]"},"diastolic":{"value":88,"unit":"mm[Hg]"}},\
    "answers":{"symptoms":%s}}]}"""
        .formatted(id, place, systolic, symptoms);
  }

  private static final List<String> PEOPLE =
      List.of(
          person("P-1", "", 120, "false"),
          person("P-2", KRAJAN, 150, "false"),
          person("P-3", KRAJAN, 186, "false"),
          person("P-10", KRAJAN, 190, "true"));

  private static Command referrals(List<String> people, String... options) {
    List<String> args = new ArrayList<>(List.of("referrals", "--as-of", "2026-11-21"));
    args.addAll(List.of(options));
    args.add("-");
    byte[] input = String.join("\n", people).getBytes(UTF_8);
    return ilp(new ByteArrayInputStream(input), args.toArray(String[]::new));
  }

  private static String network(Path directory) throws IOException {
    return Files.writeString(directory.resolve("network.json"), VisitCommandTest.NETWORK)
        .toString();
  }

  @Test
  void the_most_urgent_stands_first_with_where_to_and_why(@TempDir Path directory)
      throws IOException {
    var run =
        referrals(PEOPLE, "--at", "POSYANDU", "--lang", "en", "--network", network(directory));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .containsSubsequence(
            "Referrals from the posyandu, 21 Nov 2026",
            "!! [ ] P-10, female, 56 years, Hamlet Krajan",
            "To hospital, now",
            "!! [ ] P-3, female, 56 years, Hamlet Krajan",
            "To Puskesmas Sukamaju, by 22 Nov 2026",
            "- [ ] P-2, female, 56 years, Hamlet Krajan",
            "To Puskesmas Sukamaju, by 28 Nov 2026",
            "went on ________ outcome",
            "People referred: 3; urgent: 2. People: 4, refused: 0.")
        .doesNotContain("P-1,");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= TextPage.WIDTH);
  }

  @Test
  void who_may_be_treated_here_is_on_no_list() {
    var run = referrals(PEOPLE, "--at", "PUSKESMAS", "--lang", "en");
    assertThat(run.out()).contains("P-10,", "People referred: 1;").doesNotContain("P-2,", "P-3,");
    assertThat(referrals(PEOPLE, "--at", "LABORATORY").err())
        .isEqualTo("ilp: --at LABORATORY: no visit is made there\n");
  }

  @Test
  void the_order_of_the_file_does_not_matter() {
    List<String> turned = new ArrayList<>(PEOPLE);
    Collections.reverse(turned);
    for (String format : List.of("text", "json")) {
      assertThat(referrals(turned, "--at", "POSYANDU", "--format", format))
          .isEqualTo(referrals(PEOPLE, "--at", "POSYANDU", "--format", format));
    }
  }

  @Test
  void json_is_one_referral_a_line_as_the_schema_says() {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(CareJson.referralSchema());
    for (String view : List.of("staff", "kader")) {
      var run = referrals(PEOPLE, "--at", "POSYANDU", "--view", view, "--format", "json");
      assertThat(run.out().lines()).hasSize(3);
      assertThat(run.out()).startsWith("{\"person\":\"P-10\",");
      run.out()
          .lines()
          .forEach(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    }
  }

  @Test
  void a_kader_reads_of_no_diagnosis_and_staff_do() {
    String known = PEOPLE.get(1).replace("\"screenings\"", CONDITION + "\"screenings\"");
    assertThat(referrals(List.of(known), "--at", "POSYANDU").out())
        .contains("P-2,")
        .doesNotContainIgnoringCase("hipertensi");
    assertThat(referrals(List.of(known), "--at", "POSYANDU", "--view", "staff").out())
        .containsIgnoringCase("hipertensi");
  }

  private static final String CONDITION =
      "\"conditions\":[{\"id\":\"c1\",\"code\":\"hypertension\",\"from\":\"2024-03-01\"}],";

  @Test
  void a_day_that_is_over_is_said_to_be_and_the_person_is_asked() {
    String old = PEOPLE.get(1).replace("\"date\":\"2026-11-21\"", "\"date\":\"2026-10-01\"");
    assertThat(referrals(List.of(old), "--at", "POSYANDU", "--lang", "en").out())
        .contains("To puskesmas; was due by 8 Oct 2026, ask whether they went");
  }

  @Test
  void a_quiet_day_refers_nobody() {
    assertThat(referrals(List.of(PEOPLE.get(0)), "--at", "PUSTU", "--lang", "en").out())
        .contains("Nobody is to be referred.", "People referred: 0;");
  }
}
