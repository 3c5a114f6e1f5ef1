package id.ilp.core.rows;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is read the short way reads as the parser reads it. */
class PlainCsvTest {
  @Property(tries = 5_000)
  void plain_text_has_the_lines_and_cells_the_parser_finds(@ForAll("texts") String text) {
    PlainCsv.lines(text).ifPresent(lines -> assertThat(lines).isEqualTo(parsed(text)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab \",\n\n#–").ofMaxLength(24);
  }

  @Test
  void quoted_cells_comments_and_empty_lines_are_plain() {
    assertThat(PlainCsv.lines("# of\na,\"b, \"\"c\"\"\",\n\n,\"\"\nd,e,f"))
        .hasValue(
            List.of(
                new PlainCsv.Line(2, List.of("a", "b, \"c\"", "")),
                new PlainCsv.Line(4, List.of("", "")),
                new PlainCsv.Line(5, List.of("d", "e", "f"))));
  }

  @Test
  void what_is_not_plain_is_left_to_the_parser() {
    assertThat(PlainCsv.lines("a,\"b\nc\"\n")).isEmpty();
    assertThat(PlainCsv.lines("a,b\"c\n")).isEmpty();
    assertThat(PlainCsv.lines("a,\"b\"c\n")).isEmpty();
    assertThat(PlainCsv.lines("a,\"b")).isEmpty();
    assertThat(PlainCsv.lines("a,b\r\n")).isEmpty();
  }

  private static List<PlainCsv.Line> parsed(String text) {
    return CsvReader.builder()
        .commentStrategy(CommentStrategy.SKIP)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text)
        .stream()
        .map(one -> new PlainCsv.Line(one.getStartingLineNumber(), one.getFields()))
        .toList();
  }
}
