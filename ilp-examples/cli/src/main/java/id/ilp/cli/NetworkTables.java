package id.ilp.cli;

import id.ilp.core.facility.Adoption;
import id.ilp.core.facility.AreaLevel;
import id.ilp.core.facility.Facility;
import id.ilp.core.facility.Village;
import id.ilp.rules.village.NetworkView;
import id.ilp.rules.village.VillageSheet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the page of villages says of places of care, from the network. */
final class NetworkTables {
  private static final double PERCENT = 100;

  private final NetworkView network;
  private final VillageWords words;
  private final HtmlText html;
  private final VillageTable table;
  private final Optional<String> earlier;

  /**
   * @param earlier the earlier day in words, if the report has one
   */
  NetworkTables(
      NetworkView network,
      VillageWords words,
      HtmlText html,
      VillageTable table,
      Optional<String> earlier) {
    this.network = network;
    this.words = words;
    this.html = html;
    this.table = table;
    this.earlier = earlier;
  }

  /** Where people of a village go, and which of these places work by ILP. */
  void facilities(String where, VillageSheet sheet) {
    List<Facility> facilities = network.facilities(sheet);
    if (!table.begin(where, words.in("Tempat pelayanan", "Places of care"), facilities)) {
      return;
    }
    table.head(
        VillageTable.words(words.in("Nama", "Name")),
        VillageTable.words(words.in("Jenis", "Kind")),
        VillageTable.words("ILP"));
    for (Facility one : facilities) {
      html.open("tr").say("th", one.name(), "scope", "row").say("td", words.tier(one.tier()));
      html.say("td", words.ilp(network.hasAdoptedIlp(one), one.ilpSince())).close("tr").line();
    }
    table.end();
  }

  /** The share of places that work by ILP, from the largest areas to the smallest. */
  void adoption(String where) {
    if (!table.begin(
        where,
        words.in("Penerapan ILP menurut wilayah", "Places that work by ILP, by area"),
        network.adoption())) {
      return;
    }
    table.head(
        VillageTable.words(words.in("Wilayah", "Area")),
        VillageTable.words(words.in("Jenis", "Kind")),
        VillageTable.numbers(words.in("Menerapkan", "By ILP")),
        VillageTable.numbers(words.in("Dari yang diketahui", "Of those known")),
        VillageTable.numbers(words.in("Persen", "Percent")),
        table.graph(),
        VillageTable.numbers(earlier.orElse("")),
        VillageTable.numbers(words.in("Tidak diketahui", "Not known")));
    Arrays.stream(AreaLevel.values()).forEach(this::adoption);
    table.end();
  }

  private void adoption(AreaLevel level) {
    for (NetworkView.AreaAdoption one : network.adoption()) {
      Adoption now = one.now();
      if (one.level() != level) {
        continue;
      }
      html.open("tr").open("th", "scope", "row").say(area(level, now.area())).close("th");
      html.say("td", words.tier(now.tier()));
      table.number(words.number(now.adopted()));
      table.number(words.number(now.adopted() + now.notAdopted()));
      OptionalDouble percent = percent(now.share());
      String text = words.rate(percent, true);
      table.number(text);
      table.bar(percent, PERCENT, text, OptionalDouble.empty());
      if (earlier.isPresent()) {
        table.number(words.rate(percent(one.earlier()), true));
      }
      table.number(words.number(now.unknown()));
      html.close("tr").line();
    }
  }

  private String area(AreaLevel level, String code) {
    String name = network.network().village(code).map(Village::name).orElse("");
    return words.area(level) + " " + (name.isEmpty() ? code : name + " (" + code + ")");
  }

  private static OptionalDouble percent(OptionalDouble share) {
    return share.isEmpty() ? share : OptionalDouble.of(share.getAsDouble() * PERCENT);
  }

  /** Where records and network do not meet. */
  void mismatches() {
    for (NetworkView.Stranger one : network.strangers()) {
      html.say(
              "p",
              words.in("Desa tidak ada di jejaring: ", "Village not in the network: ")
                  + one.village()
                  + words.in(", penduduk: ", ", residents: ")
                  + words.number(one.people())
                  + ".")
          .line();
    }
    for (Village one : network.withoutPeople()) {
      html.say(
              "p",
              words.in(
                      "Desa di jejaring tanpa penduduk tercatat: ",
                      "Village of the network without residents on record: ")
                  + one.name()
                  + " ("
                  + one.code()
                  + ").")
          .line();
    }
  }
}
