package id.ilp.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuickstartTest {
  @Test
  void prints_what_the_infant_needs() throws Exception {
    assertThat(printed())
        .contains(
            "OVERDUE | dpt-hb-hib | 2026-08-10 | DPT-HB-Hib dosis 1: seharusnya sebelum"
                + " 10 September 2026; berikan sekarang.")
        .contains("UPCOMING | mr | 2027-03-10 | ")
        .doesNotContain("| bcg |", "NOT_OFFERED");
  }

  @Test
  void plans_the_record_of_the_first_argument() throws Exception {
    String newborn = "{\"person\":{\"id\":\"P-0002\",\"birthDate\":\"2026-11-20\"}}";
    assertThat(printed(newborn)).contains("DUE | hb0 | 2026-11-20 | ");
  }

  @Test
  void readme_shows_the_program() throws Exception {
    String source =
        Files.readString(Path.of("src/main/java/id/ilp/quickstart/Quickstart.java"), UTF_8);
    String readme = Files.readString(Path.of("../../README.md"), UTF_8);
    String program = between(source, "// tag::quickstart\n", "    // end::quickstart");
    assertThat(between(readme, "<!-- quickstart -->\n", "<!-- /quickstart -->"))
        .as("the block between the quickstart marks of README.md")
        .isEqualToIgnoringNewLines("```java\n" + program.stripTrailing().stripIndent() + "\n```\n");
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin);
    int to = text.indexOf(end, from);
    assertThat(from).as("'%s' stands in the text", begin).isNotNegative();
    assertThat(to).as("'%s' stands after '%s'", end, begin).isNotNegative();
    return text.substring(from + begin.length(), to);
  }

  private static String printed(String... args) throws Exception {
    PrintStream console = System.out;
    var caught = new ByteArrayOutputStream();
    System.setOut(new PrintStream(caught, true, UTF_8));
    try {
      Quickstart.main(args);
    } finally {
      System.setOut(console);
    }
    return caught.toString(UTF_8);
  }
}
