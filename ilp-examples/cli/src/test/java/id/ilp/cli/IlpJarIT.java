package id.ilp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shaded jar, started as a process in a folder of its own. */
class IlpJarIT {
  private static final Path JAR = Path.of(Objects.requireNonNull(System.getProperty("ilp.jar")));

  @TempDir private Path folder;

  @BeforeEach
  void village() throws IOException {
    Files.copy(Command.VILLAGE, folder.resolve("village.ndjson"));
  }

  /** What is written to the input of the process. */
  private interface Input {
    void write(OutputStream out) throws IOException;
  }

  private Command ilp(String... args) throws Exception {
    return ilp(out -> {}, args);
  }

  private Command ilp(Input input, String... args) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString()));
    command.addAll(List.of(args));
    return start(input, command);
  }

  private Command start(Input input, List<String> command) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try (var stdin = new BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
      input.write(stdin);
    }
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Command(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  @Test
  void plans_the_village_as_json() throws Exception {
    var run = ilp("plan", "--as-of", "2026-11-21", "--format", "json", "village.ndjson");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out().lines()).hasSize(40).allMatch(line -> line.startsWith("{\"person\":"));
    assertThat(run.out()).endsWith("}\n");
    assertThat(run.out()).isEqualTo(Command.planVillage("--format", "json").out());
  }

  @Test
  void plans_the_village_in_words() throws Exception {
    var run = ilp("plan", "--as-of", "2026-11-21", "village.ndjson");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).endsWith("40 orang: 40 direncanakan, 0 ditolak.\n");
    assertThat(run).isEqualTo(Command.planVillage());
  }

  @Test
  void says_its_version() throws Exception {
    assertThat(ilp("--version").out())
        .matches("ilp \\d+\\.\\d+\\.\\d+\\S*, edition id-national .*\n");
  }

  @Test
  void lays_a_pack_over_the_rule_book() throws Exception {
    Path topic = Files.createDirectories(folder.resolve("pack/screening/night-vision"));
    Files.writeString(
        topic.resolve("topic.csv"),
        """
        # Night vision: asked of schoolchildren in one district.
        clusters,satisfied_by,name_en,name_id,source
        MOTHER_AND_CHILD,night-vision,night vision,penglihatan malam,UNCONFIRMED district order
        """);
    Files.writeString(
        topic.resolve("types.csv"),
        """
        type,name_en,name_id
        night-vision,night vision,penglihatan malam
        """);
    Files.writeString(
        topic.resolve("night-vision.drl"),
        """
        package id.ilp.rules.screening.night_vision

        import id.ilp.rules.client.Client
        import static id.ilp.core.facility.FacilityTier.SCHOOL

        rule "night-vision: schoolchildren are asked once a year"
          @source("UNCONFIRMED district order")
          when
            $c : Client()
          then
            $c.offer( "ILP23" ).from( "P6Y" ).before( "P18Y" ).every( "P1Y" ).at( SCHOOL );
        end
        """);
    var run =
        ilp("plan", "--as-of", "2026-11-21", "--rules", "pack", "--at", "SCHOOL", "village.ndjson");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Penglihatan malam: diminta sekali setahun");
  }

  @Test
  void a_hundred_megabytes_on_one_line_are_refused_in_little_memory() throws Exception {
    byte[] block = "x".repeat(1 << 20).getBytes(UTF_8);
    var run =
        ilp(
            out -> {
              out.write("{\"person\":{\"id\":\"".getBytes(UTF_8));
              for (int i = 0; i < 100; i++) {
                out.write(block);
              }
              out.write(("\"}}\n" + Command.person("P-2") + "\n").getBytes(UTF_8));
            },
            "plan",
            "--as-of",
            "2026-11-21",
            "--format",
            "json",
            "-");
    assertThat(run.err())
        .isEqualTo(
            "ilp: <stdin>:1:1: a record of more than 4194304 bytes; one record is at most that,"
                + " and several go on lines of their own\n");
    assertThat(run.out()).startsWith("{\"person\":\"P-2\"").hasLineCount(1);
    assertThat(run.status()).isEqualTo(3);
  }

  @Test
  void many_records_need_no_more_memory_than_few() throws Exception {
    var run =
        ilp(
            out -> {
              for (int i = 0; i < 10_000; i++) {
                out.write((Command.person("P-" + i) + "\n").getBytes(UTF_8));
              }
            },
            "plan",
            "--as-of",
            "2026-11-21",
            "--format",
            "json",
            "--threads",
            "2",
            "-");
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).hasSize(10_000);
    assertThat(run.status()).isZero();
  }

  @Test
  void bad_records_are_named_and_the_good_ones_planned() throws Exception {
    Files.writeString(
        folder.resolve("bad.ndjson"),
        String.join("\n", Command.person("P-1"), "{\"person\":", Command.person("P-1"), ""));
    var run = ilp("plan", "--as-of", "2026-11-21", "--format", "json", "bad.ndjson");
    assertThat(run.err().lines().toList())
        .hasSize(2)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).startsWith("ilp: bad.ndjson:2:").contains("not JSON");
              assertThat(lines.get(1))
                  .isEqualTo(
                      "ilp: bad.ndjson:3: person P-1: stands twice, first at bad.ndjson:1; this one"
                          + " is not planned");
            });
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.status()).isEqualTo(3);
  }

  @Test
  void files_that_are_none_are_status_2() throws Exception {
    var run = ilp("plan", "--as-of", "2026-11-21", "none.ndjson", ".");
    assertThat(run.err())
        .isEqualTo(
            """
            ilp: none.ndjson: no such file
            ilp: .: is a directory, expected a file of health records
            """);
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void a_closed_pipe_ends_quietly() throws Exception {
    String pipe =
        "for i in $(seq 20); do sed \"s/P-00/P-$i-/\" village.ndjson; done | '"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -jar '"
            + JAR
            + "' plan --as-of 2026-11-21 --format json - | head -c 100 >/dev/null;"
            + " exit ${PIPESTATUS[1]}";
    var run = start(out -> {}, List.of("bash", "-c", pipe));
    assertThat(run).isEqualTo(new Command(0, "", ""));
  }

  @Test
  void the_launcher_runs_the_jar() throws Exception {
    Path launcher = JAR.resolve("../../ilp").normalize();
    var run = start(out -> {}, List.of(launcher.toString(), "--version"));
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("ilp ");
    Path copy = Files.copy(launcher, folder.resolve("ilp"));
    assertThat(copy.toFile().setExecutable(true)).isTrue();
    var unbuilt = start(out -> {}, List.of(copy.toString(), "--version"));
    assertThat(unbuilt.err()).startsWith("ilp: ").contains("is not built; run 'mvn ");
    assertThat(unbuilt.status()).isEqualTo(1);
  }
}
