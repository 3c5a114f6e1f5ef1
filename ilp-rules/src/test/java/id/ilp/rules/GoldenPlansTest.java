package id.ilp.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.ilp.core.json.IlpJson;
import id.ilp.rules.fixture.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole plans of five people of the sample, read line by line by a clinician. Run with {@code
 * -Dgolden.write=true} to write them anew, and read what changed.
 */
class GoldenPlansTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"P-0011", "P-0013", "P-0025", "P-0026", "P-0036"})
  void the_plan_is_the_one_that_was_reviewed(String id) throws IOException {
    String record =
        Plans.sample().stream()
            .filter(json -> json.contains("\"" + id + "\""))
            .findFirst()
            .orElseThrow();
    String plan = pretty(IlpJson.write(Plans.plan(Plans.read(record), Plans.POSYANDU_DAY)));
    Path file = GOLDEN.resolve(id + ".json");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, plan);
    }
    assertThat(plan).isEqualTo(Files.readString(file));
  }

  private static String pretty(String json) throws IOException {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return JSON.writer(printer).writeValueAsString(JSON.readTree(json)) + "\n";
  }
}
