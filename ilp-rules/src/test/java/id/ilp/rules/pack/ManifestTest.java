package id.ilp.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.rules.IlpEngine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The manifest of the shipped pack, and editions that take their version from a manifest. */
class ManifestTest {
  private static final String ROW =
      """
      id,version,name_en,name_id,folders,programmes,coverage,first_day,source
      mine,,Mine,Punyaku,obstacles national,IMM25,,,UNCONFIRMED
      """;

  private static PackFiles pack(Map<String, String> texts) {
    return new PackFiles("pack", ImmutableSortedMap.copyOf(texts));
  }

  @Test
  void the_shipped_book_says_what_it_is() {
    Manifest shipped = Manifest.of(PackFiles.shipped());
    assertThat(shipped.id()).isEqualTo("ilp");
    assertThat(shipped.base()).isEmpty();
    assertThat(shipped.replaces()).isEmpty();
    assertThat(IlpEngine.national().pack().version()).isEqualTo(shipped.version()).isNotEmpty();
  }

  @Test
  void the_version_of_the_shipped_book_stands_in_its_manifest_only() {
    Map<String, String> texts = new TreeMap<>(PackFiles.shipped().texts());
    texts.put(
        Manifest.FILE,
        """
        id = ilp
        version = 1999.9
        """);
    Editions editions = Editions.of(List.of(new PackFiles("", ImmutableSortedMap.copyOf(texts))));
    assertThat(editions.usual().version()).isEqualTo("1999.9");
    assertThat(editions.get("who").version()).as("a version of its own").isNotEqualTo("1999.9");
  }

  @Test
  void an_edition_of_a_pack_takes_the_version_of_that_pack() {
    PackFiles pack = pack(Map.of(Editions.FILE, ROW, Manifest.FILE, "version = 7\n"));
    IlpEngine engine = IlpEngine.builder().overlay(pack).edition("mine").build();
    assertThat(engine.pack().version()).isEqualTo("7");
  }

  @Test
  void an_edition_without_any_version_is_refused() {
    PackFiles pack = pack(Map.of(Editions.FILE, ROW));
    assertThat(
            catchThrowableOfType(
                    PackException.class, () -> IlpEngine.builder().overlay(pack).build())
                .problems())
        .containsExactly("pack/editions.csv:2:6: version is empty, and pack.properties has none");
  }
}
