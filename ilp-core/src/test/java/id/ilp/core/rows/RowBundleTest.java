package id.ilp.core.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows read when a jar is built are those its files hold. */
class RowBundleTest {
  private static final Path RESOURCES = Path.of("src/main/resources");

  private static RowBundle bundle(Map<String, String> texts) {
    return RowBundle.read(RowBundle.write(texts));
  }

  private static RowFile file(String text, String... columns) {
    return bundle(Map.of("a/x.csv", text))
        .file("a/x.csv", "x.csv", () -> text, ImmutableList.copyOf(columns), ImmutableSet.of())
        .orElseThrow();
  }

  @Test
  void cells_are_what_stands_in_the_file() {
    RowFile file =
        file("# about\na,b\n1,\n\"two, \"\"zwei\"\"\n\",dua\nkanker payudara,°é\n", "a", "b");
    assertThat(file.rows()).extracting(row -> row.text("a")).contains("1", "two, \"zwei\"\n");
    assertThat(file.rows().get(0).optionalText("b")).isEmpty();
    assertThat(file.rows().get(2).text("b")).isEqualTo("°é");
    assertThat(file.rows()).extracting(Row::place).containsExactly("x.csv:3", "x.csv:4", "x.csv:6");
  }

  @Test
  void faults_stand_where_they_stand_in_the_file() {
    RowFile file = file("# about\na,b\n1,\"x\"\n", "a", "b");
    assertThatThrownBy(() -> file.rows().get(0).integer("b"))
        .hasMessage("x.csv:3:3: b 'x' is not a whole number");
    assertThatThrownBy(() -> file("# about\na,b\n", "a", "c"))
        .hasMessage("x.csv:2:1: header is [a, b], expected [a, c]");
  }

  @Test
  void columns_may_be_left_out_as_in_a_file() {
    RowBundle bundle = bundle(Map.of("x.csv", "a,c\n1,3\n"));
    Row row =
        bundle
            .file("x.csv", "x", () -> "", ImmutableList.of("a"), ImmutableSet.of("b", "c"))
            .orElseThrow()
            .rows()
            .get(0);
    assertThat(row.text("c")).isEqualTo("3");
    assertThat(row.optionalText("b")).isEmpty();
  }

  @Test
  void files_keep_their_order_and_no_other_is_there() {
    RowBundle bundle = bundle(ImmutableMap.of("b.csv", "a\n", "a.csv", "a\n1\n"));
    assertThat(bundle.paths()).containsExactly("b.csv", "a.csv");
    assertThat(bundle.file("c.csv", "c", () -> "", ImmutableList.of("a"), ImmutableSet.of()))
        .isEmpty();
  }

  @Test
  void what_cannot_be_read_is_refused_when_it_is_written() {
    assertThatThrownBy(() -> RowBundle.write(Map.of("x.csv", "a,b\n1\n")))
        .hasMessage("x.csv:2:1: row has 1 cells, expected 2");
    assertThatThrownBy(() -> RowBundle.write(Map.of("x.csv", "# nothing\n")))
        .hasMessage("x.csv:1:1: found nothing");
    assertThatThrownBy(() -> RowBundle.write(Map.of("x.csv", "a\n" + "\"\n\"\n".repeat(40_000))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("is above 65535");
  }

  @Test
  void the_jar_holds_the_rows_of_every_file_of_the_folder() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(RESOURCES)) {
      files = all.filter(path -> path.toString().endsWith(".csv")).toList();
    }
    assertThat(files).hasSizeGreaterThan(5);
    for (Path file : files) {
      String path = RESOURCES.relativize(file).toString().replace('\\', '/');
      Cells read = CsvCells.of(path, Files.readString(file)).orElseThrow();
      ImmutableList<String> columns = read.header().columns();
      RowFile packed =
          PackRows.ofCore()
              .file(path, path, () -> text(path), columns, ImmutableSet.of())
              .orElseThrow();
      assertThat(cells(packed.cells())).as(path).isEqualTo(cells(read)).isNotEmpty();
    }
  }

  private static String text(String path) {
    try (InputStream in = RowBundleTest.class.getResourceAsStream("/" + path)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(Cells cells) {
    return IntStream.range(0, cells.size())
        .boxed()
        .flatMap(
            row ->
                Stream.concat(
                    Stream.of(cells.headerLine() + " " + cells.line(row)),
                    IntStream.range(0, cells.width(row))
                        .mapToObj(column -> cells.cell(row, column))))
        .toList();
  }
}
