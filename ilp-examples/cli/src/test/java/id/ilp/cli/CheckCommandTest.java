package id.ilp.cli;

import static id.ilp.cli.Command.ilp;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir private Path folder;

  @Test
  void a_pack_without_fault_is_said_to_be_so_in_both_languages() throws IOException {
    Path pack = Packs.waist(folder);
    var run = ilp("check", "--lang", "en", pack.toString());
    assertThat(run.out()).isEqualTo(pack + ": no problems.\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(ilp("check", pack.toString()).out()).isEqualTo(pack + ": tidak ada masalah.\n");
  }

  @Test
  void every_fault_that_keeps_a_pack_from_loading_is_a_line_and_status_1() throws IOException {
    Path pack = Packs.waist(folder);
    Path rules = pack.resolve("screening/waist/waist.drl");
    Packs.replace(rules, "Client()", "Cleint()");
    Packs.replace(rules, ".every(", ".evry(");
    var run = ilp("check", "--lang", "en", pack.toString());
    assertThat(run.out())
        .isEqualTo(
            """
            %1$s:8:10: 'Cleint' is none of [Client, Found, Needs]; did you mean 'Client'?
            %1$s:10:40: 'evry' is no word of rules; did you mean 'every'?
            %2$s: errors 2, warnings 0.
            """
                .formatted(rules, pack));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void a_warning_is_marked_and_counts_with_strict_only() throws IOException {
    Path pack = Packs.waist(folder);
    Path manifest = Files.writeString(pack.resolve("pack.properties"), "extends = who\n");
    var run = ilp("check", "--lang", "en", pack.toString());
    assertThat(run.out())
        .isEqualTo(
            """
            %s:1:1: warning: the pack extends 'who' and is used with 'id-national'
            %s: errors 0, warnings 1.
            """
                .formatted(manifest, pack));
    assertThat(run.status()).isZero();
    var strict = ilp("check", "--strict", pack.toString());
    assertThat(strict.out()).contains(":1:1: peringatan: ", ": kesalahan 0, peringatan 1.");
    assertThat(strict.status()).isEqualTo(1);
    assertThat(ilp("check", "--edition", "who", pack.toString()).status()).isZero();
  }

  @Test
  void several_packs_are_checked_over_each_other() throws IOException {
    Path first = Packs.waist(folder);
    Path second = Files.createDirectories(folder.resolve("second"));
    Files.writeString(second.resolve("pack.properties"), "id = waist-pack\n");
    Files.writeString(first.resolve("pack.properties"), "id = waist-pack\n");
    var run = ilp("check", "--lang", "en", first.toString(), second.toString());
    assertThat(run.out())
        .isEqualTo(
            """
            %2$s/pack.properties:1:1: pack 'waist-pack' stands already at %1$s/pack.properties:1
            %1$s %2$s: errors 1, warnings 0.
            """
                .formatted(first, second));
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void trust_lifts_the_list_of_imports_for_every_command() throws IOException {
    Path pack = Packs.waist(folder);
    Path rules = pack.resolve("screening/waist/waist.drl");
    Packs.replace(
        rules,
        "import id.ilp.rules.client.Client\n",
        "import id.ilp.rules.client.Client\nimport java.util.List\n");
    assertThat(ilp("check", pack.toString()).out()).contains(rules + ":3:8: ");
    assertThat(ilp("check", "--trusted", pack.toString()).status()).isZero();
    String village = Command.VILLAGE.toString();
    for (String options : new String[] {"", "--trusted"}) {
      int status = options.isEmpty() ? 1 : 0;
      String flag = options.isEmpty() ? "--debug" : options;
      assertThat(ilp("test", flag, pack.toString()).status()).isEqualTo(status);
      assertThat(
              ilp("plan", flag, "--as-of", "2026-11-21", "--rules", pack.toString(), village)
                  .status())
          .isEqualTo(status);
      assertThat(
              ilp("diff", flag, "--as-of", "2026-11-21", "shipped", pack.toString(), village)
                  .status())
          .isEqualTo(status);
    }
  }
}
