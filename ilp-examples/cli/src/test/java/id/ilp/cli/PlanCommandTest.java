package id.ilp.cli;

import static id.ilp.cli.Command.ilp;
import static id.ilp.cli.Command.person;
import static id.ilp.cli.Command.plan;
import static id.ilp.cli.Command.planVillage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.facility.FacilityTier;
import id.ilp.core.json.IlpJson;
import id.ilp.core.json.PlanView;
import id.ilp.rules.IlpEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
  @Test
  void a_plan_is_one_line_of_json_just_as_the_engine_gives_it() throws Exception {
    var record = IlpJson.readRecord(Files.readAllLines(Command.VILLAGE).get(4));
    var whole = IlpEngine.national().plan(record, LocalDate.of(2026, 11, 21));
    String line = IlpJson.write(record) + "\n";
    assertThat(plan(line, "--format", "json").out())
        .isEqualTo(IlpJson.write(whole, PlanView.STAFF) + "\n");
    assertThat(plan(line, "--format", "json", "--all").out())
        .isEqualTo(IlpJson.write(whole) + "\n");
    var atPosyandu = new PlanView(false, Optional.of(FacilityTier.POSYANDU), true);
    assertThat(plan(line, "--format", "json", "--at", "POSYANDU", "--view", "kader").out())
        .isEqualTo(IlpJson.write(whole, atPosyandu) + "\n");
  }

  @Test
  void the_edition_decides_whose_schedule_it_is() throws Exception {
    var record = IlpJson.readRecord(Files.readAllLines(Command.VILLAGE).get(4));
    String line = IlpJson.write(record) + "\n";
    for (String id : List.of("idai-2024", "who")) {
      var whole = IlpEngine.builder().edition(id).build().plan(record, LocalDate.of(2026, 11, 21));
      var run = plan(line, "--format", "json", "--edition", id);
      assertThat(run.out()).isEqualTo(IlpJson.write(whole, PlanView.STAFF) + "\n");
      assertThat(run.out()).contains("\"edition\":{\"id\":\"" + id + "\"");
    }
    assertThat(plan(line, "--format", "json", "--edition", "id-national"))
        .isEqualTo(plan(line, "--format", "json"));
  }

  @Test
  void the_whole_village_is_planned() {
    var run = planVillage("--format", "json");
    assertThat(run.out().lines()).hasSize(40);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void eight_threads_write_the_same_bytes_as_one() {
    String people =
        java.util.stream.IntStream.range(0, 500)
            .mapToObj(i -> i % 50 == 7 ? "{broken" : person("P-" + i))
            .collect(java.util.stream.Collectors.joining("\n"));
    assertThat(plan(people, "--format", "json", "--threads", "8"))
        .isEqualTo(plan(people, "--format", "json"));
    assertThat(planVillage("--threads", "8")).isEqualTo(planVillage());
  }

  @Test
  void a_broken_line_is_named_and_the_run_goes_on() {
    var run = plan(person("P-1") + "\n{\"person\": Siti}\n" + person("P-2"), "--format", "json");
    assertThat(run.err()).startsWith("ilp: <stdin>:2:").contains("not JSON").hasLineCount(1);
    assertThat(run.err()).doesNotContain("Siti");
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.status()).isEqualTo(3);
  }

  @Test
  void a_record_without_a_birth_date_is_refused_by_its_id() {
    var run = plan("{\"person\":{\"id\":\"P-9\"}}");
    assertThat(run.err())
        .isEqualTo(
            "ilp: <stdin>:1:11: person P-9: person.birthDate is missing; every age is counted from"
                + " it\n");
    assertThat(run.status()).isEqualTo(3);
  }

  @Test
  void somebody_not_yet_born_is_refused() {
    var run = plan("{\"person\":{\"id\":\"P-9\",\"birthDate\":\"2026-12-01\"}}");
    assertThat(run.err())
        .isEqualTo(
            "ilp: <stdin>:1: person P-9: person.birthDate 2026-12-01 is after the as-of date"
                + " 2026-11-21\n");
    assertThat(run.status()).isEqualTo(3);
  }

  @Test
  void an_unknown_field_a_wrong_unit_and_a_date_to_come_are_notes_in_the_plan() {
    var run =
        plan(
            """
            {"person":{"id":"P-1","sex":"MALE","birthDate":"1970-01-15","shoeSize":43},\
            "screenings":[{"id":"s1","type":"blood-pressure","date":"2026-11-01",\
            "measurements":{"systolic":{"value":18,"unit":"kPa"},\
            "diastolic":{"value":11,"unit":"kPa"}}},\
            {"id":"s2","type":"blood-pressure","date":"2027-01-01"}]}
            """);
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "kolom tidak dikenal: person.shoeSize",
            "unit 'kPa' is not accepted; use mm[Hg]",
            "tanggal setelah hari rencana: screenings[1].date",
            "tidak dipakai: s2");
  }

  @Test
  void the_second_record_of_one_person_is_refused_with_both_places(@TempDir Path folder)
      throws IOException {
    Path first = Files.writeString(folder.resolve("a.ndjson"), person("P-1") + "\n");
    Path second =
        Files.writeString(folder.resolve("b.ndjson"), person("P-2") + "\n" + person("P-1") + "\n");
    var run = ilp("plan", "--as-of", "2026-11-21", first.toString(), second.toString());
    assertThat(run.err())
        .isEqualTo(
            "ilp: %s:2: person P-1: stands twice, first at %s:1; this one is not planned\n"
                .formatted(second, first));
    assertThat(run.out()).endsWith("3 orang: 2 direncanakan, 1 ditolak.\n");
    assertThat(run.status()).isEqualTo(3);
  }

  @Test
  void an_empty_file_is_an_error() {
    var run = plan("");
    assertThat(run.err()).isEqualTo("ilp: <stdin>:1:1: found nothing, expected health records\n");
    assertThat(run.status()).isEqualTo(3);
  }

  @Test
  void an_input_that_fails_is_an_error_of_that_file() throws IOException {
    var closed = InputStream.nullInputStream();
    closed.close();
    var run = ilp(closed, "plan", "--as-of", "2026-11-21", "-");
    assertThat(run.err()).isEqualTo("ilp: <stdin>: cannot be read: Stream closed\n");
    assertThat(run.status()).isEqualTo(3);
  }

  @Test
  void a_reader_who_has_had_enough_ends_the_run_quietly() throws IOException {
    assertThat(planInto("Broken pipe")).isEqualTo(new Command(0, "", ""));
  }

  @Test
  void a_full_disk_is_an_error() throws IOException {
    assertThat(planInto("No space left on device"))
        .isEqualTo(
            new Command(1, "", "ilp: the output cannot be written: No space left on device\n"));
  }

  private static Command planInto(String fault) throws IOException {
    var closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(fault);
          }
        };
    var err = new ByteArrayOutputStream();
    try (var in = Files.newInputStream(Command.VILLAGE)) {
      int status = Ilp.run(in, closed, err, "plan", "--as-of", "2026-11-21", "-");
      return new Command(status, "", err.toString(UTF_8));
    }
  }

  @Test
  void ids_cannot_command_the_terminal() {
    String id = "P\\u001b[2J\\u202e1";
    var run = plan(person(id) + "\n" + person(id));
    assertThat(run.out() + run.err()).doesNotContain("\u001b", "\u202e").contains("P?[2J?1");
  }

  @Test
  void a_refused_rule_pack_is_status_1_with_every_problem(@TempDir Path pack) throws IOException {
    Path topic = Files.createDirectories(pack.resolve("screening/night-vision"));
    Files.writeString(
        topic.resolve("night-vision.drl"),
        """
        package id.ilp.rules.screening.night_vision
        import java.io.File
        import id.ilp.rules.client.Client
        rule "night-vision: nobody knows where this comes from"
          when
            $c : Client()
          then
            System.exit( 0 );
        end
        """);
    var run =
        ilp("plan", "--as-of", "2026-11-21", "--rules", pack.toString(), "" + Command.VILLAGE);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .allMatch(line -> line.startsWith("ilp: " + pack))
        .anyMatch(line -> line.contains("night-vision.drl:2:8: import of java.io.File"))
        .anyMatch(line -> line.contains("night-vision.drl:8:5: 'System' is not allowed"))
        .anyMatch(line -> line.contains("has no @source"));
  }
}
