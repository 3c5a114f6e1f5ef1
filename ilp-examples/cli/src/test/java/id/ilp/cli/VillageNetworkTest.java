package id.ilp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report of villages beside the network of their places of care. */
class VillageNetworkTest {
  private static final String DAY = "2026-11-21";
  private static final String PEOPLE =
      Command.ilp("sample", "--as-of", DAY, "--people", "40").out()
          + Command.person("E-1").replace("}}", ",\"village\":\"3310042009\"}}");

  private static Command village(String... options) {
    List<String> args = new ArrayList<>(List.of("village", "--as-of", DAY));
    args.addAll(List.of(options));
    args.add("-");
    return Command.ilp(
        new ByteArrayInputStream(PEOPLE.getBytes(UTF_8)), args.toArray(String[]::new));
  }

  private static Command beside(String... options) {
    List<String> args = new ArrayList<>(List.of("--network", SampleNetworkTest.FILE.toString()));
    args.addAll(List.of(options));
    return village(args.toArray(String[]::new));
  }

  @Test
  void the_document_names_places_adoption_and_what_does_not_meet() {
    Command counted = beside("--compare-to", "2026-02-28");
    assertThat(counted.err()).isEmpty();
    assertThat(counted.out())
        .contains("\"village\":\"3310042001\",\"name\":\"Sukamaju\",")
        .contains(
            "{\"id\":\"PY-13\",\"tier\":\"POSYANDU\",\"name\":\"Posyandu Kenanga\","
                + "\"village\":\"3310042001\",\"ilp\":true,\"ilpSince\":\"2026-09-01\"}")
        .contains(
            "{\"level\":\"DISTRICT\",\"area\":\"331004\",\"tier\":\"POSYANDU\",\"adopted\":4,"
                + "\"notAdopted\":2,\"unknown\":3,\"rate\":66.67,\"earlier\":33.33}")
        .contains("\"notInNetwork\":[{\"village\":\"3310042009\",\"people\":1}]")
        .contains("\"withoutPeople\":[{\"village\":\"3310042002\",\"name\":\"Mekarsari\"}");
  }

  @Test
  void rows_hold_the_same() {
    assertThat(beside("--format", "csv", "--lang", "en", "--compare-to", "2026-02-28").out())
        .contains("2026-11-21,331004,ilp-district,POSYANDU,posyandu,4,6,,66.67,2026-02-28,33.33,")
        .contains("2026-11-21,3310042001,facility,PY-13,Posyandu Kenanga,1,")
        .contains("2026-11-21,3310042009,not-in-network,people,,1,")
        .contains("2026-11-21,3310042002,without-people,people,Mekarsari,0,");
    assertThat(beside("--format", "csv").out().lines().map(row -> row.replaceAll("\"[^\"]*\"", "")))
        .allMatch(row -> row.chars().filter(c -> c == ',').count() == 15);
  }

  @Test
  void the_page_shows_it_in_both_languages() {
    assertThat(beside("--format", "html", "--lang", "en", "--compare-to", "2026-02-28").out())
        .contains("Village Sukamaju (3310042001)", "Posyandu Kenanga", "yes, since 1 Sep 2026")
        .contains("Places that work by ILP, by area", "Sub-district 331004", "66.7 %", "33.3 %")
        .contains("Village not in the network: 3310042009, residents: 1.")
        .contains("Village of the network without residents on record: Mekarsari (3310042002).");
    assertThat(beside("--format", "html").out())
        .contains("Desa Sukamaju (3310042001)", "ya, sejak 1 Sep 2026", "belum")
        .contains("Penerapan ILP menurut wilayah", "Kecamatan 331004", "66,7 %")
        .contains("Desa tidak ada di jejaring: 3310042009, penduduk: 1.");
  }

  @Test
  void outside_the_village_a_village_of_one_is_masked_here_too() {
    assertThat(beside("--for", "outside").out())
        .contains("\"notInNetwork\":[{\"village\":\"3310042009\"}]");
  }

  @Test
  void a_network_with_a_fault_is_refused_with_its_place(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("network.json");
    Files.writeString(file, Files.readString(SampleNetworkTest.FILE).replace("PUSTU", "PUSTUU"));
    Command refused = village("--network", file.toString());
    assertThat(refused.status()).isEqualTo(ExitStatus.FAULT);
    assertThat(refused.err()).contains("network.json:", "'PUSTUU' is no tier");
    assertThat(refused.out()).isEmpty();
    Command missing = village("--network", "nowhere.json");
    assertThat(missing.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(missing.err()).isEqualTo("ilp: --network nowhere.json: no such file\n");
  }
}
