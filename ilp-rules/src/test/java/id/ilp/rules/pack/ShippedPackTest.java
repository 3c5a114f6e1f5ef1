package id.ilp.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped book is read without looking for faults, so they are looked for here. */
class ShippedPackTest {
  private static final PackFiles SHIPPED = PackFiles.shipped();

  private static RulePack read(PackFiles pack) {
    Editions editions = Editions.of(List.of(pack));
    return PackReader.read(List.of(pack), editions, editions.usual());
  }

  @Test
  void the_shipped_book_stands_every_check_of_a_pack() {
    PackFiles copy = new PackFiles("", SHIPPED.texts());
    assertThat(SHIPPED.isShipped()).isTrue();
    assertThat(copy.isShipped()).isFalse();
    assertThat(read(copy).everyScheme()).isEqualTo(read(SHIPPED).everyScheme()).isNotEmpty();
  }

  @Test
  void rows_read_later_are_those_of_a_pack_read_at_once() {
    RulePack atOnce = read(new PackFiles("", SHIPPED.texts()));
    RulePack later = read(SHIPPED);
    assertThat(later.care()).isEqualTo(atOnce.care()).isSameAs(later.care());
    assertThat(later.village()).isEqualTo(atOnce.village()).isSameAs(later.village());
    assertThat(later.schemes()).isEqualTo(atOnce.schemes()).hasSizeGreaterThan(100);
    assertThat(later.expectedGains()).isEqualTo(atOnce.expectedGains()).isNotEmpty();
    assertThat(later.ruleTexts()).isEqualTo(atOnce.ruleTexts()).isNotEmpty();
    assertThat(later.sharedTexts().byKey()).isEqualTo(atOnce.sharedTexts().byKey()).isNotEmpty();
    assertThat(later.texts().keySet()).isEqualTo(atOnce.texts().keySet()).isNotEmpty();
    later
        .texts()
        .forEach(
            (folder, own) -> assertThat(own.byKey()).isEqualTo(atOnce.textsOf(folder).byKey()));
  }

  @Test
  void rows_read_when_the_jar_was_built_are_those_of_the_files() {
    PackFiles copy = new PackFiles("", SHIPPED.texts());
    assertThat(SHIPPED.rowPaths()).isEqualTo(copy.rowPaths()).hasSizeGreaterThan(300);
    for (String path : SHIPPED.rowPaths()) {
      String text = SHIPPED.text(path).orElseThrow();
      assertThat(text).isEqualTo(SHIPPED.texts().get(path));
      String[] columns =
          text.lines().filter(line -> !line.startsWith("#")).findFirst().orElseThrow().split(",");
      assertThat(cells(SHIPPED, path, columns)).as(path).isEqualTo(cells(copy, path, columns));
    }
  }

  private static List<String> cells(PackFiles pack, String path, String... columns) {
    return PackReader.file(pack, path, columns).rows().stream()
        .flatMap(
            row ->
                Stream.concat(
                    Stream.of(row.place()),
                    Stream.of(columns).map(column -> row.optionalText(column).orElse(""))))
        .toList();
  }

  @Test
  void the_jar_holds_the_files_of_the_folder_in_one() throws IOException {
    PackFiles folder = PackFiles.directory(Path.of("src/main/resources", PackFiles.ROOT));
    assertThat(SHIPPED.texts()).isEqualTo(folder.texts()).hasSizeGreaterThan(500);
  }
}
