package id.ilp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The commands the guide of the examples gives, with the first people of the sample only. */
class DocumentedCommandsTest {
  private static final Path GUIDE = Path.of("../README.md");
  private static final String JAR = "java -jar ilp-examples/cli/target/ilp.jar ";
  private static final int PEOPLE = 60;

  @TempDir private static Path folder;

  private static List<String> commands() throws IOException {
    return Files.readAllLines(GUIDE).stream()
        .filter(line -> line.startsWith(JAR))
        .map(line -> line.substring(JAR.length()))
        .toList();
  }

  @Test
  void sheets_referrals_homes_and_the_report_are_one_command_each() throws IOException {
    assertThat(commands())
        .extracting(command -> command.substring(0, command.indexOf(' ')))
        .containsExactly("visit", "referrals", "home-visits", "village");
  }

  @TestFactory
  Stream<DynamicTest> every_command_does_what_it_says() throws IOException {
    Path people = folder.resolve("people.ndjson");
    List<String> all = Files.readAllLines(Path.of("../data/three-villages.ndjson"));
    Files.write(people, all.subList(0, PEOPLE));
    return commands().stream()
        .map(command -> DynamicTest.dynamicTest(command, () -> run(command, people)));
  }

  private static void run(String command, Path people) throws IOException {
    var args = new ArrayList<String>();
    for (String word : command.split(" ")) {
      if (word.equals("ilp-examples/data/three-villages.ndjson")) {
        args.add(people.toString());
      } else if (word.startsWith("ilp-examples/")) {
        args.add("../" + word.substring("ilp-examples/".length()));
      } else {
        args.add(word.endsWith(".html") ? folder.resolve(word).toString() : word);
      }
    }
    Command run = Command.ilp(args.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    Path page = folder.resolve("villages.html");
    String written = command.contains("--out") ? Files.readString(page) : run.out();
    assertThat(written).contains("21 Nov 2026", "V1-00").hasSizeGreaterThan(500);
  }
}
