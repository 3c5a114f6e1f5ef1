package id.ilp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files are saved while the command runs; what it says is waited for. */
@Timeout(300)
class WatchCommandTest {
  /** Streams of the command, read while it writes. */
  private static final class Heard extends ByteArrayOutputStream {
    private int read;

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      super.write(bytes, from, length);
      notifyAll();
    }

    /** Waits until {@code text} has been said since the last call; gives all up to its end. */
    synchronized String until(String text) throws InterruptedException {
      while (rest().indexOf(text) < 0) {
        wait();
      }
      String said = rest().substring(0, rest().indexOf(text) + text.length());
      read += said.length();
      return said;
    }

    private String rest() {
      return toString(UTF_8).substring(read);
    }
  }

  private final Heard heard = new Heard();
  @TempDir private Path folder;
  private Path pack;
  private Path rules;
  private Thread watching;

  @BeforeEach
  void watch() throws IOException {
    pack = Packs.waist(folder);
    rules = pack.resolve("screening/waist/waist.drl");
    watching =
        new Thread(
            () ->
                Ilp.run(
                    InputStream.nullInputStream(),
                    heard,
                    heard,
                    "watch",
                    "--lang",
                    "en",
                    "--as-of",
                    "2026-11-21",
                    pack.toString(),
                    Command.VILLAGE.toString()));
    watching.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    watching.interrupt();
    watching.join();
  }

  @Test
  void a_save_shows_what_changed_for_whom_and_a_broken_one_keeps_the_last_good_state()
      throws Exception {
    assertThat(heard.until(" planned.\n"))
        .startsWith("Watching " + pack + "; Ctrl-C ends.\n")
        .endsWith(pack + ": cases 2, passed 2, failed 0.\nPeople: 40 planned.\n");
    Packs.replace(rules, "P15Y", "P40Y");
    assertThat(heard.until("DUE -> NOT_OFFERED  "))
        .contains("cases 2, ", "People: 40, changed: ", "NEED waist: DUE -> NOT_OFFERED  ");
    Packs.replace(rules, "Client()", "Cleint()");
    assertThat(heard.until("Errors; the last good state stays.\n"))
        .contains("ilp: " + rules + ":8:")
        .doesNotContain("People");
    Packs.replace(rules, "Cleint()", "Client()");
    assertThat(heard.until("People: 40, changed: 0.\n")).doesNotContain("ilp:");
    Packs.replace(rules, "P40Y", "P15Y");
    assertThat(heard.until("NEED waist: NOT_OFFERED -> DUE  ")).contains("People: 40, changed: ");
  }

  @Test
  void a_new_folder_is_watched_too_and_a_failing_case_is_shown() throws Exception {
    heard.until(" planned.\n");
    Path topic = Files.createDirectories(pack.resolve("screening/hips"));
    heard.until("People: 40, changed: 0.\n");
    Files.writeString(
        topic.resolve("cases.csv"),
        Packs.CASES + "somebody,F 1990-05-20,,2026-11-21,waist=DONE,ILP23\n");
    assertThat(heard.until("People: 40, changed: 0.\n"))
        .contains(
            topic.resolve("cases.csv") + ":2: somebody\n  expected: waist=DONE\n",
            "cases 3, passed 2, failed 1.");
  }
}
