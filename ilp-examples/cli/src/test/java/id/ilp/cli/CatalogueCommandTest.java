package id.ilp.cli;

import static id.ilp.cli.Command.ilp;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueCommandTest {
  @Test
  void the_items_stand_by_stage_with_who_how_often_and_where() {
    var run = ilp("catalogue", "--lang", "en");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("Edition id-national 2026.1, ")
        .contains("\nNEWBORN (", "  bcg: BCG (immunization)\n    Who: 0 days to 11 months; except ")
        .contains("    How often: 1 dose\n    Where: posyandu, pustu, puskesmas\n");
  }

  @Test
  void other_groups_and_formats_can_be_asked_for() {
    assertThat(ilp("catalogue", "--by", "source", "--format", "markdown").out())
        .contains("\n## CKG26\n\n| Kode |", "| 0 hari sampai 11 bulan");
    assertThat(ilp("catalogue", "--format", "json").out())
        .startsWith("{\"edition\":\"id-national\",")
        .contains("{\"kind\":\"IMMUNIZATION\",\"code\":\"bcg\",\"name\":{\"id\":\"BCG\"")
        .endsWith("}]}\n")
        .hasLineCount(1);
  }

  @Test
  void a_pack_stands_in_it(@TempDir Path folder) throws IOException {
    Path pack = Packs.waist(folder);
    var run = ilp("catalogue", "--lang", "en", "--as-of", "2026-11-21", "--rules", pack.toString());
    assertThat(run.out())
        .contains("  waist: waist (screening)\n    Who: 15 years to 100 years\n")
        .contains("    How often: ILP23: once a year from 15 years\n");
  }
}
