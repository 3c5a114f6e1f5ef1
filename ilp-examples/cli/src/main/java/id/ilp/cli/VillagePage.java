package id.ilp.cli;

import id.ilp.core.text.Language;
import id.ilp.rules.village.Audience;
import id.ilp.rules.village.VillageSheet;
import id.ilp.rules.village.VillageView;
import java.util.Optional;

/**
 * A report of villages as one HTML page: no scripts, nothing fetched from elsewhere, to read on a
 * screen and to print on A4. Every bar stands beside its number.
 */
final class VillagePage {
  private static final String STYLE =
      """
      :root { color: #1b1b1b; background: #ffffff; }
      body { font: 15px/1.45 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif;
             margin: 0 auto; max-width: 72rem; padding: 0 1rem 2rem; }
      h1 { font-size: 1.7rem; margin: 1.2rem 0 .2rem; }
      h2 { font-size: 1.35rem; margin: 2rem 0 .3rem; border-bottom: 3px solid #14507d; }
      h3 { font-size: 1.05rem; margin: 1.2rem 0 .3rem; }
      p { margin: .3rem 0; max-width: 60rem; }
      .skip { position: absolute; left: -100rem; }
      .skip:focus { position: static; }
      a { color: #14507d; }
      :focus-visible { outline: 3px solid #a34700; outline-offset: 2px; }
      nav ul { columns: 14rem; padding-left: 1.2rem; margin: .3rem 0; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%; }
      th, td { border-bottom: 1px solid #8a8a8a; padding: .2rem .5rem; text-align: left;
               vertical-align: top; }
      thead th { background: #eef2f5; border-bottom: 2px solid #1b1b1b; }
      tbody th { font-weight: normal; }
      td.n, thead th.n { text-align: right; }
      td.n { white-space: nowrap; font-variant-numeric: tabular-nums; }
      .bar { width: 20%; min-width: 6rem; }
      .bar svg { width: 100%; height: .9rem; display: block; margin-top: .2rem; }
      .code { color: #555555; font-size: .85em; white-space: nowrap; }
      .ids { overflow-wrap: anywhere; }
      .ids span { display: inline-block; margin-right: .3em; }
      @page { size: A4; margin: 14mm 12mm; }
      @media print {
        body { font-size: 8.5pt; max-width: none; padding: 0; }
        nav, .skip { display: none; }
        .wide { overflow: visible; }
        section + section { break-before: page; }
        h2, h3 { break-after: avoid; }
        tr { break-inside: avoid; }
        thead { display: table-header-group; }
      }
      """;

  private final VillageView view;
  private final VillageWords words;
  private final HtmlText html = new HtmlText();
  private final VillageTable table;
  private final Optional<NetworkTables> network;

  VillagePage(Language language, VillageView view) {
    this.view = view;
    this.words = new VillageWords(language);
    Optional<String> earlier = view.comparedTo().map(words::date);
    this.table = new VillageTable(words, html, earlier);
    this.network = view.network().map(one -> new NetworkTables(one, words, html, table, earlier));
  }

  String text() {
    html.raw("<!DOCTYPE html>\n").open("html", "lang", words.code()).open("head").line();
    html.raw("<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<link rel=\"icon\" href=\"data:,\">\n");
    html.say("title", words.title(view)).line();
    html.raw("<style>\n" + STYLE + "</style>\n").close("head").line().open("body").line();
    String skip = words.in("Langsung ke isi", "Skip to the content");
    html.say("a", skip, "class", "skip", "href", "#content").line();
    html.say("h1", words.title(view)).say("p", words.subtitle(view)).line();
    contents();
    html.open("main", "id", "content", "tabindex", "-1").line();
    sheet(view.total());
    view.villages().forEach(this::sheet);
    definitions();
    html.close("main").line().close("body").close("html").line();
    return html.toString();
  }

  private void contents() {
    html.open("nav", "aria-label", words.in("Daftar isi", "Contents")).open("ul").line();
    entry(id(view.total()), name(view.total()));
    view.villages().forEach(sheet -> entry(id(sheet), name(sheet)));
    entry("definitions", definitionsTitle());
    html.close("ul").close("nav").line();
  }

  private void entry(String id, String name) {
    html.open("li").say("a", name, "href", "#" + id).close("li").line();
  }

  private static String id(VillageSheet sheet) {
    return sheet.village().map(code -> "village-" + code).orElse("all");
  }

  private String name(VillageSheet sheet) {
    return words.name(sheet, view.network());
  }

  private void sheet(VillageSheet sheet) {
    String id = id(sheet);
    String who = name(sheet);
    html.open("section", "aria-labelledby", id).say("h2", who, "id", id).line();
    html.say("p", words.people(sheet)).line();
    table.counts(
        who,
        words.in("Penduduk menurut tahap kehidupan", "Residents by stage of life"),
        words.in("Tahap", "Stage"),
        words.in("Orang", "People"),
        sheet.stages(),
        words::stage);
    table.rates(
        who,
        words.in("Cakupan (PWS dan SPM)", "Coverage (PWS and SPM)"),
        words.in("Indikator", "Indicator"),
        true,
        sheet.coverage());
    table.rates(
        who,
        words.in(
            "Penyakit dan risiko, terbanyak dahulu", "Illnesses and risks, most frequent first"),
        words.in("Penyakit atau risiko", "Illness or risk"),
        false,
        sheet.burdens());
    table.rates(
        who,
        words.in("Putus dan terlewat", "Drop-outs and left-outs"),
        words.in("Ukuran", "Measure"),
        true,
        sheet.gaps());
    if (view.audience() != Audience.OUTSIDE) {
      boolean isListed = sheet.village().isPresent() || view.villages().size() == 1;
      table.people(who, sheet.followUp(), isListed); // each village has its own
    }
    table.counts(
        who,
        words.in("Mutu data", "Quality of the data"),
        words.in("Kejanggalan", "Oddity"),
        words.in("Kali", "Times"),
        sheet.issues(),
        words::issue);
    network.ifPresent(places -> network(places, who, sheet));
    html.close("section").line();
  }

  private static void network(NetworkTables places, String who, VillageSheet sheet) {
    if (sheet.village().isEmpty()) {
      places.mismatches();
      places.adoption(who);
    } else if (sheet.isKnown()) {
      places.facilities(who, sheet);
    }
  }

  private String definitionsTitle() {
    return words.in("Cara membaca dan definisi", "How to read it, and definitions");
  }

  private void definitions() {
    html.open("section", "aria-labelledby", "definitions");
    html.say("h2", definitionsTitle(), "id", "definitions").line();
    for (String note : words.notes(view)) {
      html.say("p", note).line();
    }
    table.definitions(
        words.in("Asal definisi", "Where the definitions come from"), view.total().coverage());
    table.definitions(
        words.in("Asal definisi putus dan terlewat", "Where the definitions of gaps come from"),
        view.total().gaps());
    html.close("section").line();
  }
}
